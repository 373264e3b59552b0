package dev.gateboard.document.inclusion;

import dev.gateboard.document.StatusCell.Meaning;
import dev.gateboard.document.syntax.PlaceholderSyntax;
import dev.gateboard.document.syntax.StatusMeaningParser;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which rows of a table are gates and which are something else: headings inside it, a legend of its signs, a
/// schedule, rows to copy. What a decision writes does not count, so that a decided table has the same rows.
public final class TableRowRules {
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}-\\d{2}(?:-\\d{2})?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(?:\\d{1,2}\\.? )?" + MONTH
                    + "\\.?(?: \\d{1,2})?(?:,? \\d{4})?|\\d{4} " + MONTH + "|(?:week|day|month|q) ?\\d+.{0,12}"
                    + "|\\d{1,2}:\\d{2}.{0,12}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_HEADING = Pattern.compile(
            "\\b(?:dates?|month|week|day|when|time|start|end-of-life|deadline|schedule)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEGEND_HEADING = Pattern.compile(
            "\\b(?:symbol|icon|emoji|sign|key|legend|abbreviation|term)s?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern REFERENCE_HEADING =
            Pattern.compile("\\b(?:field|variable|setting|phone|e-?mail|value|default)s?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern TO_FILL = Pattern.compile(
            "tbd|todo|tbc|\\?+|_+|\\.{2,}|…|<[^>]*>|\\{\\{.*\\}\\}|\\[[^\\]]*\\]|(?:e\\.g\\.|example).*|n/a|x{2,}|\\(.*\\)",
            Pattern.CASE_INSENSITIVE);

    private final List<String> headings;
    private final TableColumns columns;
    private final List<TableRow> rows;
    private final boolean isSchedule;
    private final boolean hasHeadings;

    TableRowRules(List<String> headings, TableColumns columns, List<TableRow> rows) {
        this.headings = headings;
        this.columns = columns;
        this.rows = rows;
        this.isSchedule = isSchedule();
        this.hasHeadings = rows.stream().filter(this::looksLikeHeading).count() * 2 < rows.size();
    }

    /// What a row is.
    public enum RowKind {
        GATE,
        HEADING,
        LEGEND,
        SCHEDULE,
        PLACEHOLDER
    }

    static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /// Whether no row of the table can be a gate, whatever it says.
    boolean isReference() {
        if (columns.name() < 0) return true;
        boolean status = columns.status() >= 0;
        if (headings.stream().anyMatch(each -> LEGEND_HEADING.matcher(each).find()) && !status) return true;
        boolean reference = headings.stream()
                        .filter(each -> REFERENCE_HEADING.matcher(each).find())
                        .count()
                >= (headings.size() > 2 ? 2 : 1);
        return !status && reference;
    }

    /// Whether the table tells when things happen and not how they stand.
    private boolean isSchedule() {
        long dated = rows.stream()
                .filter(row ->
                        row.texts().stream().filter(TableRowRules::isDate).count() >= 2)
                .count();
        return (!rows.isEmpty() && dated * 2 >= rows.size())
                || (columns.status() < 0
                        && headings.stream()
                                .anyMatch(each -> DATE_HEADING.matcher(each).find()));
    }

    RowKind kind(TableRow row) {
        if (isSchedule) return RowKind.SCHEDULE;
        var saying = row.sayingCells(columns.status());
        if (saying.isEmpty()) return RowKind.PLACEHOLDER;
        var name = row.texts().get(nameColumn(row));
        if (isHeading(row)) return RowKind.HEADING;
        if (StatusMeaningParser.isSign(row.texts().get(columns.name())) || isLegend(name, row)) return RowKind.LEGEND;
        if (isDate(name)) return RowKind.SCHEDULE;
        return isToFill(name) ? RowKind.PLACEHOLDER : RowKind.GATE;
    }

    /// The column that names the gate of a row: where that cell is empty, the first that says something.
    int nameColumn(TableRow row) {
        if (hasLetters(row.texts().get(columns.name()))) return columns.name();
        int requirement = columns.requirement();
        if (requirement >= 0 && hasLetters(row.texts().get(requirement))) return requirement;
        return row.sayingCells(columns.status()).stream().findFirst().orElse(columns.name());
    }

    /// A repeated heading row; or one that is wholly bold or one cell alone in capitals or with a colon, where most
    /// rows are not, and that has no status.
    private boolean isHeading(TableRow row) {
        if (row.texts().stream().map(InclusionMatcher::normalize).toList().equals(headings)) return true;
        return hasHeadings && looksLikeHeading(row);
    }

    private boolean looksLikeHeading(TableRow row) {
        int status = columns.status();
        if (row.hasBox() || (status >= 0 && !row.texts().get(status).isBlank())) return false;
        var saying = row.sayingCells(status);
        if (saying.isEmpty()) return false;
        if (saying.stream().allMatch(row::isStrong)) return true;
        var text = row.texts().get(saying.getFirst());
        return saying.size() == 1
                && headings.size() > 2
                && (text.endsWith(":") || (text.length() > 3 && text.equals(text.toUpperCase(Locale.ROOT))));
    }

    private boolean isLegend(String name, TableRow row) {
        return columns.status() < 0
                && StatusMeaningParser.meaning(name, "") != Meaning.UNCLEAR
                && row.texts().size() <= 2;
    }

    private static boolean isDate(String text) {
        return DATE.matcher(text.strip()).matches();
    }

    private static boolean isToFill(String text) {
        return TO_FILL.matcher(text.strip()).matches() || PlaceholderSyntax.matches(text);
    }
}
