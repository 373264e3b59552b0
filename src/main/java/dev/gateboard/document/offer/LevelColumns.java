package dev.gateboard.document.offer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The columns of a table that say which levels of service a row is for (rule R7): one column a level (`Level A`, or
/// `A`, `B` and `C` beside each other) in which a sign stands, or one column `Level` or `Required level` that names
/// them.
public final class LevelColumns {
    private static final Pattern LEVEL =
            Pattern.compile("(?:level|tier|class)\\s+[a-z0-9]{1,2}", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("[A-Z]");
    private static final Pattern NAMING = Pattern.compile(
            "(?:(?:required|minimum|applicable)\\s+)?(?:service\\s+)?(?:levels?|tiers?)(?:\\s+required)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?:(?:level|tier|class)\\s+)?[A-Z0-9]{1,2}");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:[,;/&|+]|\\band\\b|\\bor\\b)\\s*");
    private static final Set<String> SIGNS_OF_NONE = Set.of(
            "", "-", "\u2013", "\u2014", "no", "n", "n/a", "none", "\u274C", "\u2717", "\u2718", ":x:", "optional");

    private final Map<Integer, String> columns = new LinkedHashMap<>();
    private int naming = -1;

    private LevelColumns() {}

    /// The columns about levels of a table with this heading row.
    ///
    /// @param headings the texts of the heading row
    public static LevelColumns of(List<String> headings) {
        var levels = new LevelColumns();
        for (var form : List.of(LEVEL, LETTER)) {
            for (int column = 0; column < headings.size(); column++)
                if (form.matcher(headings.get(column).strip()).matches())
                    levels.columns.put(column, headings.get(column).strip());
            // One such column may be anything.
            if (levels.columns.size() > 1) return levels;
            levels.columns.clear();
        }
        for (int column = 0; column < headings.size(); column++)
            if (NAMING.matcher(headings.get(column).strip()).matches()) levels.naming = column;
        return levels;
    }

    /// The levels that the heading row names.
    public List<String> names() {
        return List.copyOf(columns.values());
    }

    /// The levels that a row is for, as the table names them; empty where it does not say.
    ///
    /// @param cells the texts of the row
    public List<String> ofRow(List<String> cells) {
        var found = new ArrayList<String>();
        columns.forEach((column, name) -> {
            if (column < cells.size() && !isNone(cells.get(column))) found.add(name);
        });
        if (naming < 0 || naming >= cells.size()) return found;
        for (var name : SEPARATOR.split(cells.get(naming).strip(), -1))
            if (NAME.matcher(name).matches()) found.add(name);
            else return List.of();
        return found;
    }

    private static boolean isNone(String cell) {
        return SIGNS_OF_NONE.contains(cell.strip().toLowerCase(Locale.ROOT));
    }
}
