package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes note of cleared gates as a block.
@Command(
        name = "accept",
        description = "Takes note of cleared gates as a block: waivers, N/As, overrules, words alone.",
        footer = {"", "  gateboard accept beep-api \"Secrets policy\" \"tabletop\""})
final class AcceptCommand extends DeedVerb {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "GATE", description = "The gates, by text, id or L42.")
    List<String> gates = new ArrayList<>();

    AcceptCommand(Session session) {
        super(session);
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        var ids = new ArrayList<UUID>();
        for (var gate : Lookup.gates(board.review().checklist(), gates))
            board.review().leaves(gate).forEach(leaf -> ids.add(leaf.id()));
        return Deeds.of(new Deed.Accept(ids));
    }
}
