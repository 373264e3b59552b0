package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.ChecklistHints.LeftOut;
import dev.gateboard.model.checklist.GateSyntax.Inclusion;
import dev.gateboard.model.review.Review;
import java.util.List;
import java.util.stream.Collectors;

/// Says which tables and lists of a document look like gates and are none (rule R38).
public final class LeftOutText {
    private LeftOutText() {}

    /// One table or list, such as "17 table rows with a status column are not gates".
    public static String sentence(LeftOut part) {
        return part.inclusion().kind() == Inclusion.Kind.TABLE
                ? Messages.REVIEW.count("leftOut.table", part.rows(), part.why())
                : Messages.REVIEW.count("leftOut.list", part.rows(), part.why());
    }

    /// The same for the same tables and lists, to be remembered and compared.
    public static String key(Review review) {
        return review.checklist().hints().leftOut().stream()
                .map(part -> part.inclusion().kind() + " " + part.inclusion().occurrence() + " "
                        + part.inclusion().anchor())
                .collect(Collectors.joining("\n"));
    }

    /// All of a document, at least one.
    public static String summary(List<LeftOut> parts) {
        if (parts.size() == 1) return sentence(parts.getFirst());
        int rows = parts.stream().mapToInt(LeftOut::rows).sum();
        boolean tables = parts.stream().allMatch(part -> part.inclusion().kind() == Inclusion.Kind.TABLE);
        boolean lists = parts.stream().allMatch(part -> part.inclusion().kind() == Inclusion.Kind.LIST);
        if (tables) return Messages.REVIEW.text("leftOut.tables", rows, parts.size());
        return lists
                ? Messages.REVIEW.text("leftOut.lists", rows, parts.size())
                : Messages.REVIEW.text("leftOut.both", rows, parts.size());
    }
}
