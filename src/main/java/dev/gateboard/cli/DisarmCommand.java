package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets signals decide gates no longer.
@Command(
        name = "disarm",
        description = "Lets signals decide a gate, or any gate, no longer.",
        footer = {"", "  gateboard disarm beep-api \"high error rate\""})
final class DisarmCommand extends DeedVerb {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "GATE",
            description = "The gate, by text, id or L42; else --all.")
    String gate = "";

    @Option(names = "--all", description = "Every gate that is armed.")
    boolean all;

    DisarmCommand(Session session) {
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
                .filter(gate -> board.review().state(gate).signal().binding().isArmed())
                .toList();
        if (gates.isEmpty()) throw new Refused("No gate is armed.");
        return gates;
    }
}
