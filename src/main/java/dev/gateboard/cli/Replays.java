package dev.gateboard.cli;

import dev.gateboard.words.Times;
import dev.gateboard.workspace.Recorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Shows a recorded run again, without asking anybody.
@Command(
        name = "replay",
        description = "Shows a run of probes that was recorded; asks nobody and decides nothing.",
        footer = {
            "",
            "Each line is marked as replayed: what is replayed never ticks a gate.",
            "",
            "  gateboard probe beep-api --record run.jsonl",
            "  gateboard replay run.jsonl"
        })
final class Replays extends Verb {
    private static final long LARGEST = 256L << 20;

    @Parameters(index = "0", paramLabel = "FILE", description = "The Markdown document.")
    String file = "";

    Replays(Session session) {
        super(session);
    }

    @Override
    int run() throws Refused {
        var run = Session.probes(Recorder.replay(file, NamedFile.read(session.path(file), LARGEST)));
        if (session.json()) {
            var json = new JsonMapper();
            var body = (ObjectNode) json.readTree(Asking.ReadingLines.json(run.readings()));
            body.put("replayed", true)
                    .put("review", run.review())
                    .put("recorded", run.at().toString());
            session.out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(body));
            return ExitCode.DONE;
        }
        var zone = session.surroundings().zone();
        session.out()
                .println("Replayed, recorded " + Times.full(run.at(), zone) + " for " + run.review()
                        + ": nothing here decides a gate.");
        for (var reading : run.readings())
            session.out()
                    .println("replayed  " + Times.full(reading.asked(), zone) + "  "
                            + Asking.ReadingLines.line(reading));
        return ExitCode.DONE;
    }
}
