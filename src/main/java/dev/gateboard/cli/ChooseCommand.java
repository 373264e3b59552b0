package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Seen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Chooses an option of a gate.
@Command(
        name = "choose",
        description = "Chooses an option; the branches of the others stop to apply.",
        footer = {"", "  gateboard choose beep-api \"strategy\" canary"})
final class ChooseCommand extends DeedVerb {
    @Parameters(index = "1", paramLabel = "GATE", description = "The gate, by text, id or L42.")
    String gate = "";

    @Parameters(index = "2", paramLabel = "OPTION", description = "The option, by its text.")
    String option = "";

    @Mixin
    IfStatus ifStatus = new IfStatus();

    ChooseCommand(Session session) {
        super(session);
    }

    @Override
    Seen seen() throws Refused {
        return ifStatus.seen();
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        var choice = Lookup.choice(board.review().checklist(), gate);
        return Deeds.of(new Deed.Choose(choice.id(), Lookup.option(choice, option)));
    }
}
