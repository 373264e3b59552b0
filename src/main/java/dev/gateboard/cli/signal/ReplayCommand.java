package dev.gateboard.cli.signal;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.cli.command.ReadingTextFormatter;
import dev.gateboard.language.Messages;
import dev.gateboard.text.TimeText;
import dev.gateboard.workspace.ReplayRecorder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Judges a recorded run again, without asking anybody.
@Command(name = "replay")
public final class ReplayCommand extends CliCommand {
    private static final long LARGEST = 256L << 20;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    String file = "";

    public ReplayCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException {
        var run = CommandContext.requireResult(
                ReplayRecorder.replay(file, FileArgument.read(session.path(file), LARGEST)));
        if (session.isJson()) {
            session.out().println(json(run));
            return ExitCode.DONE;
        }
        var zone = session.surroundings().zone();
        session.out().println(Messages.COMMAND.text("replay.title", TimeText.full(run.at(), zone), run.review()));
        for (var take : run.entries())
            session.out()
                    .println(beside(
                            take,
                            Messages.COMMAND.text(
                                    "replay.line",
                                    TimeText.full(take.reading().askedAt(), zone),
                                    ReadingTextFormatter.line(take.reading()))));
        return ExitCode.DONE;
    }

    /// What differs from the time of recording, or was not judged again.
    private static String beside(ReplayRecorder.ReplayedReading take, String line) {
        if (!take.isRecomputed()) return Messages.COMMAND.text("replay.asRecorded", line);
        return take.reading().verdict() == take.originalVerdict()
                ? line
                : Messages.COMMAND.text(
                        "replay.then", line, take.originalVerdict().jsonName());
    }

    private static String json(ReplayRecorder.Replayed run) {
        var json = new JsonMapper();
        var readings = run.entries().stream()
                .map(ReplayRecorder.ReplayedReading::reading)
                .toList();
        var body = (ObjectNode) json.readTree(ReadingTextFormatter.json(readings));
        body.put("replayed", true)
                .put("review", run.review())
                .put("recorded", run.at().toString());
        for (int index = 0; index < readings.size(); index++)
            if (body.path("readings").path(index) instanceof ObjectNode one)
                one.put("judgedAnew", run.entries().get(index).isRecomputed())
                        .put("then", run.entries().get(index).originalVerdict().jsonName());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }
}
