package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Seen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes a waiver back.
@Command(
        name = "revoke",
        description = "Takes a waiver back, with a reason.",
        footer = {"", "  gateboard revoke beep-api \"chaos drill\" --reason \"the risk came true\""})
final class RevokeCommand extends DeedVerb {
    @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
    String gate = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    @Mixin
    IfStatus ifStatus = new IfStatus();

    RevokeCommand(Session session) {
        super(session);
    }

    @Override
    Seen seen() throws Refused {
        return ifStatus.seen();
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        return Deeds.of(
                new Deed.Revoke(Lookup.gate(board.review().checklist(), gate).id(), reason.strip()));
    }
}
