package dev.gateboard.document.parse;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.LabelValue;
import dev.gateboard.model.checklist.TextRun;

/// Which plain list items become gates when the owner asks for it.
final class BulletGateRules {
    private BulletGateRules() {}

    /// Not links, nor fields and roles, filled or not: these are lines of their own kind; not what is released,
    /// above the first gate; and not a table of contents.
    static boolean areGates(InlineContent words, boolean aboveFirstGate) {
        if (words.isBlank()
                || LabelValue.code(words).exists()
                || LabelValue.link(words).exists()) return false;
        if (aboveFirstGate && ReleaseLineParser.isReleaseLine(words)) return false;
        return !words.runs().stream().map(TextRun::target).allMatch(target -> target.startsWith("#"));
    }
}
