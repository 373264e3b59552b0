package dev.gateboard.cli.signal;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lets signals decide gates no longer.
@Command(name = "disarm")
public final class DisarmCommand extends ActionCommand {
    @Parameters(index = "1", arity = "0..1", paramLabel = "GATE", descriptionKey = "usage.gateOrAll")
    String gate = "";

    @Option(names = "--all")
    boolean all;

    public DisarmCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        if (all != gate.isEmpty()) throw CommandException.usageError(Messages.COMMAND.text("arm.noGate"));
        var named = all
                ? armed(reviewStatus)
                : List.of(NameLookup.gate(reviewStatus.review().checklist(), gate));
        var actions = new ArrayList<Action>();
        for (var each : named) actions.add(new Action.Disarm(each.id(), ""));
        return new ActionBatch(actions, List.of());
    }

    private static List<Gate> armed(ReviewStatus reviewStatus) throws CommandException {
        var gates = reviewStatus.review().checklist().gates().stream()
                .filter(gate ->
                        reviewStatus.review().state(gate).signal().binding().isArmed())
                .toList();
        if (gates.isEmpty()) throw new CommandException(Messages.COMMAND.text("disarm.nothing"));
        return gates;
    }
}
