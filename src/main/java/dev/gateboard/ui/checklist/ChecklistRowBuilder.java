package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.LinkItem;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.TextItem;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The list's rows for a board: the document's own order, without what is folded or filtered away.
final class ChecklistRowBuilder {
    private final ReviewStatus reviewStatus;
    private final ChecklistViewOptions look;
    private final GateRowText words;
    private final BitSet wanted;

    ChecklistRowBuilder(ReviewStatus board, ChecklistViewOptions look, Person me, Messages messages) {
        this.reviewStatus = board;
        this.look = look;
        this.words = new GateRowText(board, messages);
        this.wanted = wanted(board, look, me);
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
        for (var section : reviewStatus.review().checklist().sections()) add(section, rows);
        return rows;
    }

    private void add(Section section, List<ChecklistRow> rows) {
        if (section.items().isEmpty() && !section.hasGates()) return;
        boolean open = look.isFiltered() || !look.folded().contains(ChecklistRow.SectionRow.key(section));
        var below = open ? below(section) : List.<ChecklistRow>of();
        if (look.isFiltered() && below.isEmpty()) return;
        rows.add(heading(section, open));
        rows.addAll(below);
    }

    private ChecklistRow heading(Section section, boolean open) {
        int fields = 0;
        int filled = 0;
        for (var item : section.items()) {
            if (!(item instanceof Field field)) continue;
            fields++;
            if (!reviewStatus.review().value(field.placeholder()).isEmpty()) filled++;
        }
        return new ChecklistRow.SectionRow(section, reviewStatus.tally(section), filled, fields, open);
    }

    private List<ChecklistRow> below(Section section) {
        var below = new ArrayList<ChecklistRow>();
        int hiddenUntil = -1;
        for (var item : section.items()) {
            switch (item) {
                case Gate gate -> {
                    if (gate.index() < hiddenUntil || !wanted.get(gate.index())) continue;
                    var row = row(gate);
                    below.add(row);
                    if (!gate.isLeaf() && !row.open()) hiddenUntil = gate.end();
                }
                case Field field -> {
                    if (takes(field))
                        below.add(new ChecklistRow.FieldRow(
                                field, reviewStatus.review().value(field.placeholder())));
                }
                case TextItem _, LinkItem _, Role _ -> {
                    if (!look.isFiltered()) below.add(new ChecklistRow.TextRow(item));
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

    private ChecklistRow.GateRow row(Gate gate) {
        var status = reviewStatus.status(gate);
        boolean open = gate.isLeaf()
                || look.isFiltered()
                || !look.folded().contains(gate.id().toString());
        return gate.isLeaf()
                ? new ChecklistRow.GateRow(
                        gate,
                        status,
                        reviewStatus.tally(gate),
                        words.author(gate, status),
                        words.value(gate, status),
                        words.time(gate, status),
                        words.needsTestAlert(gate, status),
                        open)
                : new ChecklistRow.GateRow(
                        gate, status, reviewStatus.tally(gate), "", "", GateRowTime.NOTHING, false, open);
    }
}
