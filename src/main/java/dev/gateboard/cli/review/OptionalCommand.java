package dev.gateboard.cli.review;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.status.ReviewStatus;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says whether the gates without (R) are optional.
@Command(name = "optional")
public final class OptionalCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "yes|no", descriptionKey = "value")
    String answer = "";

    public OptionalCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        return ActionBatch.of(new Action.AnswerOptional(
                switch (answer.strip().toLowerCase(Locale.ROOT)) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw CommandException.usageError(Messages.COMMAND.text("optional.value", answer));
                }));
    }
}
