package dev.gateboard.cli.review;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.ChangesSinceText;
import dev.gateboard.text.review.SectionText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Tells what changed in a review since a moment, a round or a person's last action.
@Command(name = "changes")
public final class ChangesCommand extends CliCommand {
    @Parameters(paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Option(names = "--since", paramLabel = "TIME|ROUND")
    String since = "";

    @Option(names = "--since-person", paramLabel = "PERSON")
    String person = "";

    public ChangesCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        if (!since.isEmpty() && !person.isEmpty())
            throw CommandException.usageError(Messages.COMMAND.text("changes.oneStart"));
        return session.withWorkspace(workspace -> {
            var reviewStatus = CommandContext.review(workspace, review);
            var start = new ChangesBaselineFinder(workspace, reviewStatus.review());
            var from = person.isEmpty() ? start.find(since) : start.findLastActionOf(person);
            var changes = ChangesSince.compare(from, reviewStatus);
            if (session.isJson())
                session.out().println(ChangesJsonFormatter.format(session.json(), changes, reviewStatus));
            else lines(changes, reviewStatus).forEach(session.out()::println);
            return ExitCode.DONE;
        });
    }

    private static List<String> lines(ChangesSince changes, ReviewStatus reviewStatus) {
        var lines = new ArrayList<String>();
        lines.add(ChangesSinceText.summary(changes, reviewStatus.at()));
        for (var turn : changes.statusChanges())
            lines.add(line(reviewStatus, turn.gate(), ChangesSinceText.turn(turn), turn.attribution()));
        for (var expired : changes.expired())
            lines.add(line(reviewStatus, expired.gate(), Messages.COMMAND.text("changes.expired"), Optional.empty()));
        for (var evidence : changes.evidence())
            lines.add(line(
                    reviewStatus,
                    evidence.gate(),
                    Messages.COMMAND.count(
                            "changes.evidence",
                            evidence.count(),
                            evidence.newest().evidence().label()),
                    Optional.of(evidence.newest().attribution())));
        for (var value : changes.values()) lines.add("L" + value.field().line() + " " + ChangesSinceText.value(value));
        return lines;
    }

    private static String line(ReviewStatus reviewStatus, Gate gate, String what, Optional<Attribution> attribution) {
        var review = reviewStatus.review();
        var line = "L" + gate.line() + " " + SectionText.gate(review.checklist(), gate) + "  " + what;
        return attribution
                .map(who -> line + "  " + who.by().name() + "  "
                        + TimeText.moment(who.at(), reviewStatus.at(), review.zone()))
                .orElse(line);
    }
}
