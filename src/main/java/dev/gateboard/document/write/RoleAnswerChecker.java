package dev.gateboard.document.write;

import dev.gateboard.document.Document;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.RolePlace;
import dev.gateboard.model.checklist.RolePlace.AnswerCell;
import java.util.List;
import java.util.Optional;

/// Holds the roles of a written document that are boxed lines or table rows against those it was made from: the same
/// roles, each with the answer it was given and no other.
record RoleAnswerChecker(Document before, EditScript edits, Document written) {

    /// Whether the role reads back as answered; as it was, where it has no answer.
    boolean isKept(Role role, Optional<RoleAnswer> answer, Role read) {
        return switch (role.place()) {
            case RolePlace.InPlaceholder _, RolePlace.InAnsweredLine _ -> true;
            case RolePlace.InBox box ->
                read.label().equals(role.label())
                        && read.place() instanceof RolePlace.InBox found
                        && isKept(box, answer, found);
            case RolePlace.InCells(var cells) ->
                read.label().equals(role.label())
                        && read.place() instanceof RolePlace.InCells(var found)
                        && isKept(role, cells, answer, found);
        };
    }

    private boolean isKept(RolePlace.InBox box, Optional<RoleAnswer> answer, RolePlace.InBox found) {
        var mark = found.source().mark();
        var suffix = text(written, found.source());
        return found.source().box() == edits.offsetAfterEdits(box.source().box())
                && answer.map(each -> RoleAnswerWriter.mark(each).matches(mark)
                                && RoleAnswerWriter.suffix(box, each).equals(suffix))
                        .orElseGet(() -> mark == box.source().mark()
                                && text(before, box.source()).equals(suffix));
    }

    private static String text(Document document, Gate.Source source) {
        return document.text().substring(source.suffixStart(), source.suffixEnd());
    }

    private boolean isKept(Role role, List<AnswerCell> cells, Optional<RoleAnswer> answer, List<AnswerCell> found) {
        if (answer.isEmpty())
            return found.stream()
                    .map(AnswerCell::part)
                    .toList()
                    .equals(cells.stream().map(AnswerCell::part).toList());
        var texts = RoleAnswerWriter.cellTexts(role, cells, answer.get());
        return found.isEmpty()
                && cells.stream()
                        .allMatch(cell -> written.text()
                                .startsWith(
                                        RoleAnswerWriter.written(cell, texts.getOrDefault(cell.part(), "")),
                                        edits.offsetAfterEdits(cell.start())));
    }
}
