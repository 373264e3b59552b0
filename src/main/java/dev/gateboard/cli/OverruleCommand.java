package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Seen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Settles a dispute against the signal.
@Command(
        name = "overrule",
        description = "Settles a dispute against the signal: the gate is passed, and no longer decided by signals.",
        footer = {
            "",
            "Where the signal is right, fail the gate instead.",
            "",
            "  gateboard overrule beep-api \"elevated latency\" --reason \"the load test was running\""
        })
final class OverruleCommand extends DeedVerb {
    @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
    String gate = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why the signal is wrong.")
    String reason = "";

    @Mixin
    IfStatus ifStatus = new IfStatus();

    OverruleCommand(Session session) {
        super(session);
    }

    @Override
    Seen seen() throws Refused {
        return ifStatus.seen();
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        return Deeds.of(
                new Deed.Overrule(Lookup.gate(board.review().checklist(), gate).id(), reason.strip()));
    }
}
