package dev.gateboard.document.detail;

import dev.gateboard.document.syntax.RequirementMarker;
import dev.gateboard.model.checklist.TextRun;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads who owns something, by when and how urgent it is from the end of a text, part by part, as long as what stands
/// there is such a part: handles behind a dash (`- @ada`) or in parentheses (`(@ada, @bo)`), a label with a name
/// (`Owner: Ada`, `**DRI**: Ada`), a date (`due 2026-12-04`, `by 4 Dec 2026`), a priority (`Priority: High`, `[P1]`).
/// Labels stand at the start, behind a sign that parts them from what is before, or in bold. What stands inside a
/// sentence is none of it: in "ping @release-managers" nobody is named as owner.
public final class TrailingDetailReader {
    /// Where bold or slanted text begins, and where a line ends.
    private static final char MARK = '\u0001';

    private static final char AT_IN_CODE = '\u0002';
    private static final int LONGEST = 240;
    private static final String PARTED =
            "(?:^|[\u0001|·•;]\\s*|[.,:!?)\\]]\\s+|\\s[-–—]+\\s+|(?<=\\s[\\p{Ll}\\p{N}]\\S{0,30}\\s)(?=\\p{Lu}))";
    private static final Pattern OWNER = Pattern.compile(PARTED
            + "(?i:owners?|dris?|assignees?|assigned\\s+to|responsible(?:\\s+(?:person|party|team))?)\\s*:\\s*\u0001?\\s*"
            + "([^:;|·•\u0001]{1,120})$");
    private static final Pattern HANDLES = Pattern.compile("\\s[-–—]+\\s+(" + handles() + ")$");
    private static final Pattern ONLY_HANDLES = Pattern.compile(handles());
    private static final Pattern DUE = Pattern.compile(
            "(?:^|[\\s\u0001])(?i:due(?:\\s+(?:date|by|on))?|deadline|target\\s+date|by)\\s*:?\\s*\u0001?\\s*("
                    + DueDateParser.DATE + ")$");
    private static final Pattern PRIORITY =
            Pattern.compile(PARTED + "(?i:priority|severity|prio)\\s*:\\s*\u0001?\\s*([^:;|·•\u0001]{1,40})$");
    private static final Pattern GRADE = Pattern.compile("\\s[-–—]+\\s+\u0001?(\\S{2,5})$");
    private static final Pattern GRADE_FIRST =
            Pattern.compile("^\u0001?(?:[\\[(]([\\p{Alnum}-]{2,5})[\\])]|([\\p{Alnum}-]{2,5})(?=\\s*:|\\s+[-–—]\\s))");

    private final boolean isEnclosed;
    private String rest;
    private String owner = "";
    private Optional<LocalDate> due = Optional.empty();
    private String priority = "";
    private String grade = "";

    private TrailingDetailReader(String text, boolean isEnclosed) {
        this.rest = text;
        this.isEnclosed = isEnclosed;
    }

    private static String handles() {
        return OwnerNameParser.HANDLE + "(?:(?:\\s*[,&]\\s*|\\s+and\\s+|\\s+)" + OwnerNameParser.HANDLE + ")*";
    }

    /// What the end of a text names; a grade may also stand at its start.
    ///
    /// @param lines the text as it is written, line by line
    public static LineDetails read(List<List<TextRun>> lines) {
        var text = marked(lines);
        var reader = new TrailingDetailReader(
                text.length() > LONGEST ? "…" + text.substring(text.length() - LONGEST) : text, false);
        reader.readEnd();
        if (reader.priority.isEmpty() && reader.grade.isEmpty()) reader.readStart(text);
        return reader.details();
    }

