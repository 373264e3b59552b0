package dev.gateboard.document.write;

import dev.gateboard.document.StatusCell;
import dev.gateboard.document.StatusCell.Meaning;
import dev.gateboard.document.syntax.GateSuffix;

/// Writes a decided status into the status cell of an included table row (rule R38), in the table's own signs.
final class StatusCellWriter {
    private StatusCellWriter() {}

    /// What stands between the bars afterwards. A cell that says it already stays as it is, and so does one that is
    /// open again and never said otherwise.
    static String written(StatusCell cell, WriteInstructions.GateMark mark) {
        var meaning = meaning(mark);
        boolean isOpen = cell.meaning() == Meaning.UNCLEAR || cell.meaning() == Meaning.WAIVED;
        if (meaning == cell.meaning() || (meaning == Meaning.OPEN && isOpen)) return cell.raw();
        var text = cell.signs().getOrDefault(meaning, plainWord(meaning));
        var blank = cell.raw().isBlank();
        var before = blank ? " " : leadingSpace(cell.raw());
        var after = blank ? " " : trailingSpace(cell.raw());
        var padding = " ".repeat(Math.max(0, blank ? cell.raw().length() - text.length() - 2 : 0));
        return before + text + padding + after;
    }

    private static Meaning meaning(WriteInstructions.GateMark mark) {
        return switch (mark.suffix()) {
            case GateSuffix.Failed _ -> Meaning.FAILED;
            case GateSuffix.Waived _ -> Meaning.WAIVED;
            case GateSuffix.NotApplicable _ -> Meaning.NOT_APPLICABLE;
            case GateSuffix.NoSuffix _ ->
                switch (mark.box()) {
                    case OPEN -> Meaning.OPEN;
                    case CHECKED -> Meaning.PASSED;
                    case NOT_APPLICABLE -> Meaning.NOT_APPLICABLE;
                };
        };
    }

    /// English, as everything that is written into a document.
    private static String plainWord(Meaning meaning) {
        return switch (meaning) {
            case OPEN, UNCLEAR -> "Open";
            case PASSED -> "Passed";
            case FAILED -> "Failed";
            case NOT_APPLICABLE -> "N/A";
            case WAIVED -> "Waived";
        };
    }

    private static String leadingSpace(String raw) {
        return raw.substring(0, raw.length() - raw.stripLeading().length());
    }

    private static String trailingSpace(String raw) {
        return raw.substring(raw.stripTrailing().length());
    }
}
