package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.LinkItem;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.SignOffSection;
import dev.gateboard.model.checklist.TextItem;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The tree's rows for a board: the document's own order, without what is filtered away.
final class ChecklistRowBuilder {
    private final ReviewStatus reviewStatus;
    private final Checklist checklist;
    private final ChecklistViewOptions look;
    private final List<String> names;
    private final GateRowText words;
    private final BitSet wanted;
    private final List<SignOffSection> signOffs;

    ChecklistRowBuilder(ReviewStatus board, ChecklistViewOptions look, Person me, Messages messages) {
        this.reviewStatus = board;
        this.checklist = board.review().checklist();
        this.names = SectionText.names(checklist);
        this.look = look;
        this.words = new GateRowText(board, messages);
        this.wanted = wanted(board, look, me);
        this.signOffs = signOffs(board);
    }

    /// Those that are offered have a notice of their own.
    private static List<SignOffSection> signOffs(ReviewStatus board) {
        return SignOffSection.of(
                        board.review().checklist(),
                        board.review().documentVersion().form())
                .stream()
                .filter(each -> each.state() != SignOffSection.State.OFFERED)
                .toList();
    }

    /// The leaves that the filter and the search take, and the groups above them.
    private static BitSet wanted(ReviewStatus board, ChecklistViewOptions look, Person me) {
        var gates = board.review().checklist().gates();
        var wanted = new BitSet(gates.size());
        var search = new ChecklistSearch(look.search());
        for (var gate : gates) {
            if (!gate.isLeaf() || !look.filter().accepts(board, gate, me) || !search.finds(board, gate)) continue;
            for (int index = gate.index();
                    index >= 0 && !wanted.get(index);
                    index = gates.get(index).parent()) wanted.set(index);
        }
        return wanted;
    }

    List<ChecklistRow> rows() {
        var rows = new ArrayList<ChecklistRow>();
        add(0, checklist.sections().size(), 0, rows);
        return rows;
    }

    /// Adds the sections of a range, each with its sub-headings.
    ///
    /// @param level how many headings of the tree they are below
    private void add(int first, int end, int level, List<ChecklistRow> rows) {
        for (int index = first; index < end; index = checklist.endSection(index)) {
            var section = checklist.sections().get(index);
            boolean shown =
                    !section.items().isEmpty() || !checklist.gatesBelow(section).isEmpty();
            var below = shown ? below(section, level + 1) : new ArrayList<ChecklistRow>();
            add(index + 1, checklist.endSection(index), shown ? level + 1 : level, below);
            if (shown && !(look.isFiltered() && below.isEmpty())) rows.add(heading(section, level));
            rows.addAll(below);
        }
    }

    private ChecklistRow heading(Section section, int level) {
        int fields = 0;
        int filled = 0;
        for (var item : section.items()) {
            if (!(item instanceof Field field)) continue;
            fields++;
            if (!reviewStatus.review().value(field.placeholder()).isEmpty()) filled++;
        }
        return new ChecklistRow.SectionRow(
                section,
                names.get(section.index()),
                level,
                reviewStatus.tallyBelow(section),
                filled,
                fields,
                signOffs.stream()
                        .filter(each -> each.section().index() == section.index())
                        .toList());
    }

    private List<ChecklistRow> below(Section section, int level) {
        var below = new ArrayList<ChecklistRow>();
        for (var item : section.items()) {
            switch (item) {
                case Gate gate -> {
                    if (wanted.get(gate.index())) below.add(row(gate, level + gate.depth()));
                }
                case Field field -> {
                    if (takes(field))
                        below.add(new ChecklistRow.FieldRow(
                                field, reviewStatus.review().value(field.placeholder()), level + field.depth()));
                }
                case TextItem text -> {
                    if (!look.isFiltered() && !text.isGuidance())
                        below.add(new ChecklistRow.TextRow(text, level + text.depth()));
                }
                case LinkItem _, Role _ -> {
                    if (!look.isFiltered()) below.add(new ChecklistRow.TextRow(item, level + item.depth()));
                }
            }
        }
        return below;
    }

    private boolean takes(Field field) {
        boolean found = new ChecklistSearch(look.search()).finds(field);
        return switch (look.filter()) {
            case ALL -> found;
            case BLOCKING ->
                found && reviewStatus.review().value(field.placeholder()).isEmpty();
            case CHANGED, MINE, WITHOUT_EVIDENCE -> false;
        };
    }

    private ChecklistRow.GateRow row(Gate gate, int level) {
        var status = reviewStatus.status(gate);
        return gate.isLeaf()
                ? new ChecklistRow.GateRow(
                        gate,
                        status,
                        reviewStatus.tally(gate),
                        words.author(gate, status),
                        words.value(gate, status),
                        words.time(gate, status),
                        words.needsTestAlert(gate, status),
                        level)
                : new ChecklistRow.GateRow(
                        gate, status, reviewStatus.tally(gate), "", "", GateRowTime.NOTHING, false, level);
    }
}
