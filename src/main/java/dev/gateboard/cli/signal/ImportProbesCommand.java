package dev.gateboard.cli.signal;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.workspace.signal.ProbesFileImport;
import dev.gateboard.workspace.signal.ProbesFileImport.ImportResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/// Proposes probes from rules and analyses of other tools, as a probes file on standard output.
@Command(name = "import-probes")
public final class ImportProbesCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "file")
    String file = "";

    public ImportProbesCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException {
        var path = session.path(file);
        var bytes = FileArgument.read(path, FileArgument.READ_LIMIT);
        switch (ProbesFileImport.read(FileArgument.name(path), bytes, source())) {
            case ImportResult.NotImported(var problem) ->
                throw new CommandException(ReviewTextFormatter.problem(file, problem));
            case ImportResult.Imported(var text) -> print(text);
        }
        return ExitCode.DONE;
    }

    private void print(String text) {
        if (!session.isJson()) {
            session.out().print(text);
            return;
        }
        var json = new JsonMapper();
        session.out()
                .println(json.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(json.createObjectNode().put("probesFile", text)));
    }

    /// The user's first Prometheus, or what it is called most often.
    private String source() throws CommandException {
        var prometheus = SourceKind.PROMETHEUS.yamlName();
        return CommandContext.requireResult(session.probeService().sources(false)).stream()
                .filter(line -> line.kind().equals(prometheus))
                .map(line -> line.key())
                .findFirst()
                .orElse(prometheus);
    }
}
