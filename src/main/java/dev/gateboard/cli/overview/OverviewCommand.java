package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.text.review.SummaryText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;

/// Tells how all reviews stand, the next release first.
@Command(name = "overview")
public final class OverviewCommand extends CliCommand {
    public OverviewCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        return session.withWorkspace(workspace -> {
            var now = session.surroundings().clock().instant();
            var summaries =
                    new ArrayList<>(CommandContext.await(workspace.overview().active()));
            summaries.sort(Comparator.comparingLong(each -> each.daysLeft(now).orElse(Long.MAX_VALUE)));
            if (session.isJson()) printJson(summaries, now);
            else if (summaries.isEmpty()) session.out().println(Messages.COMMAND.text("list.none"));
            else summaries.forEach(summary -> session.out().println(line(summary, now)));
            return ExitCode.DONE;
        });
    }

    private void printJson(List<ReviewSummary> summaries, Instant now) {
        var body = session.json();
        var reviews = body.putArray("reviews");
        var formatter = new SummaryJsonFormatter(now);
        summaries.forEach(summary -> formatter.put(summary, reviews.addObject()));
        session.out().println(body.toPrettyString());
    }

    private static String line(ReviewSummary summary, Instant now) {
        var parts = new ArrayList<String>();
        parts.add(summary.names().name());
        parts.add(SummaryText.release(summary));
        parts.add(SummaryText.date(summary, now));
        parts.add(SummaryText.headline(summary));
        if (!summary.decision().kind().isEmpty() && !summary.isReady())
            parts.add(Messages.COMMAND.text("overview.now", SummaryText.verdict(summary)));
        parts.add(ReviewTextFormatter.counts(summary.total()));
        var blockers = SummaryText.blockers(summary);
        if (!blockers.isEmpty()) parts.add(Messages.COMMAND.text("overview.blockers", blockers));
        int overdue = summary.overdue(now).size();
        if (overdue > 0) parts.add(Messages.COMMAND.count("overview.overdue", overdue));
        parts.removeIf(String::isEmpty);
        return String.join("  ", parts);
    }
}
