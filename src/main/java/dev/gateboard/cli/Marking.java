package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Bulk;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Seen;
import dev.gateboard.words.Meanwhile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

        @Mixin
        IfStatus ifStatus = new IfStatus();

        OnGates(Session session) {
            super(session);
        }

        @Override
        final Seen seen() throws Refused {
            return ifStatus.seen();
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
            var named = Lookup.gates(board.review().checklist(), gates);
            for (var gate : marked(board, named)) deeds.add(deed(gate.id(), proofs.evidence()));
            return new Deeds(deeds, proofs.enclosures(), isMany(named));
        }

        List<Gate> marked(Board board, List<Gate> named) throws Refused {
            return named;
        }

        /// Whether the open ones of what is named are meant.
        boolean isMany(List<Gate> named) {
            return false;
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

        /// Among several, what failed, is disputed, out of date or claimed has to be passed by itself (rule R16).
        @Override
        List<Gate> marked(Board board, List<Gate> named) throws Refused {
            if (named.size() == 1) return named;
            var alone = named.stream()
                    .flatMap(gate -> gate.isLeaf()
                            ? Bulk.why(board, gate, Bulk.Kind.PASS).stream().map(why -> new Bulk.LeftOut(gate, why))
                            : Stream.of())
                    .filter(left -> left.why() instanceof Bulk.Why.Stands || left.why() instanceof Bulk.Why.Claimed)
                    .toList();
            if (!alone.isEmpty()) throw new Refused(Meanwhile.leftOut(alone) + " Nothing was changed.");
            return named;
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

        /// Of a group its undecided leaves; what failed or is claimed there is left out and named (rule R16).
        @Override
        List<Gate> marked(Board board, List<Gate> named) throws Refused {
            var marked = new LinkedHashSet<Gate>();
            for (var gate : named) {
                if (gate.isLeaf()) marked.add(gate);
                else marked.addAll(board.review().leaves(gate));
            }
            return List.copyOf(marked);
        }

        @Override
        boolean isMany(List<Gate> named) {
            return named.stream().anyMatch(gate -> !gate.isLeaf());
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
