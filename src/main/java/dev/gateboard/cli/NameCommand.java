package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Gives the review a short name.
@Command(
        name = "name",
        description = "Gives the review a short name.",
        footer = {"", "  gateboard name 3f2a \"beep-api 2026.11\""})
final class NameCommand extends DeedVerb {
    @Parameters(index = "1", paramLabel = "TEXT", description = "One line.")
    String text = "";

    NameCommand(Session session) {
        super(session);
    }

    @Override
    Deeds deeds(Board board) {
        return Deeds.of(new Deed.Name(text.strip()));
    }
}
