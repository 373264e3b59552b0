package dev.gateboard.cli.signal;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.cli.command.ReadingTextFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Verdict;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks the probes of a file without a review.
@Command(
        name = "try",
        description = "Asks the probes of a sidecar, without a review: query, answer, verdict, reason.",
        footer = {"", "Exit code: 0 when all pass, else 1.", "", "  gateboard try checklist.probes.yaml error-rate"})
public final class TryCommand extends CliCommand {
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

    public TryCommand(CommandContext session) {
        super(session);
    }

    @Override
    public int run() throws CommandException {
        var path = session.path(sidecar);
        var names = release.isEmpty() ? List.<String>of() : List.of(release);
        var tried = CommandContext.requireResult(session.probeService()
                .tryProbes(
                        sidecar,
                        FileArgument.read(path, FileArgument.READ_LIMIT),
                        new Release(service, environment, names, "", ""),
                        probe));
        tried.problems().forEach(problem -> session.err().println(ReviewTextFormatter.problem(sidecar, problem)));
        if (session.isJson()) session.out().println(ReadingTextFormatter.json(tried.readings()));
        else tried.readings().forEach(reading -> session.out().println(ReadingTextFormatter.line(reading)));
        boolean good = !tried.readings().isEmpty()
                && tried.readings().stream().allMatch(reading -> reading.verdict() == Verdict.PASS);
        return good ? ExitCode.DONE : ExitCode.BLOCKED;
    }
}
