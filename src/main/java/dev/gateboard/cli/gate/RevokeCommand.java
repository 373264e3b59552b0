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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a waiver back.
@Command(name = "revoke")
public final class RevokeCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "GATE", descriptionKey = "usage.gate")
    String gate = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "usage.reasonRequired")
    String reason = "";

    @Mixin
    ExpectedStatusOption ifStatus = new ExpectedStatusOption();

    public RevokeCommand(CommandContext session) {
        super(session);
    }

    @Override
    public SeenState expectedState() throws CommandException {
        return ifStatus.expectedState();
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        return ActionBatch.of(new Action.Revoke(
                NameLookup.gate(reviewStatus.review().checklist(), gate).id(), reason.strip()));
    }
}
