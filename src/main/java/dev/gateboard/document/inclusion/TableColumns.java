package dev.gateboard.document.inclusion;

import java.util.List;
import java.util.regex.Pattern;

/// What the columns of a table hold that may be included: which cell names a gate, which says what is required, which
/// says how it stands. By their headings first; a requirement without such a heading is the column with the longest
/// texts, unless the first column holds sentences itself. Boxes, suffixes and statuses do not count, so that a decided
/// table has the same columns.
///
/// @param name the column that names a gate, or -1
/// @param requirement the column that says what is required, -1 where the name says it
/// @param status the status column, or -1
public record TableColumns(int name, int requirement, int status) {
    static final Pattern STATUS = Pattern.compile(
            "\\b(?:status|state|result|outcome|done|completed?|passed|pass/fail|pass\\?|met|ready|succeeded|success|verified"
                + "|implemented|configured|go/no-?go)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REQUIREMENT = Pattern.compile(
            "\\b(?:requirements?|criteri(?:on|a)|descriptions?|acceptance|expect(?:ed|ations?)|conditions?|must)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERING = Pattern.compile("#|no\\.?|nr\\.?|num(?:ber)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BESIDE = Pattern.compile(
            "(?:.*\\s)?(?:owners?|assignees?|responsible|accountable|who|persons?|teams?|roles?|approvers?|reviewers?|dates?"
                + "|due|deadline|eta|when|start|end|duration|time|links?|urls?|refs?|references?|notes?|comments?"
                + "|remarks?|evidence|proof|prio(?:rity)?|severity|impact|likelihood|probability|levels?|categor(?:y|ies)"
                + "|areas?|types?|phase|week|tickets?|issues?|prs?|jira|phone|e-?mail|versions?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("[#(]?[0-9]+(?:[.,/-][0-9]+)*[.)%]?");
    private static final int SENTENCE = 4;
    private static final int PROSE = 60;

    /// @param headings the texts of the heading row
    /// @param rows the texts of the other rows, as many cells each; the text of a box is empty
    static TableColumns of(List<String> headings, List<List<String>> rows) {
        int status = status(headings, rows);
        int name = -1;
        for (int column = 0; name < 0 && column < headings.size(); column++)
            if (column != status && !isNumbering(headings, rows, column) && hasText(rows, column)) name = column;
        if (name < 0) return new TableColumns(-1, -1, status);
        return new TableColumns(name, requirement(headings, rows, name, status), status);
    }

    private static int status(List<String> headings, List<List<String>> rows) {
        int found = -1;
        for (int column = 0; column < headings.size(); column++) {
            if (!STATUS.matcher(headings.get(column)).find() || words(rows, column) > SENTENCE * 2) continue;
            if (found < 0 || headings.get(column).strip().equalsIgnoreCase("status")) found = column;
        }
        return found;
    }

    private static boolean isNumbering(List<String> headings, List<List<String>> rows, int column) {
        if (NUMBERING.matcher(headings.get(column).strip()).matches()) return true;
        return hasText(rows, column)
                && rows.stream()
                        .map(row -> row.get(column))
                        .allMatch(text -> text.isBlank() || NUMBER.matcher(text).matches());
    }

    private static int requirement(List<String> headings, List<List<String>> rows, int name, int status) {
        for (int column = 0; column < headings.size(); column++)
            if (column != name
                    && column != status
                    && REQUIREMENT.matcher(headings.get(column)).find()
                    && hasText(rows, column)) return column;
        double longest = 1.5;
        int found = -1;
        if (REQUIREMENT.matcher(headings.get(name)).find() || words(rows, name) >= SENTENCE) return -1;
        for (int column = 0; column < headings.size(); column++) {
            if (column == name || column == status) continue;
            if (BESIDE.matcher(headings.get(column).strip()).matches() || isNumbering(headings, rows, column)) continue;
            double words = words(rows, column);
            if (words > longest && words <= PROSE) {
                longest = words;
                found = column;
            }
        }
        return found;
    }

    private static boolean hasText(List<List<String>> rows, int column) {
        return rows.stream().anyMatch(row -> TableRowRules.hasLetters(row.get(column)));
    }

    /// How many words its cells have that are not empty, on average.
    private static double words(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column).strip())
                .filter(TableRowRules::hasLetters)
                .mapToInt(text -> text.split("\\s+", -1).length)
                .average()
                .orElse(0);
    }
}
