package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.status.ReviewStatus;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Attaches something to a gate.
@Command(name = "attach")
public final class AttachCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "GATE", descriptionKey = "usage.gate")
    String gate = "";

    @Parameters(index = "2", paramLabel = "FILE|URL|-", descriptionKey = "evidence")
    String proof = "";

    public AttachCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var found = NameLookup.gate(reviewStatus.review().checklist(), gate);
        var evidence = new EvidenceArgumentReader(session);
        if (proof.equals("-")) evidence.addPasted();
        else evidence.add(proof);
        return new ActionBatch(
                List.of(new Action.Attach(found.id(), evidence.evidence().getFirst())), evidence.attachments());
    }
}
