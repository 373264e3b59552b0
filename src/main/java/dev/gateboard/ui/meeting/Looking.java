package dev.gateboard.ui.meeting;

import dev.gateboard.model.Agenda;
import dev.gateboard.model.Blocker;
import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.RollCall;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Where one looks: the item, the gate singled out in a block, the role that is asked. Newer agendas do not move it; an
/// item that is done stays until somebody turns to another.
final class Looking {
    private Agenda.Item item = new Agenda.Item.Opening();
    private int place;
    private int single;
    private int top;
    private final Set<UUID> seen = new HashSet<>();
    private int role;
    private Optional<GateStanding> arrived = Optional.empty();

    Agenda.Item item() {
        return item;
    }

    void turnTo(Agenda agenda, Board board, Agenda.Item next) {
        if (!next.key().equals(item.key())) {
            single = 0;
            top = 0;
            seen.clear();
        }
        item = next;
        place = Math.max(0, index(agenda));
        if (next instanceof Agenda.Item.Calling) role = firstAsked(board, role);
        arrive(board);
    }

    /// The same item in a newer agenda, where it is still there.
    void keep(Agenda agenda) {
        agenda.item(item.key()).ifPresent(same -> item = same);
        int index = index(agenda);
        if (index >= 0) place = index;
        if (index < 0 && item instanceof Agenda.Item.Block)
            item = agenda.items().get(Math.min(place, agenda.items().size() - 1));
    }

    private int index(Agenda agenda) {
        for (int index = 0; index < agenda.items().size(); index++) {
            if (agenda.items().get(index).key().equals(item.key())) return index;
        }
        return -1;
    }

    /// The item a step away; from one that is done, the one that took its place.
    Agenda.Item step(Agenda agenda, int step) {
        int index = index(agenda);
        int next = index >= 0 ? index + step : step > 0 ? place : place - 1;
        return agenda.items().get(Math.clamp(next, 0, agenda.items().size() - 1));
    }

    /// The first row of the block that is shown.
    int top() {
        return top;
    }

    /// These rows of the block are shown now, from that one on.
    ///
    /// @return whether one of them was shown for the first time
    boolean sees(int from, List<Gate> shown) {
        top = from;
        return seen.addAll(shown.stream().map(Gate::id).toList());
    }

    /// How many of the block's gates were not shown yet: nobody accepts what was never on the screen.
    int unseen(Agenda.Item.Block block) {
        return (int)
                block.gates().stream().filter(gate -> !seen.contains(gate.id())).count();
    }

    /// Turns to the rows that were not shown yet.
    void seeMore(Agenda.Item.Block block) {
        for (int index = 0; index < block.gates().size(); index++) {
            if (seen.contains(block.gates().get(index).id())) continue;
            single = index;
            top = index;
            return;
        }
    }

    int inBlock(Agenda.Item.Block block) {
        return Math.clamp(single, 0, block.gates().size() - 1);
    }

    void single(int gate) {
        single = gate;
    }

    int role(Board board) {
        return Math.clamp(role, 0, Math.max(0, board.review().meeting().roles().size() - 1));
    }

    void turnToRole(int index) {
        role = index;
    }

    /// From here on what happens to the gate is told.
    void arrive(Board board) {
        arrived = gate().map(board::standing);
    }

    /// What one does oneself is not told; after a vote the next role is asked.
    void done(Board board, List<Deed> deeds) {
        arrive(board);
        if (deeds.stream().anyMatch(Deed.CastVote.class::isInstance)) role = firstAsked(board, role);
    }

    /// The first role from here on that has no answer that counts.
    private static int firstAsked(Board board, int from) {
        var call = new RollCall(board);
        var roles = board.review().meeting().roles();
        for (int step = 0; step < roles.size(); step++) {
            int index = (from + step) % roles.size();
            boolean counted = call.standing(roles.get(index)) instanceof RollCall.Standing.Counted;
            if (!counted && roles.get(index).required()) return index;
        }
        return from;
    }

    /// How the gate stands now, where that is otherwise than when one turned to it.
    Optional<GateStanding> turned(Board board) {
        return gate().map(board::standing)
                .filter(now -> arrived.filter(then -> then.standing() != now.standing())
                        .isPresent());
    }

    Optional<Gate> gate() {
        return item instanceof Agenda.Item.Blocking(Blocker.OpenGate(Gate gate, var _))
                ? Optional.of(gate)
                : Optional.empty();
    }
}
