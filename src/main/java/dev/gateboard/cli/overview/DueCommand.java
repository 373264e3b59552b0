package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.DueItem;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.review.DueItemText;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists what is due in all reviews, the soonest first.
@Command(name = "due")
public final class DueCommand extends CliCommand {
    @Option(names = "--owner", paramLabel = "PERSON")
    String owner = "";

    public DueCommand(CommandContext session) {
        super(session);
    }

    private record ReviewItem(ReviewSummary summary, DueItem item) {}

    @Override
    public int run() throws CommandException, InterruptedException {
        Predicate<DueItem> wanted = _ -> true;
        if (!owner.isEmpty()) {
            var person = ValueArgumentParser.parsePerson(owner);
            wanted = item -> isOwnedBy(item, person);
        }
        var isWanted = wanted;
        return session.withWorkspace(workspace -> {
            var items = CommandContext.await(workspace.overview().active()).stream()
                    .flatMap(summary ->
                            summary.due().stream().filter(isWanted).map(item -> new ReviewItem(summary, item)))
                    .sorted(Comparator.comparing(each -> each.item().due()))
                    .toList();
            print(items);
            return ExitCode.DONE;
        });
    }

    /// A name without an email means everybody of that name.
    private static boolean isOwnedBy(DueItem item, Person person) {
        return item.isOwnedBy(person)
                || (!person.hasEmail()
                        && item.owner().stream().anyMatch(each -> each.name().equalsIgnoreCase(person.name())));
    }

    private void print(List<ReviewItem> items) {
        var now = session.surroundings().clock().instant();
        if (session.isJson()) {
            var body = session.json();
            var list = body.putArray("due");
            var formatter = new SummaryJsonFormatter(now);
            items.forEach(each -> formatter.put(each.summary(), each.item(), list));
            session.out().println(body.toPrettyString());
            return;
        }
        if (items.isEmpty()) session.out().println(Messages.COMMAND.text("due.none"));
        for (var each : items)
            session.out()
                    .println(String.join(
                            "  ",
                            DueItemText.time(each.item(), each.summary().zone()),
                            DueItemText.kind(each.item(), now),
                            each.summary().names().name(),
                            each.item().text(),
                            DueItemText.owner(each.item())));
    }
}