    private static String marked(List<List<TextRun>> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            if (!text.isEmpty()) text.append(MARK);
            for (var run : line) {
                switch (run.look()) {
                    case PLAIN -> text.append(run.text());
                    case STRONG, EMPHASIS -> text.append(MARK).append(run.text());
                    case CODE -> text.append(run.text().replace('@', AT_IN_CODE));
                }
            }
        }
        return text.toString();
    }

    private LineDetails details() {
        boolean isAll = rest.codePoints().noneMatch(Character::isLetterOrDigit);
        var found = new LineDetails(owner, due, priority.isEmpty() ? grade : priority, isAll);
        return found.isNothing() ? LineDetails.NONE : found;
    }

    private void readEnd() {
        do trimEnd();
        while (!rest.isEmpty() && (takeEnclosed() || takeHandles() || takeDue() || takePriority() || takeOwner()));
    }

    private void trimEnd() {
        int end = rest.length();
        while (end > 0 && (rest.charAt(end - 1) <= ' ' || ".,;|·".indexOf(rest.charAt(end - 1)) >= 0)) end--;
        rest = rest.substring(0, end);
    }

    /// What stands in parentheses or brackets counts where all of it is such parts. A mark such as `(optional)` is
    /// passed over.
    private boolean takeEnclosed() {
        char last = rest.charAt(rest.length() - 1);
        if (last != ')' && last != ']') return false;
        int open = rest.lastIndexOf(last == ')' ? '(' : '[');
        if (open < 0) return false;
        var inside = new TrailingDetailReader(rest.substring(open + 1, rest.length() - 1), true);
        inside.readEnd();
        var found = inside.details();
        boolean isMark = !RequirementMarker.of("x " + rest.substring(open)).equals(RequirementMarker.of("x"));
        if ((found.isNothing() || !found.isAll()) && !isMark) return false;
        if (!isMark) take(found.owner(), found.due(), inside.priority, inside.grade);
        rest = rest.substring(0, open);
        return true;
    }

    /// What stands nearer to the end has been taken before and counts.
    private void take(String who, Optional<LocalDate> day, String level, String bare) {
        if (owner.isEmpty()) owner = who;
        if (due.isEmpty()) due = day;
        if (priority.isEmpty()) priority = level;
        if (grade.isEmpty()) grade = bare;
    }

    private boolean takeHandles() {
        if (rest.indexOf('@') < 0) return false;
        if (isEnclosed && ONLY_HANDLES.matcher(rest).matches()) return takeNames(rest, 0);
        var handles = HANDLES.matcher(rest);
        return handles.find() && takeNames(handles.group(1), handles.start());
    }

    private boolean takeOwner() {
        if (rest.indexOf(':') < 0) return false;
        var labelled = OWNER.matcher(rest);
        return labelled.find() && takeNames(labelled.group(1).replace(AT_IN_CODE, '@'), labelled.start());
    }

    private boolean takeNames(String text, int start) {
        var names = OwnerNameParser.names(text);
        if (names.isEmpty()) return false;
        take(names.get(), Optional.empty(), "", "");
        rest = rest.substring(0, start);
        return true;
    }

    private boolean takeDue() {
        if (!Character.isDigit(rest.charAt(rest.length() - 1))) return false;
        var dated = DUE.matcher(rest);
        if (!dated.find()) return false;
        var day = DueDateParser.parse(dated.group(1));
        if (day.isEmpty()) return false;
        take("", day, "", "");
        rest = rest.substring(0, dated.start());
        return true;
    }

    private boolean takePriority() {
        var labelled = PRIORITY.matcher(rest);
        if (rest.indexOf(':') >= 0 && labelled.find()) {
            var level = PriorityParser.level(labelled.group(1));
            if (level.isEmpty()) return false;
            take("", Optional.empty(), level.get(), "");
            rest = rest.substring(0, labelled.start());
            return true;
        }
        if (!Character.isDigit(rest.charAt(rest.length() - 1))) return false;
        if (isEnclosed && PriorityParser.grade(rest).isPresent()) {
            take("", Optional.empty(), "", rest.strip());
            rest = "";
            return true;
        }
        var bare = GRADE.matcher(rest);
        if (!bare.find() || PriorityParser.grade(bare.group(1)).isEmpty()) return false;
        take("", Optional.empty(), "", bare.group(1));
        rest = rest.substring(0, bare.start());
        return true;
    }

    private void readStart(String text) {
        var first = GRADE_FIRST.matcher(text);
        if (!first.find()) return;
        var found = first.group(1) == null ? first.group(2) : first.group(1);
        PriorityParser.grade(found).ifPresent(level -> grade = level);
    }
}
