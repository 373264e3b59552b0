package dev.gateboard.cli.review;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.status.ReviewStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Gives the review a short name.
@Command(
        name = "name",
        description = "Gives the review a short name.",
        footer = {"", "  gateboard name 3f2a \"beep-api 2026.11\""})
public final class NameCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "TEXT", description = "One line.")
    String text = "";

    public NameCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) {
        return ActionBatch.of(new Action.Name(text.strip()));
    }
}
