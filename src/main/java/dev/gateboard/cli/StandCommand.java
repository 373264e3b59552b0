package dev.gateboard.cli;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Says that the decision stands.
@Command(
        name = "stand",
        description = "Says that the decision stands, whatever changed since.",
        footer = {"", "  gateboard stand beep-api --by \"Ada Bar <ada@example.org>\""})
final class StandCommand extends DeedVerb {
    @Option(names = "--by", required = true, paramLabel = "PERSON", description = "Who decided.")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    String reason = "";

    StandCommand(Session session) {
        super(session);
    }

    @Override
    Deeds deeds(Board board) {
        return Deeds.of(new Deed.Stand(reason.strip()));
    }

    @Override
    Person by(Person self) throws Refused {
        return Written.person(by);
    }
}
