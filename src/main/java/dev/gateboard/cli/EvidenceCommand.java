package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Option;

/// A verb that marks gates and takes evidence.
abstract class EvidenceCommand extends MultiGateCommand {
    @Option(names = "--evidence", paramLabel = "URL|FILE", description = "What it rests on; may be given again.")
    List<String> evidence = new ArrayList<>();

    EvidenceCommand(Session session) {
        super(session);
    }

    @Override
    final Deeds deeds(Board board) throws Refused {
        var proofs = Proofs.of(session, evidence);
        var deeds = new ArrayList<Deed>();
        var named = Lookup.gates(board.review().checklist(), gates);
        for (var gate : marked(board, named)) deeds.add(deed(gate.id(), proofs.evidence()));
        return new Deeds(deeds, proofs.enclosures(), isMany(named));
    }

    List<Gate> marked(Board board, List<Gate> named) throws Refused {
        return named;
    }

    /// Whether the open ones of what is named are meant.
    boolean isMany(List<Gate> named) {
        return false;
    }

    abstract Deed deed(UUID gate, List<Evidence> proof) throws Refused;
}
