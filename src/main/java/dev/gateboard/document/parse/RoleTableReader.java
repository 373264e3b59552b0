package dev.gateboard.document.parse;

import dev.gateboard.document.outline.MarkdownTableCell;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.RolePlace;
import dev.gateboard.model.checklist.RolePlace.AnswerCell;
import dev.gateboard.model.checklist.RolePlace.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableHead;

/// Reads a role from each row of a table that has a column of roles, teams, approvers or reviewers and at least one
/// for an answer: a name, a decision or a date (rule R8). Other tables of a section, such as a list of contacts or of
/// risks, have no roles.
final class RoleTableReader {
    private static final Pattern ROLE = column("roles?");
    private static final Pattern TEAM = column("teams?|departments?");
    private static final Pattern SIGNER = column("approvers?|reviewers?|stakeholders?|signator(?:y|ies)");
    private static final Pattern NAME = Pattern.compile(
            "(?:.* )?names?|approvers?|reviewers?|persons?|who|owners?|signator(?:y|ies)|assignees?|"
                    + "(?:.* )?(?:signed|approved|reviewed)(?: off)? by",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile(
            "(?:.* )?dates?(?: .*)?|(?:signed|approved|reviewed)(?: on| at)?|when", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECISION = Pattern.compile(
            "(?:.* )?(?:decisions?|status|approvals?|approved\\?|sign-?offs?|signed"
                    + " off\\??|verdict|outcome|vote|answer|go ?/ ?no-?go|signatures?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WAITING =
            Pattern.compile("(?i)(?:⏳|⌛|⬜|☐|🟡|\\s|pending|open|waiting|awaiting|n/a|-|–|—)*");

    private final SourcePositions source;

    RoleTableReader(SourcePositions source) {
        this.source = source;
    }

    private static Pattern column(String names) {
        return Pattern.compile("(?:.*[ /])?(?:" + names + ")(?:[ /].*)?", Pattern.CASE_INSENSITIVE);
    }

    /// Which column is which; those of an answer may be missing.
    private record Columns(int role, Map<Part, Integer> answers) {}

    /// The roles of a table; none where it has none.
    List<Outline.RoleEntry> read(TableBlock table, int depth) {
        var roles = new ArrayList<Outline.RoleEntry>();
        Optional<Columns> columns = Optional.empty();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (part instanceof TableHead) columns = columns(MarkdownTableCell.ofRow(row, source));
                if (columns.isEmpty()) return List.of();
                if (part instanceof TableBody)
                    role(MarkdownTableCell.ofRow(row, source), columns.get(), depth)
                            .ifPresent(roles::add);
            }
        }
        return roles;
    }

    private Optional<Columns> columns(List<MarkdownTableCell> head) {
        var titles = head.stream()
                .map(cell -> cell.content(source, false).text().strip())
                .toList();
        int role = List.of(ROLE, TEAM, SIGNER).stream()
                .map(kind -> find(titles, kind))
                .filter(column -> column >= 0)
                .findFirst()
                .orElse(-1);
        if (role < 0) return Optional.empty();
        var answers = new EnumMap<Part, Integer>(Part.class);
        for (var part : List.of(Part.NAME, Part.DATE, Part.DECISION)) {
            for (int column = 0; column < titles.size() && !answers.containsKey(part); column++)
                if (column != role
                        && !answers.containsValue(column)
                        && kind(part).matcher(titles.get(column)).matches()) answers.put(part, column);
        }
        return answers.isEmpty() ? Optional.empty() : Optional.of(new Columns(role, answers));
    }

    private static Pattern kind(Part part) {
        return switch (part) {
            case NAME -> NAME;
            case DECISION -> DECISION;
            case DATE -> DATE;
        };
    }

    private static int find(List<String> titles, Pattern kind) {
        for (int column = 0; column < titles.size(); column++)
            if (kind.matcher(titles.get(column)).matches()) return column;
        return -1;
    }

    private Optional<Outline.RoleEntry> role(List<MarkdownTableCell> cells, Columns columns, int depth) {
        if (columns.role() >= cells.size()) return Optional.empty();
        var cell = cells.get(columns.role());
        var words = cell.content(source, false);
        var label = words.text().strip();
        if (label.codePoints().noneMatch(Character::isLetterOrDigit) || RolePhraseRules.isPlace(label))
            return Optional.empty();
        var waiting = new ArrayList<AnswerCell>();
        var said = new EnumMap<Part, String>(Part.class);
        columns.answers().forEach((part, column) -> {
            if (column >= cells.size()
                    || cells.get(column).node().getSourceSpans().isEmpty()) return;
            var place = RoleCellReader.place(part, cells.get(column), source);
            if (place.isPresent()) waiting.add(place.get());
            else said.put(part, cells.get(column).content(source, false).text().strip());
        });
        var row = text(cells, _ -> true);
        // Whoever answers may be called anything, and a status may say anything.
        var asked = text(cells, column -> !columns.answers().containsValue(column));
        var person = RolePhraseRules.person(said.getOrDefault(Part.NAME, ""));
        boolean decided = !WAITING.matcher(said.getOrDefault(Part.DECISION, "")).matches();
        boolean answered = decided || said.containsKey(Part.DATE);
        var role = new Role(
                source.lines().lineOf(cell.start()),
                depth,
                label,
                new RolePlace.InCells(waiting),
                !SignOffSectionParser.isOptional(asked),
                SignOffSectionParser.canBeNotApplicable(row),
                person,
                words.runs());
        return Optional.of(new Outline.RoleEntry(role, List.of(), answered));
    }

    private String text(List<MarkdownTableCell> cells, IntPredicate columns) {
        return IntStream.range(0, cells.size())
                .filter(columns)
                .mapToObj(column -> cells.get(column).raw(source.text()))
                .collect(Collectors.joining(" "));
    }
}
