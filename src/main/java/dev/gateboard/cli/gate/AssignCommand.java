package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says who owns a gate or a section.
@Command(name = "assign")
public final class AssignCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "GATE|SECTION", descriptionKey = "target")
    String target = "";

    @Parameters(index = "2", paramLabel = "PERSON", descriptionKey = "owner")
    String owner = "";

    @Option(names = "--due", paramLabel = "TIME")
    String due = "";

    public AssignCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var assignment = new Assignment.To(
                ValueArgumentParser.parsePerson(owner),
                ValueArgumentParser.parseDue(due, reviewStatus.review().zone()));
        var checklist = reviewStatus.review().checklist();
        return ActionBatch.of(
                switch (NameLookup.target(checklist, target)) {
                    case NameLookup.Target.OfGate(var gate) -> new Action.AssignGate(gate.id(), assignment);
                    case NameLookup.Target.OfSection(var section) ->
                        new Action.AssignSection(section.index(), SectionText.name(checklist, section), assignment);
                });
    }
}
