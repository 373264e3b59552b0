package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verbs that mark gates.
final class Marking {
    private Marking() {}

    abstract static class OnGates extends DeedVerb {
        @Parameters(index = "1..*", arity = "1..*", paramLabel = "GATE", description = "The gates, by text, id or L42.")
        List<String> gates = new ArrayList<>();

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
        String reason = "";

        OnGates(Session session) {
            super(session);
        }
    }

    abstract static class WithProof extends OnGates {
        @Option(names = "--evidence", paramLabel = "URL|FILE", description = "What it rests on; may be given again.")
        List<String> evidence = new ArrayList<>();

        WithProof(Session session) {
            super(session);
        }

        @Override
        final Deeds deeds(Board board) throws Refused {
            var proofs = Proofs.of(session, evidence);
            var deeds = new ArrayList<Deed>();
            for (var gate : marked(board, Lookup.gates(board.review().checklist(), gates)))
                deeds.add(deed(gate.id(), proofs.evidence()));
            return new Deeds(deeds, proofs.enclosures());
        }

        List<Gate> marked(Board board, List<Gate> named) throws Refused {
            return named;
        }

        abstract Deed deed(UUID gate, List<Evidence> proof) throws Refused;
    }

    @Command(
            name = "pass",
            description = "Passes gates.",
            footer = {
                "",
                "  gateboard pass beep-api \"no shared state\" --evidence https://ci.example.org/run/7",
                "  gateboard pass beep-api L73 L74 --reason \"seen in the drill\" --valid-for 30d"
            })
    static final class Pass extends WithProof {
        @Option(names = "--valid-for", paramLabel = "TIME", description = "30d, 12h or 15m; then it is too old.")
        String validFor = "";

        Pass(Session session) {
            super(session);
        }

        @Override
        Deed deed(UUID gate, List<Evidence> proof) throws Refused {
            return new Deed.Pass(gate, reason.strip(), Written.span(validFor), proof);
        }
    }

    @Command(
            name = "fail",
            description = "Fails gates, with a reason.",
            footer = {"", "  gateboard fail beep-api \"rollback drill\" --reason \"took 40 minutes\""})
    static final class Fail extends WithProof {
        Fail(Session session) {
            super(session);
        }

        @Override
        Deed deed(UUID gate, List<Evidence> proof) {
            return new Deed.Fail(gate, reason.strip(), proof);
        }
    }

    @Command(
            name = "na",
            description = "Says that gates do not apply, with a reason; of a group, all that is undecided.",
            footer = {"", "  gateboard na beep-api \"chaos drill\" --reason \"not in staging\""})
    static final class RuleOut extends WithProof {
        RuleOut(Session session) {
            super(session);
        }

        @Override
        List<Gate> marked(Board board, List<Gate> named) throws Refused {
            var marked = new LinkedHashSet<Gate>();
            for (var gate : named) {
                if (gate.isLeaf()) marked.add(gate);
                else marked.addAll(undecided(board, gate));
            }
            return List.copyOf(marked);
        }

        private static List<Gate> undecided(Board board, Gate group) throws Refused {
            var leaves = board.review().leaves(group).stream()
                    .filter(leaf -> board.standing(leaf).standing() == Standing.OPEN)
                    .filter(leaf -> !(leaf.kind() instanceof Gate.Kind.Choice))
                    .filter(leaf -> board.review().switchedOffBy(leaf).isEmpty())
                    .toList();
            if (leaves.isEmpty())
                throw new Refused(
                        "Every gate under \"" + group.text() + "\" is decided already; name the one to change.");
            return leaves;
        }

        @Override
        Deed deed(UUID gate, List<Evidence> proof) {
            return new Deed.RuleOut(gate, reason.strip(), proof);
        }
    }

    @Command(
            name = "reopen",
            description = "Takes marks back to open.",
            footer = {"", "  gateboard reopen beep-api \"rollback drill\" --reason \"new build\""})
    static final class Reopen extends OnGates {
        Reopen(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            var deeds = new ArrayList<Deed>();
            for (var gate : Lookup.gates(board.review().checklist(), gates))
                deeds.add(new Deed.Reopen(gate.id(), reason.strip()));
            return new Deeds(deeds, List.of());
        }
    }
}
