package dev.gateboard.cli.review;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.status.ReviewStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Fills a field.
@Command(name = "fill")
public final class FillCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "FIELD", descriptionKey = "field")
    String field = "";

    @Parameters(index = "2", paramLabel = "VALUE", descriptionKey = "value")
    String value = "";

    public FillCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var found = NameLookup.field(reviewStatus.review().checklist(), field);
        var options = found.placeholder().options();
        if (!options.isEmpty() && options.stream().noneMatch(option -> option.equalsIgnoreCase(value.strip())))
            session.err()
                    .println(Messages.COMMAND.text(
                            "fill.notOffered", value.strip(), found.label(), String.join(", ", options)));
        return ActionBatch.of(new Action.Fill(found.placeholder().index(), found.label(), value.strip()));
    }
}
