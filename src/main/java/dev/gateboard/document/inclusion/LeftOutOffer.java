package dev.gateboard.document.inclusion;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.ChecklistHints.LeftOut;
import dev.gateboard.model.checklist.GateSyntax.Inclusion;

/// Says of each table and list that could be gates what includes it (rule R38).
public final class LeftOutOffer {
    private LeftOutOffer() {}

    /// Adds one line for each to what is said of a document.
    public static void addTo(Outline outline, String fileName) {
        for (var part : outline.leftOut()) outline.offer(part.line(), sentence(part, fileName));
    }

    private static String sentence(LeftOut part, String fileName) {
        return part.inclusion().kind() == Inclusion.Kind.TABLE
                ? Messages.DOCUMENT.count("include.offer.table", part.rows(), part.why(), fileName, part.line())
                : Messages.DOCUMENT.count("include.offer.list", part.rows(), part.why(), fileName, part.line());
    }
}
