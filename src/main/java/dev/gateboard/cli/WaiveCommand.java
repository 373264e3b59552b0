package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Seen;
import dev.gateboard.model.Waiver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Goes without a gate until a date.
@Command(
        name = "waive",
        description = "Goes without a gate until a date, on somebody else's approval.",
        footer = {
            "",
            "  gateboard waive beep-api \"chaos drill\" --reason \"no window before launch\" \\",
            "      --risk \"a node loss is untested\" --approver \"Carla Q <carla@example.org>\" --until 2026-12-31"
        })
final class WaiveCommand extends DeedVerb {
    @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
    String gate = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    @Option(names = "--risk", required = true, paramLabel = "TEXT", description = "What could go wrong.")
    String risk = "";

    @Option(names = "--mitigation", paramLabel = "TEXT", description = "What is done about it.")
    String mitigation = "";

    @Option(names = "--approver", required = true, paramLabel = "PERSON", description = "Who allows it.")
    String approver = "";

    @Option(names = "--until", required = true, paramLabel = "DATE", description = "The last day it holds.")
    String until = "";

    @Mixin
    IfStatus ifStatus = new IfStatus();

    WaiveCommand(Session session) {
        super(session);
    }

    @Override
    Seen seen() throws Refused {
        return ifStatus.seen();
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        var waiver = new Waiver(
                reason.strip(), risk.strip(), mitigation.strip(), Written.person(approver), Written.date(until));
        return Deeds.of(
                new Deed.Waive(Lookup.gate(board.review().checklist(), gate).id(), waiver));
    }
}
