package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Link;
import dev.gateboard.model.Note;
import dev.gateboard.model.Person;
import dev.gateboard.model.Role;
import dev.gateboard.model.Section;
import dev.gateboard.ui.kit.Messages;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// The list's rows for a board: the document's own order, without what is folded or filtered away.
final class Rows {
    private final Board board;
    private final Look look;
    private final GateWords words;
    private final BitSet wanted;

    Rows(Board board, Look look, Person me, Messages messages) {
        this.board = board;
        this.look = look;
        this.words = new GateWords(board, messages);
        this.wanted = wanted(board, look, me);
    }

    /// The leaves that the filter and the search take, and the groups above them.
    private static BitSet wanted(Board board, Look look, Person me) {
        var gates = board.review().checklist().gates();
        var wanted = new BitSet(gates.size());
        for (var gate : gates) {
            if (!gate.isLeaf() || !look.filter().takes(board, gate, me) || !found(board, gate, look.search())) continue;
            for (int index = gate.index();
                    index >= 0 && !wanted.get(index);
                    index = gates.get(index).parent()) wanted.set(index);
        }
        return wanted;
    }

    /// A gate is found by its own text or by that of a group above it.
    private static boolean found(Board board, Gate gate, String search) {
        if (search.isEmpty()) return true;
        for (int index = gate.index();
                index >= 0;
                index = board.review().gate(index).parent()) {
            if (board.review().gate(index).text().toLowerCase(Locale.ROOT).contains(search)) return true;
        }
        return false;
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var section : board.review().checklist().sections()) add(section, rows);
        return rows;
    }

    private void add(Section section, List<Row> rows) {
        if (section.items().isEmpty() && !section.hasGates()) return;
        boolean open = look.narrows() || !look.folded().contains(Row.OfSection.key(section));
        var below = open ? below(section) : List.<Row>of();
        if (look.narrows() && below.isEmpty()) return;
        rows.add(heading(section, open));
        rows.addAll(below);
    }

    private Row heading(Section section, boolean open) {
        int fields = 0;
        int filled = 0;
        for (var item : section.items()) {
            if (!(item instanceof Field field)) continue;
            fields++;
            if (!board.review().value(field.placeholder()).isEmpty()) filled++;
        }
        return new Row.OfSection(section, board.tally(section), filled, fields, open);
    }

    private List<Row> below(Section section) {
        var below = new ArrayList<Row>();
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
                        below.add(new Row.OfField(field, board.review().value(field.placeholder())));
                }
                case Note _, Link _, Role _ -> {
                    if (!look.narrows()) below.add(new Row.OfText(item));
                }
            }
        }
        return below;
    }

    private boolean takes(Field field) {
        boolean found = look.search().isEmpty()
                || field.label().toLowerCase(Locale.ROOT).contains(look.search());
        return switch (look.filter()) {
            case ALL -> found;
            case BLOCKING -> found && board.review().value(field.placeholder()).isEmpty();
            case CHANGED, MINE, WORD_ALONE -> false;
        };
    }

    private Row.OfGate row(Gate gate) {
        var standing = board.standing(gate);
        boolean open = gate.isLeaf()
                || look.narrows()
                || !look.folded().contains(gate.id().toString());
        return gate.isLeaf()
                ? new Row.OfGate(
                        gate,
                        standing,
                        board.tally(gate),
                        words.who(gate, standing),
                        words.value(gate, standing),
                        words.when(gate, standing),
                        words.fires(gate, standing),
                        open)
                : new Row.OfGate(gate, standing, board.tally(gate), "", "", When.NOTHING, false, open);
    }
}
