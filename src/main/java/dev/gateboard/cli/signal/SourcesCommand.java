package dev.gateboard.cli.signal;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.workspace.signal.SourceLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// Lists the sources and asks them.
@Command(name = "sources")
public final class SourcesCommand extends CliCommand {
    @Option(names = "--check")
    boolean check;

    public SourcesCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException {
        var lines = CommandContext.requireResult(session.probeService().sources(check));
        if (session.isJson()) {
            var json = new JsonMapper();
            var body = json.createObjectNode();
            var list = body.putArray("sources");
            for (var line : lines) {
                var one = list.addObject()
                        .put("key", line.key())
                        .put("kind", line.kind())
                        .put("address", line.address());
                if (check)
                    one.put("answers", line.problem().isEmpty())
                            .put("reason", line.problem())
                            .put("clockSkewSeconds", line.clockLead().toSeconds());
            }
            session.out().println(json.writerWithDefaultPrettyPrinter().writeValueAsString(body));
        } else {
            for (var line : lines) session.out().println(text(line));
            if (lines.isEmpty()) session.out().println(Messages.COMMAND.text("sources.none", session.sourcesFile()));
        }
        boolean good = lines.stream().allMatch(line -> line.problem().isEmpty());
        return good ? ExitCode.DONE : ExitCode.BLOCKED;
    }

    private String text(SourceLine line) {
        if (!check) return Messages.COMMAND.text("sources.line", line.key(), line.kind(), line.address());
        return Messages.COMMAND.text("sources.checked", line.key(), line.kind(), line.address(), answer(line))
                + (line.clockText().isEmpty() ? "" : "  " + line.clockText());
    }

    private static String answer(SourceLine line) {
        return line.problem().isEmpty()
                ? Messages.COMMAND.text("sources.responds")
                : StoredText.translate(line.problem());
    }
}
