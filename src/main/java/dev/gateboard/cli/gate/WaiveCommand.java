package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExpectedStatusOption;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.status.ReviewStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Goes without a gate until a date.
@Command(name = "waive")
public final class WaiveCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "GATE", descriptionKey = "usage.gate")
    String gate = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "usage.reasonRequired")
    String reason = "";

    @Option(names = "--risk", required = true, paramLabel = "TEXT")
    String risk = "";

    @Option(names = "--mitigation", paramLabel = "TEXT")
    String mitigation = "";

    @Option(names = "--approver", required = true, paramLabel = "PERSON")
    String approver = "";

    @Option(names = "--until", required = true, paramLabel = "DATE")
    String until = "";

    @Mixin
    ExpectedStatusOption ifStatus = new ExpectedStatusOption();

    public WaiveCommand(CommandContext session) {
        super(session);
    }

    @Override
    public SeenState expectedState() throws CommandException {
        return ifStatus.expectedState();
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var waiver = new Waiver(
                reason.strip(),
                risk.strip(),
                mitigation.strip(),
                ValueArgumentParser.parsePerson(approver),
                ValueArgumentParser.parseDate(until));
        return ActionBatch.of(new Action.Waive(
                NameLookup.gate(reviewStatus.review().checklist(), gate).id(), waiver));
    }
}
