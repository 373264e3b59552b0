package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/// Takes marks back to open.
@Command(
        name = "reopen",
        description = "Takes marks back to open.",
        footer = {"", "  gateboard reopen beep-api \"rollback drill\" --reason \"new build\""})
final class ReopenCommand extends MultiGateCommand {
    ReopenCommand(Session session) {
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
