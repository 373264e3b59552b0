package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.NameLookup;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.status.ReviewStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Option;

/// A verb that marks gates and takes evidence.
abstract class EvidenceCommand extends MultiGateCommand {
    @Option(names = "--evidence", paramLabel = "URL|FILE", descriptionKey = "usage.evidence")
    List<String> evidence = new ArrayList<>();

    EvidenceCommand(CommandContext session) {
        super(session);
    }

    @Override
    public final ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var proofs = EvidenceArgumentReader.of(session, evidence);
        var actions = new ArrayList<Action>();
        var named = named(reviewStatus.review().checklist());
        for (var gate : gatesToMark(reviewStatus, named)) actions.add(action(gate.id(), proofs.evidence()));
        return new ActionBatch(actions, proofs.attachments(), isMany(named));
    }

    List<Gate> named(Checklist checklist) throws CommandException {
        return NameLookup.gates(checklist, gates);
    }

    List<Gate> gatesToMark(ReviewStatus reviewStatus, List<Gate> named) throws CommandException {
        return named;
    }

    /// Whether the open ones of what is named are meant.
    boolean isMany(List<Gate> named) {
        return false;
    }

    abstract Action action(UUID gate, List<Evidence> proof) throws CommandException;
}
