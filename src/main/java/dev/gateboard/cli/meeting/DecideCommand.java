package dev.gateboard.cli.meeting;

import dev.gateboard.cli.command.ActionCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
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
@Command(name = "decide")
public final class DecideCommand extends ActionCommand {
    @Parameters(index = "1", paramLabel = "DECISION", descriptionKey = "decision")
    String decision = "";

    @Option(names = "--by", required = true, paramLabel = "PERSON")
    String by = "";

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "usage.reason")
    String reason = "";

    @Option(names = "--second", paramLabel = "PERSON")
    String second = "";

    @Option(names = "--until", paramLabel = "TIME")
    String until = "";

    @Option(names = "--github-strict")
    boolean strict;

    public DecideCommand(CommandContext session) {
        super(session);
    }

    @Override
    public ActionBatch actions(ReviewStatus reviewStatus) throws CommandException {
        var kind = Decision.Kind.of(decision.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> CommandException.usageError(Messages.COMMAND.text("decide.value", decision)));
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
