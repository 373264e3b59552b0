package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Fills a field.
@Command(
        name = "fill",
        description = "Fills a field; a gate's own field goes by the gate's name.",
        footer = {"", "  gateboard fill beep-api Owner \"Ada Bar\""})
final class FillCommand extends DeedVerb {
    @Parameters(
            index = "1",
            paramLabel = "FIELD",
            description = "The field, by label; a gate's own by the gate's text.")
    String field = "";

    @Parameters(index = "2", paramLabel = "VALUE", description = "One line, without backticks.")
    String value = "";

    FillCommand(Session session) {
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
