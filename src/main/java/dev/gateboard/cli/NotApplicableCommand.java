package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import dev.gateboard.model.Gate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;

/// Says that gates do not apply.
@Command(
        name = "na",
        description = "Says that gates do not apply, with a reason; of a group, all that is undecided.",
        footer = {"", "  gateboard na beep-api \"chaos drill\" --reason \"not in staging\""})
final class NotApplicableCommand extends EvidenceCommand {
    NotApplicableCommand(Session session) {
        super(session);
    }

    /// Of a group its undecided leaves; what failed or is claimed there is left out and named (rule R16).
    @Override
    List<Gate> marked(Board board, List<Gate> named) throws Refused {
        var marked = new LinkedHashSet<Gate>();
        for (var gate : named) {
            if (gate.isLeaf()) marked.add(gate);
            else marked.addAll(board.review().leaves(gate));
        }
        return List.copyOf(marked);
    }

    @Override
    boolean isMany(List<Gate> named) {
        return named.stream().anyMatch(gate -> !gate.isLeaf());
    }

    @Override
    Deed deed(UUID gate, List<Evidence> proof) {
        return new Deed.RuleOut(gate, reason.strip(), proof);
    }
}
