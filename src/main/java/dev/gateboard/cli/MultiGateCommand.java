package dev.gateboard.cli;

import dev.gateboard.model.Seen;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A verb that marks the gates it is given.
abstract class MultiGateCommand extends DeedVerb {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "GATE", description = "The gates, by text, id or L42.")
    List<String> gates = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    String reason = "";

    @Mixin
    IfStatus ifStatus = new IfStatus();

    MultiGateCommand(Session session) {
        super(session);
    }

    @Override
    final Seen seen() throws Refused {
        return ifStatus.seen();
    }
}
