package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Starts or ends a meeting's round.
@Command(
        name = "round",
        description = "Starts or ends a meeting's round.",
        footer = {"", "  gateboard round beep-api start"})
final class RoundCommand extends DeedVerb {
    @Parameters(index = "1", paramLabel = "start|end", description = "What the round does.")
    String what = "";

    RoundCommand(Session session) {
        super(session);
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        return Deeds.of(
                switch (what.strip().toLowerCase(Locale.ROOT)) {
                    case "start" -> new Deed.StartRound();
                    case "end" -> new Deed.EndRound();
                    default -> throw Refused.usage("A round can start or end; \"" + what + "\" is neither.");
                });
    }
}
