package dev.gateboard.document.write;

import dev.gateboard.document.Document;
import dev.gateboard.document.syntax.RoleAnswerSyntax;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.RolePlace;
import dev.gateboard.model.checklist.RolePlace.AnswerCell;
import dev.gateboard.model.checklist.RolePlace.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the roles' answers where the document leaves room for them (rule R8). A decision is never left out: where
/// its cell is taken, it stands with the name or the date, so that no one reads a name alone as a go.
final class RoleAnswerWriter {
    private RoleAnswerWriter() {}

    /// With the answers that fill placeholders among the values.
    static WriteInstructions withValues(Checklist checklist, WriteInstructions decisions) {
        if (decisions.roles().isEmpty()) return decisions;
        var values = new HashMap<>(decisions.values());
        decisions
                .roles()
                .forEach((index, answer) -> checklist
                        .roles()
                        .get(index)
                        .placeholders()
                        .forEach(place -> values.put(place.index(), answer.line())));
        return new WriteInstructions(decisions.gates(), values, decisions.roles(), decisions.record());
    }

    static List<TextEdit> edits(Document document, Checklist checklist, Map<Integer, RoleAnswer> answers) {
        var edits = new ArrayList<TextEdit>();
        for (int index = 0; index < checklist.roles().size(); index++) {
            var answer = answers.get(index);
            if (answer == null) continue;
            var role = checklist.roles().get(index);
            switch (role.place()) {
                case RolePlace.InPlaceholder _, RolePlace.InAnsweredLine _ -> {}
                case RolePlace.InBox box -> add(document, box, answer, edits);
                case RolePlace.InCells(var cells) -> {
                    var texts = cellTexts(role, cells, answer);
                    for (var cell : cells)
                        edits.add(new TextEdit(
                                cell.start(), cell.end(), written(cell, texts.getOrDefault(cell.part(), ""))));
                }
            }
        }
        return edits;
    }

    private static void add(Document document, RolePlace.InBox box, RoleAnswer answer, List<TextEdit> edits) {
        var place = box.source();
        if (!mark(answer).matches(place.mark()))
            edits.add(new TextEdit(
                    place.box(), place.box() + 1, String.valueOf(mark(answer).mark())));
        var suffix = suffix(box, answer);
        if (!document.text().substring(place.suffixStart(), place.suffixEnd()).equals(suffix))
            edits.add(new TextEdit(place.suffixStart(), place.suffixEnd(), suffix));
    }

    static CheckboxMark mark(RoleAnswer answer) {
        return answer.isGo() ? CheckboxMark.CHECKED : CheckboxMark.OPEN;
    }

    /// What stands behind a boxed line's text; nothing where its placeholder says it.
    static String suffix(RolePlace.InBox box, RoleAnswer answer) {
        return box.placeholder().isEmpty() ? RoleAnswerSyntax.suffix(answer.name(), answer.answer(), answer.day()) : "";
    }

    /// What each cell that waits says then.
    static Map<Part, String> cellTexts(Role role, List<AnswerCell> cells, RoleAnswer answer) {
        var said = Map.of(Part.NAME, answer.name(), Part.DECISION, answer.answer(), Part.DATE, answer.day());
        var waiting = cells.stream().map(AnswerCell::part).toList();
        var main = List.of(Part.DECISION, Part.NAME, Part.DATE).stream()
                .filter(waiting::contains)
                .findFirst();
        var texts = new HashMap<Part, String>();
        for (var part : waiting) texts.put(part, said.get(part));
        main.ifPresent(part -> {
            var all = Arrays.stream(Part.values())
                    .filter(each -> each == part || !waiting.contains(each))
                    .filter(each ->
                            each != Part.NAME || each == part || !answer.name().equals(role.proposedPerson()))
                    .map(said::get)
                    .toList();
            texts.put(part, String.join(" · ", all));
        });
        return texts;
    }

    /// What a cell is replaced with; a blank one keeps its width where the answer fits.
    static String written(AnswerCell cell, String value) {
        var text = cell.isCode() ? value.replace("|", "\\|") : RoleAnswerSyntax.cell(value);
        if (!cell.isBlank()) return text;
        int width = cell.end() - cell.start();
        return " " + text + " ".repeat(Math.max(1, width - text.length() - 1));
    }
}
