package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExpectedStatusOption;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.status.ReviewStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Chooses an option of a gate.
@Command(name = "choose")
public final class ChooseCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "GATE", descriptionKey = "usage.gate")
    String gate = "";

    @Parameters(index = "2", paramLabel = "OPTION", descriptionKey = "option")
    String option = "";

    @Mixin
    ExpectedStatusOption ifStatus = new ExpectedStatusOption();

    public ChooseCommand(CommandContext session) {
        super(session);
    }

    @Override
    public SeenState expectedState() throws CommandException {
        return ifStatus.expectedState();
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var choice = NameLookup.choice(reviewStatus.review().checklist(), gate);
        return ActionBatch.of(new Action.Choose(choice.id(), NameLookup.option(choice, option)));
    }
}
