package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets signals decide gates.
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
final class ArmCommand extends Verb {
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

    ArmCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        if (all != gate.isEmpty()) throw Refused.usage("Name the gate to arm, or give --all.");
        return session.work(session.readableProbing(), workspace -> {
            var board = Session.review(workspace, review);
            new ProbesOnDisk(session).offer(workspace, board);
            var gates =
                    all ? unarmed(board) : List.of(Lookup.gate(board.review().checklist(), gate));
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
            throw new Refused("No gate has probes that are not armed yet; see: gateboard propose, or name one gate.");
        return gates;
    }
}
