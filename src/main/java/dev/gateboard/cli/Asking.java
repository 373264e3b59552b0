package dev.gateboard.cli;

import dev.gateboard.model.Reading;
import dev.gateboard.model.Release;
import dev.gateboard.model.Verdict;
import dev.gateboard.words.Sentences;
import dev.gateboard.workspace.Probes;
import dev.gateboard.workspace.Recorder;
import dev.gateboard.workspace.SidecarFile;
import dev.gateboard.workspace.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// The verbs that ask sources and probes.
final class Asking {
    private Asking() {}

    @Command(
            name = "sources",
            description = "Lists your sources; with --check asks each whether it answers.",
            footer = {"", "Exit code with --check: 0 when all answer, else 1.", "", "  gateboard sources --check"})
    static final class All extends Verb {
        @Option(names = "--check", description = "Ask each.")
        boolean check;

        All(Session session) {
            super(session);
        }

        @Override
        int run() throws Refused {
            var lines = Session.probes(session.probing().sources(check));
            if (session.json()) {
                var json = new JsonMapper();
                var body = json.createObjectNode();
                var list = body.putArray("sources");
                for (var line : lines) {
                    var one = list.addObject()
                            .put("key", line.key())
                            .put("kind", line.kind())
                            .put("address", line.address());
                    if (check) one.put("answers", line.trouble().isEmpty()).put("reason", line.trouble());
                }
                session.out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(body));
            } else {
                for (var line : lines)
                    session.out()
                            .println(line.key() + "  " + line.kind() + "  " + line.address()
                                    + (check ? "  " + (line.trouble().isEmpty() ? "answers" : line.trouble()) : ""));
                if (lines.isEmpty()) session.out().println("No sources yet; name them in " + session.sourcesFile());
            }
            boolean good = lines.stream().allMatch(line -> line.trouble().isEmpty());
            return good ? ExitCode.DONE : ExitCode.BLOCKED;
        }
    }

    @Command(
            name = "try",
            description = "Asks the probes of a sidecar, without a review: query, answer, verdict, reason.",
            footer = {"", "Exit code: 0 when all pass, else 1.", "", "  gateboard try checklist.probes.yaml error-rate"
            })
    static final class Try extends Verb {
        @Parameters(index = "0", paramLabel = "SIDECAR", description = "The file of probes.")
        String sidecar = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "PROBE", description = "One probe by its name; else all.")
        String probe = "";

        @Option(names = "--release", paramLabel = "NAME", description = "What ${release} stands for.")
        String release = "";

        @Option(names = "--service", paramLabel = "NAME", description = "What ${service} stands for.")
        String service = "";

        @Option(names = "--environment", paramLabel = "NAME", description = "What ${environment} stands for.")
        String environment = "";

        Try(Session session) {
            super(session);
        }

        @Override
        int run() throws Refused {
            var path = session.path(sidecar);
            var names = release.isEmpty() ? List.<String>of() : List.of(release);
            var tried = Session.probes(session.probing()
                    .tried(
                            sidecar,
                            NamedFile.read(path, NamedFile.LARGEST_DOCUMENT),
                            new Release(service, environment, names, "", ""),
                            probe));
            tried.problems().forEach(problem -> session.err().println(Lines.problem(sidecar, problem)));
            if (session.json()) session.out().println(ReadingLines.json(tried.readings()));
            else tried.readings().forEach(reading -> session.out().println(ReadingLines.line(reading)));
            boolean good = !tried.readings().isEmpty()
                    && tried.readings().stream().allMatch(reading -> reading.verdict() == Verdict.PASS);
            return good ? ExitCode.DONE : ExitCode.BLOCKED;
        }
    }

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
    static final class Ask extends Verb {
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

        Ask(Session session) {
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

        private void ask(Workspace workspace, Probes probing, UUID id, Duration time)
                throws Refused, InterruptedException {
            var questions = Session.answer(workspace.questions(id));
            if (questions.isEmpty())
                session.err().println("No probe of this review is armed; arm it with: gateboard arm " + id + " --all");
            var deaf = time.isZero() ? Optional.<String>empty() : probing.listen(questions);
            if (deaf.isPresent()) throw new Refused(deaf.get());
            var clock = session.surroundings().clock();
            List<Reading> readings;
            if (record.isEmpty()) readings = Probes.ask(workspace, id, questions, time, clock);
            else {
                var now = Session.review(workspace, id.toString()).review();
                var beside = Session.answer(workspace.sidecar(id)).orElse(SidecarFile.NOTHING);
                try (var recorder = Session.probes(Recorder.into(session.path(record), now, beside, probing))) {
                    readings = Probes.ask(workspace, id, recorder.over(questions), time, clock);
                }
            }
            if (!session.json()) readings.forEach(reading -> session.out().println(ReadingLines.line(reading)));
        }
    }

    /// Readings as lines and as JSON.
    static final class ReadingLines {
        private ReadingLines() {}

        static String line(Reading reading) {
            var parts = new ArrayList<String>();
            parts.add(reading.probe());
            parts.add(Sentences.verdictWord(reading.verdict()));
            if (!reading.values().isEmpty()) parts.add(String.join(", ", reading.values()));
            parts.add(reading.reason());
            if (!reading.query().isEmpty()) parts.add("asked: " + reading.query());
            return String.join("  ", parts);
        }

        static String json(List<Reading> readings) {
            var json = new JsonMapper();
            var body = json.createObjectNode();
            var list = body.putArray("readings");
            for (var reading : readings)
                list.addObject()
                        .put("probe", reading.probe())
                        .put("verdict", Sentences.verdictWord(reading.verdict()))
                        .put("value", String.join(", ", reading.values()))
                        .put("threshold", reading.rule())
                        .put("at", reading.asked().toString())
                        .put("source", reading.source())
                        .put("query", reading.query())
                        .put("reason", reading.reason());
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
        }
    }
}
