package dev.gateboard.cli.meeting;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.status.ReviewStatus;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Starts or ends a meeting's round.
@Command(name = "round")
public final class RoundCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "start|end", descriptionKey = "action")
    String what = "";

    public RoundCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        return ActionBatch.of(
                switch (what.strip().toLowerCase(Locale.ROOT)) {
                    case "start" -> new Action.StartRound();
                    case "end" -> new Action.EndRound();
                    default -> throw CommandException.usageError(Messages.COMMAND.text("round.value", what));
                });
    }
}
