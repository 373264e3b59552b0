package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/// Takes marks back to open.
@Command(name = "reopen")
public final class ReopenCommand extends MultiGateCommand {
    public ReopenCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var actions = new ArrayList<Action>();
        for (var gate : NameLookup.gates(reviewStatus.review().checklist(), gates))
            actions.add(new Action.Reopen(gate.id(), reason.strip()));
        return new ActionBatch(actions, List.of());
    }
}
