package dev.gateboard.text.review;

import dev.gateboard.model.gate.EarlierWording;

/// What a gate said before a newer document reworded it, in words.
final class EarlierWordingText {
    private EarlierWordingText() {}

    /// "was: "Backups are made", passed by Carla Q".
    static String was(EarlierWording.Reworded was) {
        var word = MarkText.describe(was.mark());
        return "was: \"" + was.text() + "\"" + (word.isEmpty() ? "" : ", " + word);
    }
}
