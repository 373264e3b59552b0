package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Attaches something to a gate.
@Command(
        name = "attach",
        description = "Attaches a file, an address or, with -, the text of standard input.",
        footer = {
            "",
            "  gateboard attach beep-api \"error rate\" dashboard.png",
            "  kubectl get pods | gateboard attach beep-api \"pods run\" -"
        })
final class AttachCommand extends DeedVerb {
    @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
    String gate = "";

    @Parameters(index = "2", paramLabel = "FILE|URL|-", description = "What it rests on; - reads standard input.")
    String proof = "";

    AttachCommand(Session session) {
        super(session);
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        var found = Lookup.gate(board.review().checklist(), gate);
        var proofs = new Proofs(session);
        if (proof.equals("-")) proofs.addPasted();
        else proofs.add(proof);
        return new Deeds(List.of(new Deed.Attach(found.id(), proofs.evidence().getFirst())), proofs.enclosures());
    }
}
