package dev.gateboard.cli;

import dev.gateboard.model.Reading;
import dev.gateboard.words.Sentences;
import dev.gateboard.workspace.ProbeRun;
import dev.gateboard.workspace.Probes;
import dev.gateboard.workspace.Recorder;
import dev.gateboard.workspace.SidecarFile;
import dev.gateboard.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks the probes of a review.
@Command(
        name = "probe",
        description = "Asks each armed probe of a review once, or for a while.",
        footer = {
            "",
            "Exit code 0: ready; 1: blocked.",
            "",
            "  gateboard probe beep-api",
            "  gateboard probe beep-api --for 5m"
        })
final class ProbeCommand extends Verb {
    @Parameters(index = "0", paramLabel = "REVIEW", description = "The review, by name or id.")
    String review = "";

    @Option(names = "--for", paramLabel = "SPAN", description = "How long to go on, such as 90s or 5m.")
    String span = "";

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "Keep every answer of a server in this file, to be judged again by replay.")
    String record = "";

    private static final Duration LONGEST = Duration.ofDays(31);

    ProbeCommand(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused, InterruptedException {
        var time = span.isEmpty() ? Duration.ZERO : Written.span(span);
        if (time.compareTo(LONGEST) > 0)
            throw Refused.usage("--for " + span + " is over a month. Ask for a shorter time, such as 8h.");
        try (var probing = session.readableProbing()) {
            return session.work(probing, workspace -> {
                var found = Session.review(workspace, review);
                var id = found.review().id();
                new ProbesOnDisk(session).offer(workspace, found);
                if (!Session.answer(workspace.lease(id)))
                    throw new Refused("Another Gateboard asks the probes of this review; wait for it or close it.");
                try {
                    ask(workspace, probing, id, time);
                } finally {
                    Session.answer(workspace.giveBack(id));
                }
                var board = Session.review(workspace, id.toString());
                new Disarmed(session).say(found, board);
                session.out().println(session.json() ? new Json(board).text(true) : Sentences.verdict(board));
                return board.isReady() ? ExitCode.DONE : ExitCode.BLOCKED;
            });
        }
    }

    private void ask(Workspace workspace, Probes probing, UUID id, Duration time) throws Refused, InterruptedException {
        var questions = Session.answer(workspace.questions(id));
        if (questions.isEmpty())
            session.err().println("No probe of this review is armed; arm it with: gateboard arm " + id + " --all");
        var deaf = time.isZero() ? Optional.<String>empty() : probing.listen(questions);
        if (deaf.isPresent()) throw new Refused(deaf.get());
        var clock = session.surroundings().clock();
        List<Reading> readings;
        if (record.isEmpty()) readings = ProbeRun.ask(workspace, id, questions, time, clock);
        else {
            var now = Session.review(workspace, id.toString()).review();
            var beside = Session.answer(workspace.sidecar(id)).orElse(SidecarFile.NOTHING);
            try (var recorder = Session.probes(Recorder.into(session.path(record), now, beside, probing))) {
                readings = ProbeRun.ask(workspace, id, recorder.over(questions), time, clock);
            }
        }
        if (!session.json()) readings.forEach(reading -> session.out().println(ReadingFormatter.line(reading)));
    }
}
