package dev.gateboard.cli.signal;

import dev.gateboard.cli.command.CliCommand;
import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.FileArgument;
import dev.gateboard.cli.command.ReadingTextFormatter;
import dev.gateboard.cli.command.ReviewTextFormatter;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.ProbeRules;
import dev.gateboard.model.signal.Verdict;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks the probes of a file without a review.
@Command(name = "try")
public final class TryCommand extends CliCommand {
    @Parameters(index = "0", paramLabel = "PROBES-FILE", descriptionKey = "file")
    String sidecar = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "PROBE", descriptionKey = "probe")
    String probe = "";

    @Option(names = "--release", paramLabel = "NAME")
    String release = "";

    @Option(names = "--service", paramLabel = "NAME")
    String service = "";

    @Option(names = "--environment", paramLabel = "NAME")
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
        if (session.isJson()) session.out().println(ReadingTextFormatter.json(tried.readings(), tried.rules()));
        else
            tried.readings()
                    .forEach(reading -> session.out()
                            .println(ReadingTextFormatter.line(
                                    reading, tried.rules().getOrDefault(reading.probe(), ProbeRules.DEFAULT))));
        boolean good = !tried.readings().isEmpty()
                && tried.readings().stream().allMatch(reading -> reading.verdict() == Verdict.PASS);
        return good ? ExitCode.DONE : ExitCode.BLOCKED;
    }
}
