package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.workspace.Workspace;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The review as it was, to compare it with how it is now.
record ChangesBaselineFinder(Workspace workspace, Review review) {
    private static final Pattern ROUND = Pattern.compile("(?:round\\s*)?(\\d{1,4})", Pattern.CASE_INSENSITIVE);

    /// @param since a round, a day, a time, or nothing: then the last export, decision or end of a round
    Review find(String since) throws CommandException, InterruptedException {
        if (since.isEmpty()) return ChangesSince.newestMilestone(review);
        var round = ROUND.matcher(since.strip());
        return round.matches() ? afterRound(Integer.parseInt(round.group(1))) : before(time(since));
    }

    private Review afterRound(int number) throws CommandException {
        return review.milestones().stream()
                .filter(each -> each.lastEvent().action() instanceof Action.EndRound
                        && each.meeting().round().number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new CommandException(Messages.COMMAND.text("changes.noRound", String.valueOf(number))));
    }

    private Instant time(String text) throws CommandException {
        return switch (ValueArgumentParser.parseDue(text, review.zone())) {
            case Assignment.Due.At(Instant time) -> time;
            case Assignment.Due.On(var day) -> day.atStartOfDay(review.zone()).toInstant();
            case Assignment.Due.Never _ -> throw CommandException.usageError(Messages.COMMAND.text("value.due", text));
        };
    }

    /// As it was opened, where that was later.
    private Review before(Instant time) throws CommandException, InterruptedException {
        return after(Math.max(1, lastEvent(each -> !each.at().isAfter(time))));
    }

    /// A name without an email means everybody of that name.
    Review findLastActionOf(String text) throws CommandException, InterruptedException {
        var person = ValueArgumentParser.parsePerson(text);
        int last = lastEvent(each -> isBy(each.by(), person) || isBy(each.enteredBy(), person));
        if (last == 0) throw new CommandException(Messages.COMMAND.text("changes.noAction", person.name()));
        return after(last);
    }

    private static boolean isBy(Person by, Person person) {
        return by.isSameAs(person) || (!person.hasEmail() && by.name().equalsIgnoreCase(person.name()));
    }

    private int lastEvent(Predicate<ReviewEvent> wanted) throws CommandException, InterruptedException {
        return CommandContext.await(workspace.events(review.id())).stream()
                .filter(wanted)
                .mapToInt(ReviewEvent::number)
                .max()
                .orElse(0);
    }

    private Review after(int event) throws CommandException, InterruptedException {
        return CommandContext.await(workspace.overview().reviewAfter(review.id(), event));
    }
}
