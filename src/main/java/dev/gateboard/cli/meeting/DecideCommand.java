package dev.gateboard.cli.meeting;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
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
public final class DecideCommand extends ActionCommand {
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

    public DecideCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var kind = Decision.Kind.of(decision.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> CommandException.usageError(
                        "\"" + decision + "\" is no decision; say go, go-with-conditions, no-go or hold."));
        List<Person> stands = second.isBlank() ? List.of() : List.of(ValueArgumentParser.parsePerson(second));
        return ActionBatch.of(new Action.Decide(new Decision(
                kind, reason.strip(), stands, end(reviewStatus.review().zone()), strict)));
    }

    /// A date ends with its day in the review's zone (rule R34).
    private Instant end(ZoneId zone) throws CommandException {
        return switch (ValueArgumentParser.parseDue(until, zone)) {
            case Assignment.Due.Never _ -> Instant.MAX;
            case Assignment.Due.On(var day) ->
                day.plusDays(1).atStartOfDay(zone).toInstant();
            case Assignment.Due.At(var time) -> time;
        };
    }

    @Override
    public Person actor(Person self) throws CommandException {
        return ValueArgumentParser.parsePerson(by);
    }
}
