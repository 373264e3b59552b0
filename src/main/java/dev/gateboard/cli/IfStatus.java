package dev.gateboard.cli;

import dev.gateboard.model.Seen;
import dev.gateboard.model.Standing;
import java.util.Arrays;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// The option by which a script says which status it acts on: where a gate has another one, nothing is done.
final class IfStatus {
    @Option(
            names = "--if-status",
            paramLabel = "STATUS",
            description = "Only where the gates have this status: open, passed, failed, waived, notApplicable,"
                    + " stale or disputed.")
    String status = "";

    Seen seen() throws Refused {
        if (status.isBlank()) return Seen.ANYTHING;
        for (var standing : Standing.values())
            if (standing.word().equalsIgnoreCase(status.strip())) return new Seen.Status(standing);
        throw Refused.usage("\"" + status + "\" is not a status; use one of: "
                + Arrays.stream(Standing.values()).map(Standing::word).collect(Collectors.joining(", ")) + ".");
    }
}
