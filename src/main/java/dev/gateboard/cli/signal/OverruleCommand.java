package dev.gateboard.cli.signal;

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

/// Settles a dispute against the signal.
@Command(
        name = "overrule",
        description = "Settles a dispute against the signal: the gate is passed, and no longer decided by signals.",
        footer = {
            "",
            "Where the signal is right, fail the gate instead.",
            "",
            "  gateboard overrule beep-api \"elevated latency\" --reason \"the load test was running\""
        })
public final class OverruleCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
    String gate = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why the signal is wrong.")
    String reason = "";

    @Mixin
    ExpectedStatusOption ifStatus = new ExpectedStatusOption();

    public OverruleCommand(CommandContext session) {
        super(session);
    }

    @Override
    public SeenState expectedState() throws CommandException {
        return ifStatus.expectedState();
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        return ActionBatch.of(new Action.Overrule(
                NameLookup.gate(reviewStatus.review().checklist(), gate).id(), reason.strip()));
    }
}
