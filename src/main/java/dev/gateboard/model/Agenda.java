package dev.gateboard.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What a meeting goes through, exceptions first: what blocks in document order, what was cleared otherwise than by
/// proof as blocks, the roll call, the decision. A pure function of the board.
public record Agenda(Board board, List<Item> items) {

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
        record Block(Kind kind, List<Gate> gates) implements Item {
            public Block {
                gates = List.copyOf(gates);
            }

            @Override
            public String key() {
                return "block " + kind;
            }
        }

        record Calling() implements Item {
            @Override
            public String key() {
                return "roll call";
            }
        }

        record Deciding() implements Item {
            @Override
            public String key() {
                return "decision";
            }
        }
    }

    /// How gates of a block were cleared.
    public enum Kind {
        WAIVED,
        NOT_APPLICABLE,
        OVERRULED,
        WORD_ALONE;

        boolean takes(GateStanding standing) {
            boolean overruled = standing.why() instanceof GateStanding.Why.Person(Mark.Overruled _);
            if (standing.isClaimed()) return false;
            return switch (this) {
                case WAIVED -> standing.standing() == Standing.WAIVED;
                case NOT_APPLICABLE -> standing.standing() == Standing.NOT_APPLICABLE;
                case OVERRULED -> overruled;
                case WORD_ALONE -> standing.standing() == Standing.PASSED && !standing.backed() && !overruled;
            };
        }
    }

    public static Agenda of(Board board) {
        var items = new ArrayList<Item>();
        items.add(new Item.Opening());
        boolean again = !(Since.lastTime(board.review()).last().deed() instanceof Deed.Open);
        if (again) items.add(new Item.Changed());
        board.blockers().forEach(blocker -> items.add(new Item.Blocking(blocker)));
        for (var kind : Kind.values()) {
            var gates = leaves(board)
                    .filter(gate -> kind.takes(board.standing(gate)))
                    .toList();
            if (!gates.isEmpty()) items.add(new Item.Block(kind, gates));
        }
        items.add(new Item.Calling());
        items.add(new Item.Deciding());
        return new Agenda(board, items);
    }

    private static Stream<Gate> leaves(Board board) {
        return board.review().checklist().gates().stream().filter(Gate::isLeaf);
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

    /// Who accepted all of the block in this round, as its gates are decided now; empty where somebody still has to.
    public Optional<Said> accepted(Item.Block block) {
        var review = board.review();
        return review.meeting().round().accepted().reversed().stream()
                .filter(accepted -> block.gates().stream()
                        .allMatch(gate -> accepted.gates().contains(gate.id())
                                && accepted.said().number() > decider(gate)))
                .map(Round.Accepted::said)
                .findFirst();
    }

    private int decider(Gate gate) {
        var off = board.review().switchedOffBy(gate);
        return board.review().mark(off.isEmpty() ? gate : off.getFirst()).number();
    }
}
