package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes a remark that decides nothing.
@Command(
        name = "note",
        description = "Writes a remark that decides nothing.",
        footer = {"", "  gateboard note beep-api \"error rate\" \"asked the database team\""})
final class NoteCommand extends DeedVerb {
    @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
    String gate = "";

    @Parameters(index = "2", paramLabel = "TEXT", description = "One line.")
    String text = "";

    NoteCommand(Session session) {
        super(session);
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        return Deeds.of(
                new Deed.AddNote(Lookup.gate(board.review().checklist(), gate).id(), text.strip()));
    }
}
