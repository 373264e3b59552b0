package dev.gateboard.cli.meeting;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Takes note of cleared gates as a block.
@Command(name = "accept")
public final class AcceptCommand extends ActionCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "GATE", descriptionKey = "usage.gates")
    List<String> gates = new ArrayList<>();

    public AcceptCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var ids = new ArrayList<UUID>();
        for (var gate : NameLookup.gates(reviewStatus.review().checklist(), gates))
            reviewStatus.review().leaves(gate).forEach(leaf -> ids.add(leaf.id()));
        return ActionBatch.of(new Action.Accept(ids));
    }
}
