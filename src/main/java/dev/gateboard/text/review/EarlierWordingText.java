package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.EarlierWording;

/// The text of a gate before a newer document reworded it.
final class EarlierWordingText {
    private EarlierWordingText() {}

    /// "was: "Backups are made", passed by Carla Q".
    static String sentence(EarlierWording.Reworded earlier) {
        var mark = MarkText.describe(earlier.mark());
        return Messages.REVIEW.text("change.was", earlier.text()) + (mark.isEmpty() ? "" : ", " + mark);
    }
}
