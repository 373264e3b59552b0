package dev.gateboard.cli;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Decides.
@Command(
        name = "decide",
        description = "Decides: go, go-with-conditions, no-go or hold. All but hold freeze the record.",
        footer = {"", "  gateboard decide beep-api go --by \"Ada Bar <ada@example.org>\""})
final class DecideCommand extends DeedVerb {
    @Parameters(index = "1", paramLabel = "DECISION", description = "go, go-with-conditions, no-go or hold.")
    String decision = "";

    @Option(names = "--by", required = true, paramLabel = "PERSON", description = "Who decides.")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    String reason = "";

    @Option(names = "--second", paramLabel = "PERSON", description = "Who stands for it too.")
    String second = "";

    @Option(names = "--until", paramLabel = "TIME", description = "How long it holds.")
    String until = "";

    @Option(names = "--github-strict", description = "Write N/A as an open box, as GitHub counts it.")
    boolean strict;

    DecideCommand(Session session) {
        super(session);
    }

    @Override
    Deeds deeds(Board board) throws Refused {
        var kind = Decision.Kind.of(decision.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Refused.usage(
                        "\"" + decision + "\" is no decision; say go, go-with-conditions, no-go or hold."));
        List<Person> stands = second.isBlank() ? List.of() : List.of(Written.person(second));
        return Deeds.of(new Deed.Decide(
                new Decision(kind, reason.strip(), stands, end(board.review().zone()), strict)));
    }

    /// A date ends with its day in the review's zone (rule R34).
    private Instant end(ZoneId zone) throws Refused {
        return switch (Written.due(until, zone)) {
            case Assignment.Due.Never _ -> Instant.MAX;
            case Assignment.Due.On(var day) ->
                day.plusDays(1).atStartOfDay(zone).toInstant();
            case Assignment.Due.At(var time) -> time;
        };
    }

    @Override
    Person by(Person self) throws Refused {
        return Written.person(by);
    }
}
