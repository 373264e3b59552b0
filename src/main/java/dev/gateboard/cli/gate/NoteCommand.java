package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.status.ReviewStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes a remark that decides nothing.
@Command(name = "note")
public final class NoteCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "GATE", descriptionKey = "usage.gate")
    String gate = "";

    @Parameters(index = "2", paramLabel = "TEXT", descriptionKey = "text")
    String text = "";

    public NoteCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        return ActionBatch.of(new Action.AddNote(
                NameLookup.gate(reviewStatus.review().checklist(), gate).id(), text.strip()));
    }
}
