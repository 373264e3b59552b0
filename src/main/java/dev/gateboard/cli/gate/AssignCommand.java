package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.status.ReviewStatus;
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
public final class AssignCommand extends ActionCommand {
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

    public AssignCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var assignment = new Assignment.To(
                ValueArgumentParser.parsePerson(owner),
                ValueArgumentParser.parseDue(due, reviewStatus.review().zone()));
        return ActionBatch.of(
                switch (NameLookup.target(reviewStatus.review().checklist(), target)) {
                    case NameLookup.Target.OfGate(var gate) -> new Action.AssignGate(gate.id(), assignment);
                    case NameLookup.Target.OfSection(var section) ->
                        new Action.AssignSection(section.index(), section.title(), assignment);
                });
    }
}
