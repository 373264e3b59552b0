package dev.gateboard.document;

import dev.gateboard.model.Run;

/// Which plain list items become gates when the owner asks for it.
final class Bullets {
    private Bullets() {}

    /// Not links, nor fields and roles, filled or not: these are lines of their own kind; not what is released, above
    /// the first gate; and
    /// not a table of contents.
    static boolean areGates(Words words, boolean aboveFirstGate) {
        if (words.isBlank()
                || Labelled.code(words).exists()
                || Labelled.link(words).exists()) return false;
        if (aboveFirstGate && ReleaseLines.is(words)) return false;
        return !words.runs().stream().map(Run::target).allMatch(target -> target.startsWith("#"));
    }
}
