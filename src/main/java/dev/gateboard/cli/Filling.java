package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// The verbs that say something of the review itself.
final class Filling {
    private Filling() {}

    @Command(
            name = "fill",
            description = "Fills a field; a gate's own field goes by the gate's name.",
            footer = {"", "  gateboard fill beep-api Owner \"Ada Bar\""})
    static final class Fill extends DeedVerb {
        @Parameters(
                index = "1",
                paramLabel = "FIELD",
                description = "The field, by label; a gate's own by the gate's text.")
        String field = "";

        @Parameters(index = "2", paramLabel = "VALUE", description = "One line, without backticks.")
        String value = "";

        Fill(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) throws Refused {
            var found = Lookup.field(board.review().checklist(), field);
            var options = found.placeholder().options();
            if (!options.isEmpty() && options.stream().noneMatch(option -> option.equalsIgnoreCase(value.strip())))
                session.err()
                        .println("\"" + value.strip() + "\" is none of what \"" + found.label() + "\" offers: "
                                + String.join(", ", options) + ".");
            return Deeds.of(new Deed.Fill(found.placeholder().index(), found.label(), value.strip()));
        }
    }

    @Command(
            name = "optional",
            description = "Says whether the gates without (R) are optional: yes or no.",
            footer = {"", "  gateboard optional beep-api yes"})
    static final class Optional extends DeedVerb {
        @Parameters(index = "1", paramLabel = "yes|no", description = "Whether they are optional.")
        String answer = "";

        Optional(Session session) {
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

    @Command(
            name = "name",
            description = "Gives the review a short name.",
            footer = {"", "  gateboard name 3f2a \"beep-api 2026.11\""})
    static final class Name extends DeedVerb {
        @Parameters(index = "1", paramLabel = "TEXT", description = "One line.")
        String text = "";

        Name(Session session) {
            super(session);
        }

        @Override
        Deeds deeds(Board board) {
            return Deeds.of(new Deed.Name(text.strip()));
        }
    }
}
