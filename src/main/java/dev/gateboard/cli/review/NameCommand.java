package dev.gateboard.cli.review;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.status.ReviewStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Gives the review a short name.
@Command(name = "name")
public final class NameCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "TEXT", descriptionKey = "text")
    String text = "";

    public NameCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) {
        return ActionBatch.of(new Action.Name(text.strip()));
    }
}
