package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says whether the gates without (R) are optional.
@Command(
        name = "optional",
        description = "Says whether the gates without (R) are optional: yes or no.",
        footer = {"", "  gateboard optional beep-api yes"})
final class OptionalCommand extends DeedVerb {
    @Parameters(index = "1", paramLabel = "yes|no", description = "Whether they are optional.")
    String answer = "";

    OptionalCommand(Session session) {
        super(session);
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        return Deeds.of(new Deed.AnswerOptional(
                switch (answer.strip().toLowerCase(Locale.ROOT)) {
                    case "yes" -> true;
                    case "no" -> false;
                    default -> throw Refused.usage("\"" + answer + "\" is no answer; say yes or no.");
                }));
    }
}
