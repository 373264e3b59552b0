package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Evidence;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;

/// Fails gates.
@Command(name = "fail")
public final class FailCommand extends EvidenceCommand {
    public FailCommand(CommandContext session) {
        super(session);
    }

    @Override
    Action action(UUID gate, List<Evidence> proof) {
        return new Action.Fail(gate, reason.strip(), proof);
    }
}
