package dev.gateboard.cli;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Evidence;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;

/// Fails gates.
@Command(
        name = "fail",
        description = "Fails gates, with a reason.",
        footer = {"", "  gateboard fail beep-api \"rollback drill\" --reason \"took 40 minutes\""})
final class FailCommand extends EvidenceCommand {
    FailCommand(Session session) {
        super(session);
    }

    @Override
    Deed deed(UUID gate, List<Evidence> proof) {
        return new Deed.Fail(gate, reason.strip(), proof);
    }
}
