package dev.gateboard.ui.meeting.slide;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Where one looks: the item, the gate singled out in a block, the role that is asked. Newer agendas do not move it;
/// an item that is done stays until someone turns to another.
public final class AgendaPosition {
    private Agenda.Item item = new Agenda.Item.Opening();
    private int place;
    private int selectInGroup;
    private int firstShownRow;
    private final Set<UUID> seen = new HashSet<>();
    private int role;
    private Optional<GateView> arrived = Optional.empty();

    public Agenda.Item item() {
        return item;
    }

    public void turnTo(Agenda agenda, ReviewStatus board, Agenda.Item next) {
        if (!next.key().equals(item.key())) {
            selectInGroup = 0;
            firstShownRow = 0;
            seen.clear();
        }
        item = next;
        place = Math.max(0, index(agenda));
        if (next instanceof Agenda.Item.RollCallItem) role = firstAsked(board, role);
        markSeen(board);
    }

    /// The same item in a newer agenda, where it is still there.
    public void keep(Agenda agenda) {
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
    public Agenda.Item step(Agenda agenda, int step) {
        int index = index(agenda);
        int next = index >= 0 ? index + step : step > 0 ? place : place - 1;
        return agenda.items().get(Math.clamp(next, 0, agenda.items().size() - 1));
    }

    /// The first row of the block that is shown.
    int firstShownRow() {
        return firstShownRow;
    }

    /// These rows of the block are shown now, from that one on.
    ///
    /// @return whether one of them was shown for the first time
    boolean markShown(int from, List<Gate> shown) {
        firstShownRow = from;
        return seen.addAll(shown.stream().map(Gate::id).toList());
    }

    /// How many of the block's gates were not shown yet: no one accepts what was never on the screen.
    public int unseenCount(Agenda.Item.Block block) {
        return (int)
                block.gates().stream().filter(gate -> !seen.contains(gate.id())).count();
    }

    /// Turns to the rows that were not shown yet.
    public void showMore(Agenda.Item.Block block) {
        for (int index = 0; index < block.gates().size(); index++) {
            if (seen.contains(block.gates().get(index).id())) continue;
            selectInGroup = index;
            firstShownRow = index;
            return;
        }
    }

    public int inBlock(Agenda.Item.Block block) {
        return Math.clamp(selectInGroup, 0, block.gates().size() - 1);
    }

    public void selectInGroup(int gate) {
        selectInGroup = gate;
    }

    public int role(ReviewStatus board) {
        return Math.clamp(role, 0, Math.max(0, board.review().meeting().roles().size() - 1));
    }

    public void turnToRole(int index) {
        role = index;
    }

    /// From here on what happens to the gate is told.
    public void markSeen(ReviewStatus board) {
        arrived = gate().map(board::status);
    }

    /// What one does oneself is not told; after a vote the next role is asked.
    public void afterActions(ReviewStatus board, List<Action> actions) {
        markSeen(board);
        if (actions.stream().anyMatch(Action.CastVote.class::isInstance)) role = firstAsked(board, role);
    }

    /// The first role from here on that has no answer that counts.
    private static int firstAsked(ReviewStatus board, int from) {
        var call = new VoteTally(board);
        var roles = board.review().meeting().roles();
        for (int step = 0; step < roles.size(); step++) {
            int index = (from + step) % roles.size();
            boolean counted = call.status(roles.get(index)) instanceof VoteTally.VoteStatus.CountedVote;
            if (!counted && roles.get(index).isRequired()) return index;
        }
        return from;
    }

    /// How the gate stands now, where that is otherwise than when one turned to it.
    public Optional<GateView> statusChangedSinceSeen(ReviewStatus board) {
        return gate().map(board::status)
                .filter(now ->
                        arrived.filter(then -> then.status() != now.status()).isPresent());
    }

    Optional<Gate> gate() {
        return item instanceof Agenda.Item.Blocking(Blocker.OpenGate(Gate gate, var _))
                ? Optional.of(gate)
                : Optional.empty();
    }
}
