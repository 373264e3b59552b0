package dev.gateboard.cli.signal;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.DisarmNotice;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.ProbesFileUpdate;
import dev.gateboard.cli.command.ReadingTextFormatter;
import dev.gateboard.cli.command.ReviewJsonFormatter;
import dev.gateboard.cli.command.ValueArgumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.workspace.ProbeRun;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.ReplayRecorder;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks the probes of a review.
@Command(name = "probe")
public final class ProbeCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "REVIEW", descriptionKey = "usage.review")
    String review = "";

    @Option(names = "--for", paramLabel = "SPAN")
    String span = "";

    @Option(names = "--record", paramLabel = "FILE")
    String record = "";

    private static final Duration LONGEST = Duration.ofDays(31);

    public ProbeCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException, InterruptedException {
        var time = span.isEmpty() ? Duration.ZERO : ValueArgumentParser.parseDuration(span);
        if (time.compareTo(LONGEST) > 0) throw CommandException.usageError(Messages.COMMAND.text("probe.long", span));
        try (var probing = session.readableProbeService()) {
            return session.withWorkspace(probing, workspace -> {
                var found = CommandContext.review(workspace, review);
                var id = found.review().id();
                if (CommandContext.await(workspace.overview().isArchived(id)))
                    throw new CommandException(Messages.COMMAND.text(
                            "probe.archived", found.review().name(), CommandContext.shortId(found)));
                new ProbesFileUpdate(session).warnIfChanged(workspace, found);
                if (!CommandContext.await(workspace.signals().lease(id)))
                    throw new CommandException(Messages.COMMAND.text("probe.busy"));
                try {
                    ask(workspace, probing, id, time);
                } finally {
                    CommandContext.await(workspace.signals().giveBack(id));
                }
                var reviewStatus = CommandContext.review(workspace, id.toString());
                new DisarmNotice(session).print(found, reviewStatus);
                session.out()
                        .println(
                                session.isJson()
                                        ? new ReviewJsonFormatter(reviewStatus).text(true)
                                        : StatusText.verdict(reviewStatus));
                return reviewStatus.isReady() ? ExitCode.DONE : ExitCode.BLOCKED;
            });
        }
    }

    private void ask(Workspace workspace, ProbeService probing, UUID id, Duration time)
            throws CommandException, InterruptedException {
        var questions = CommandContext.await(workspace.signals().questions(id));
        if (questions.isEmpty())
            session.err()
                    .println(
                            Messages.COMMAND.text("probe.nothing", id.toString().substring(0, 8)));
        var deaf = time.isZero() ? Optional.<String>empty() : probing.startReceivers(questions);
        if (deaf.isPresent()) throw new CommandException(deaf.get());
        var clock = session.surroundings().clock();
        List<Reading> readings;
        if (record.isEmpty()) readings = ProbeRun.ask(workspace, id, questions, time, clock);
        else {
            var now = CommandContext.review(workspace, id.toString()).review();
            var probesFile =
                    CommandContext.await(workspace.signals().probesFile(id)).orElse(StoredProbesFile.NOTHING);
            try (var recorder = CommandContext.requireResult(
                    ReplayRecorder.start(session.path(record), now, probesFile, probing))) {
                readings = ProbeRun.ask(workspace, id, recorder.recordAnswers(questions), time, clock);
            }
        }
        if (!session.isJson()) readings.forEach(reading -> session.out().println(ReadingTextFormatter.line(reading)));
    }
}
