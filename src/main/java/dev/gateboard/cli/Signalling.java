package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Seen;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The verbs that say whether signals decide a gate.
final class Signalling {
    private Signalling() {}

    @Command(
            name = "arm",
            description = "Lets signals decide a gate, or every gate that has probes.",
            footer = {
                "",
                "A controlled alert is never armed by --all; name its gate.",
                "",
                "  gateboard arm beep-api \"high error rate\"",
                "  gateboard arm beep-api --all"
            })
    static final class Arm extends Verb {
        @Parameters(index = "0", paramLabel = "REVIEW", description = "The review, by name or id.")
        String review = "";

        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "GATE",
                description = "The gate, by text, id or L42; else --all.")
        String gate = "";

        @Option(names = "--all", description = "Every gate with probes that is not armed yet.")
        boolean all;

        Arm(Session session) {
            super(session);
        }

        @Override
        int run() throws Refused, InterruptedException {
            if (all != gate.isEmpty()) throw Refused.usage("Name the gate to arm, or give --all.");
            return session.work(session.readableProbing(), workspace -> {
                var board = Session.review(workspace, review);
                new ProbesOnDisk(session).offer(workspace, board);
                var gates = all
                        ? unarmed(board)
                        : List.of(Lookup.gate(board.review().checklist(), gate));
                var done = Session.done(workspace.arm(
                        board.review().id(),
                        session.person(),
                        gates.stream().map(Gate::id).toList()));
                session.show(done.board(), gates);
                return ExitCode.DONE;
            });
        }

        private static List<Gate> unarmed(Board board) throws Refused {
            var gates = board.review().checklist().gates().stream()
                    .filter(gate -> {
                        var binding = board.review().state(gate).signal().binding();
                        return binding.armsWithOthers() && !binding.isArmed();
                    })
                    .toList();
            if (gates.isEmpty())
                throw new Refused(
                        "No gate has probes that are not armed yet; see: gateboard propose, or name one gate.");
            return gates;
        }
    }

    @Command(
            name = "disarm",
            description = "Lets signals decide a gate, or any gate, no longer.",
            footer = {"", "  gateboard disarm beep-api \"high error rate\""})
    static final class Disarm extends DeedVerb {
        @Parameters(
                index = "1",
                arity = "0..1",
                paramLabel = "GATE",
                description = "The gate, by text, id or L42; else --all.")
        String gate = "";

        @Option(names = "--all", description = "Every gate that is armed.")
        boolean all;

        Disarm(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            if (all != gate.isEmpty()) throw Refused.usage("Name the gate to disarm, or give --all.");
            var named = all ? armed(board) : List.of(Lookup.gate(board.review().checklist(), gate));
            var deeds = new ArrayList<Deed>();
            for (var each : named) deeds.add(new Deed.Disarm(each.id(), ""));
            return new Deeds(deeds, List.of());
        }

        private static List<Gate> armed(Board board) throws Refused {
            var gates = board.review().checklist().gates().stream()
                    .filter(gate ->
                            board.review().state(gate).signal().binding().isArmed())
                    .toList();
            if (gates.isEmpty()) throw new Refused("No gate is armed.");
            return gates;
        }
    }

    @Command(
            name = "overrule",
            description = "Settles a dispute against the signal: the gate is passed, and no longer decided by signals.",
            footer = {
                "",
                "Where the signal is right, fail the gate instead.",
                "",
                "  gateboard overrule beep-api \"elevated latency\" --reason \"the load test was running\""
            })
    static final class Overrule extends DeedVerb {
        @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
        String gate = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why the signal is wrong.")
        String reason = "";

        @Mixin
        IfStatus ifStatus = new IfStatus();

        Overrule(Session session) {
            super(session);
        }

        @Override
        Seen seen() throws Refused {
            return ifStatus.seen();
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            return Deeds.of(new Deed.Overrule(
                    Lookup.gate(board.review().checklist(), gate).id(), reason.strip()));
        }
    }
}
