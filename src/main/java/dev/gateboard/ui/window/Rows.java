package dev.gateboard.ui.window;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Field;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Link;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Note;
import dev.gateboard.model.Person;
import dev.gateboard.model.Role;
import dev.gateboard.model.Said;
import dev.gateboard.model.Section;
import dev.gateboard.model.Standing;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// The list's rows for a board: the document's own order, without what is folded or filtered away.
final class Rows {
    private final Board board;
    private final Set<Object> folded;
    private final Predicate<Gate> wanted;
    private final boolean filtered;
    private final String search;
    private final Filter filter;

    /// What the list is narrowed to.
    enum Filter {
        ALL,
        BLOCKING,
        CHANGED,
        MINE,
        WORD_ALONE
    }

    Rows(Board board, Set<Object> folded, Filter filter, String search, Person me) {
        this.board = board;
        this.folded = folded;
        this.filter = filter;
        this.search = search.strip().toLowerCase(Locale.ROOT);
        this.filtered = filter != Filter.ALL || !this.search.isEmpty();
        this.wanted = gate -> gate.isLeaf()
                && matches(board, filter, me, gate)
                && gate.text().toLowerCase(Locale.ROOT).contains(this.search);
    }

    static boolean matches(Board board, Filter filter, Person me, Gate gate) {
        var standing = board.standing(gate);
        return switch (filter) {
            case ALL -> true;
            case BLOCKING ->
                board.review().isRequired(gate) && (!standing.standing().clears() || standing.isClaimed());
            case CHANGED -> board.review().mark(gate).number() > board.review().milestone();
            case MINE ->
                board.review().assignment(gate) instanceof Assignment.To to
                        && to.owner().isSameAs(me);
            case WORD_ALONE -> standing.standing() == Standing.PASSED && !standing.backed() && !standing.isClaimed();
        };
    }

    static int count(Board board, Filter filter, Person me) {
        int gates = (int) board.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && matches(board, filter, me, gate))
                .count();
        return filter == Filter.BLOCKING ? gates + board.emptyFields().size() : gates;
    }

    List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var section : board.review().checklist().sections()) add(section, rows);
        return rows;
    }

    private void add(Section section, List<Row> rows) {
        if (section.items().isEmpty() && !section.hasGates()) return;
        var below = new ArrayList<Row>();
        boolean open = filtered || !folded.contains(section.index());
        int hiddenUntil = -1;
        for (var item : section.items()) {
            switch (item) {
                case Gate gate -> {
                    if (gate.index() < hiddenUntil) continue;
                    if (filtered && !anyWanted(gate)) continue;
                    boolean unfolded = filtered || !folded.contains(gate.id());
                    below.add(row(gate, unfolded));
                    if (!gate.isLeaf() && !unfolded) hiddenUntil = gate.end();
                }
                case Field field -> {
                    if (!filtered || (search.isEmpty() && isBlocking(field))) below.add(row(field));
                }
                case Note _, Link _, Role _ -> {
                    if (!filtered) below.add(new Row.OfText(item));
                }
            }
        }
        if (filtered && below.isEmpty()) return;
        var fields = section.items().stream()
                .filter(Field.class::isInstance)
                .map(Field.class::cast)
                .toList();
        int filled = (int) fields.stream()
                .filter(field -> !board.review().value(field.placeholder()).isEmpty())
                .count();
        rows.add(new Row.OfSection(section, board.tally(section), filled, fields.size(), open));
        if (open) rows.addAll(below);
    }

    private boolean isBlocking(Field field) {
        return board.review().value(field.placeholder()).isEmpty() && filter == Filter.BLOCKING;
    }

    private boolean anyWanted(Gate gate) {
        return board.review().checklist().gates().subList(gate.index(), gate.end()).stream()
                .anyMatch(wanted);
    }

    private Row row(Field field) {
        return new Row.OfField(field, board.review().value(field.placeholder()));
    }

    private Row row(Gate gate, boolean open) {
        var standing = board.standing(gate);
        return new Row.OfGate(
                gate, standing, standing.backed(), board.tally(gate), who(gate, standing), when(standing, gate), open);
    }

    private String who(Gate gate, GateStanding standing) {
        if (!gate.isLeaf()) return "";
        return switch (standing.why()) {
            case GateStanding.Why.Person(Mark mark) -> said(mark) + kind(gate, standing, mark);
            case GateStanding.Why.Claimed _ -> Sentences.reason(board.review(), standing);
            case GateStanding.Why.Untaken _,
                    GateStanding.Why.WaiverExpired _,
                    GateStanding.Why.Outlived _,
                    GateStanding.Why.BySignal _,
                    GateStanding.Why.TooOld _,
                    GateStanding.Why.Disagrees _,
                    GateStanding.Why.FieldEmpty _ -> Sentences.reason(board.review(), standing);
            case GateStanding.Why.Undecided _, GateStanding.Why.Derived _ ->
                board.review().assignment(gate) instanceof Assignment.To to
                        ? to.owner().name()
                        : "";
        };
    }

    private static String said(Mark mark) {
        return whoSaid(mark).stream().map(said -> said.by().name()).findFirst().orElse("");
    }

    private static List<Said> whoSaid(Mark mark) {
        return switch (mark) {
            case Mark.Nothing _ -> List.of();
            case Mark.Reopened reopened -> List.of(reopened.said());
            case Mark.Passed passed -> List.of(passed.said());
            case Mark.Failed failed -> List.of(failed.said());
            case Mark.NotApplicable out -> List.of(out.said());
            case Mark.Waived waived -> List.of(waived.said());
            case Mark.Overruled overruled -> List.of(overruled.said());
            case Mark.Chosen chosen -> List.of(chosen.said());
        };
    }

    private String kind(Gate gate, GateStanding standing, Mark mark) {
        if (mark instanceof Mark.Waived waived)
            return " · until " + waived.waiver().until();
        if (standing.standing() != Standing.PASSED) return "";
        var backing = board.review().state(gate).backing();
        if (!standing.backed()) return " · word";
        return switch (backing.getFirst().evidence()) {
            case Evidence.Address _ -> " · link";
            case Evidence.Attachment file -> file.isPicture() ? " · picture" : " · file";
            case Evidence.Measured measured -> " · " + measured.label();
        };
    }

    private String when(GateStanding standing, Gate gate) {
        if (standing.why() instanceof GateStanding.Why.Person(Mark mark)) {
            return whoSaid(mark).stream()
                    .map(said ->
                            Times.moment(said.at(), board.at(), board.review().zone()))
                    .findFirst()
                    .orElse("");
        }
        return gate.isLeaf() && board.review().assignment(gate) instanceof Assignment.To to
                ? Times.due(to.due(), board.review().zone())
                : "";
    }
}
