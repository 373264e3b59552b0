package dev.gateboard.model.agenda;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.meeting.Round;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.ApplicabilityRules;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a meeting goes through, exceptions first: what blocks in document order, what was cleared otherwise than by
/// evidence as blocks, the roll call, the decision. A pure function of the statuses.
public record Agenda(ReviewStatus reviewStatus, List<Item> items) {

    public Agenda {
        items = List.copyOf(items);
    }

    /// One thing to talk about. Items of two agendas are the same where their keys are.
    public sealed interface Item {
        String key();

        /// What is released, how it stands, who is here.
        record Opening() implements Item {
            @Override
            public String key() {
                return "opening";
            }
        }

        /// What changed since last time.
        record Changed() implements Item {
            @Override
            public String key() {
                return "changed";
            }
        }

        record Blocking(Blocker blocker) implements Item {
            @Override
            public String key() {
                return switch (blocker) {
                    case Blocker.OpenGate(Gate gate, var _) -> gate(gate.id());
                    case Blocker.EmptyField(var field) ->
                        "field " + field.placeholder().index();
                    case Blocker.Unconfirmed _ -> "claims";
                };
            }

            /// The key of a gate that blocks.
            public static String gate(UUID gate) {
                return "gate " + gate;
            }
        }

        /// Gates that are accepted together.
        record Block(BlockKind kind, List<Gate> gates) implements Item {
            public Block {
                gates = List.copyOf(gates);
            }

            @Override
            public String key() {
                return "block " + kind;
            }
        }

        record RollCallItem() implements Item {
            @Override
            public String key() {
                return "roll call";
            }
        }

        record DecisionItem() implements Item {
            @Override
            public String key() {
                return "decision";
            }
        }
    }

    /// How gates of a block were cleared.
    public enum BlockKind {
        WAIVED,
        NOT_APPLICABLE,
        OVERRULED,
        NO_EVIDENCE;

        boolean includes(GateView status) {
            boolean overruled = status.reason() instanceof GateView.Reason.ByPerson(Mark.Overruled _);
            if (status.isClaimed()) return false;
            return switch (this) {
                case WAIVED -> status.status() == GateStatus.WAIVED;
                case NOT_APPLICABLE -> status.status() == GateStatus.NOT_APPLICABLE;
                case OVERRULED -> overruled;
                case NO_EVIDENCE -> status.status() == GateStatus.PASSED && !status.hasEvidence() && !overruled;
            };
        }
    }

    public static Agenda of(ReviewStatus reviewStatus) {
        var items = new ArrayList<Item>();
        items.add(new Item.Opening());
        boolean again = !(ChangesSince.newestMilestone(reviewStatus.review())
                        .lastEvent()
                        .action()
                instanceof Action.Open);
        if (again) items.add(new Item.Changed());
        reviewStatus.blockers().forEach(blocker -> items.add(new Item.Blocking(blocker)));
        for (var kind : BlockKind.values()) {
            var gates = leaves(reviewStatus)
                    .filter(gate -> kind.includes(reviewStatus.status(gate)))
                    .toList();
            if (!gates.isEmpty()) items.add(new Item.Block(kind, gates));
        }
        items.add(new Item.RollCallItem());
        items.add(new Item.DecisionItem());
        return new Agenda(reviewStatus, items);
    }

    private static Stream<Gate> leaves(ReviewStatus reviewStatus) {
        return reviewStatus.review().checklist().gates().stream().filter(Gate::isLeaf);
    }

    public Optional<Item> item(String key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /// What blocks, in its order.
    public List<Item.Blocking> blocking() {
        return items.stream()
                .flatMap(item -> item instanceof Item.Blocking blocking ? Stream.of(blocking) : Stream.empty())
                .toList();
    }

    /// Who accepted all of the block in this round, as its gates are decided now; empty where someone still has to.
    public Optional<Attribution> acceptedBy(Item.Block block) {
        var review = reviewStatus.review();
        return review.meeting().round().acceptances().reversed().stream()
                .filter(accepted -> block.gates().stream()
                        .allMatch(gate -> accepted.gates().contains(gate.id())
                                && accepted.attribution().number() > decider(gate)))
                .map(Round.Acceptance::attribution)
                .findFirst();
    }

    private int decider(Gate gate) {
        var review = reviewStatus.review();
        return review.exclusion(gate)
                .map(exclusion -> ApplicabilityRules.eventNumber(review, exclusion))
                .orElseGet(() -> review.mark(gate).eventNumber());
    }
}
