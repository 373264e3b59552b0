package dev.gateboard.cli;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says who owns a gate or a section.
@Command(
        name = "assign",
        description = "Gives a gate or a section an owner, and a due time.",
        footer = {
            "",
            "  gateboard assign beep-api \"error rate\" \"Bo Lin <bo@example.org>\" --due 2026-11-24",
            "  gateboard assign beep-api \"Observability\" \"Bo Lin\" --due \"2026-11-24 17:00\""
        })
final class AssignCommand extends DeedVerb {
    @Parameters(
            index = "1",
            paramLabel = "GATE|SECTION",
            description = "The gate by text, id or L42, or the section by its heading.")
    String target = "";

    @Parameters(index = "2", paramLabel = "PERSON", description = "Who, as \"Name <mail>\".")
    String owner = "";

    @Option(
            names = "--due",
            paramLabel = "TIME",
            description = "2026-11-24, to the day's end, or \"2026-11-24 17:00\".")
    String due = "";

    AssignCommand(Session session) {
        super(session);
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        var assignment = new Assignment.To(
                Written.person(owner), Written.due(due, board.review().zone()));
        return Deeds.of(
                switch (Lookup.target(board.review().checklist(), target)) {
                    case Lookup.Target.OfGate(var gate) -> new Deed.AssignGate(gate.id(), assignment);
                    case Lookup.Target.OfSection(var section) ->
                        new Deed.AssignSection(section.index(), section.title(), assignment);
                });
    }
}
