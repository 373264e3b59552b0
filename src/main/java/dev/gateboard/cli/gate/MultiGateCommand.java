package dev.gateboard.cli.gate;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExpectedStatusOption;
import dev.gateboard.model.apply.SeenState;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A verb that marks the gates it is given.
abstract class MultiGateCommand extends ActionCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "GATE", descriptionKey = "usage.gates")
    List<String> gates = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "usage.reason")
    String reason = "";

    @Mixin
    ExpectedStatusOption ifStatus = new ExpectedStatusOption();

    MultiGateCommand(CommandContext session) {
        super(session);
    }

    @Override
    public final SeenState expectedState() throws CommandException {
        return ifStatus.expectedState();
    }
}
