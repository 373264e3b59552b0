package dev.gateboard.cli;

import dev.gateboard.model.Release;
import dev.gateboard.model.Verdict;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks the probes of a file without a review.
@Command(
        name = "try",
        description = "Asks the probes of a sidecar, without a review: query, answer, verdict, reason.",
        footer = {"", "Exit code: 0 when all pass, else 1.", "", "  gateboard try checklist.probes.yaml error-rate"})
final class TryCommand extends Verb {
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

    TryCommand(Session session) {
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
        if (session.json()) session.out().println(ReadingFormatter.json(tried.readings()));
        else tried.readings().forEach(reading -> session.out().println(ReadingFormatter.line(reading)));
        boolean good = !tried.readings().isEmpty()
                && tried.readings().stream().allMatch(reading -> reading.verdict() == Verdict.PASS);
        return good ? ExitCode.DONE : ExitCode.BLOCKED;
    }
}
