package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.gate.GateStatus;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// The option by which a script says which status it acts on: where a gate has another one, nothing is done.
public final class ExpectedStatusOption {
    @Option(names = "--if-status", paramLabel = "STATUS", descriptionKey = "usage.ifStatus")
    String status = "";

    public SeenState expectedState() throws CommandException {
        if (status.isBlank()) return SeenState.ANYTHING;
        for (var known : GateStatus.values())
            if (known.jsonName().equalsIgnoreCase(status.strip())) return new SeenState.Status(known);
        throw CommandException.usageError(Messages.COMMAND.text(
                "value.status",
                status,
                Arrays.stream(GateStatus.values()).map(GateStatus::jsonName).collect(Collectors.joining(", "))));
    }
}
