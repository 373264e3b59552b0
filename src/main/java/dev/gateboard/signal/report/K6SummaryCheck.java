package dev.gateboard.signal.report;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.file.FolderFileFinder;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// What summaries of k6 prove: every threshold held, those that a probe names are there, and enough iterations ran. A
/// summary without thresholds, or with one over a metric without samples, proves nothing.
record K6SummaryCheck(Path folder, ProbeDefinition probe, Instant now) {
    /// So many thresholds are named.
    private static final int NAMED = 3;

    ProbeResult ask() {
        return new FolderFileFinder(folder).ask(pattern(), now, this::read);
    }

    private String pattern() {
        return probe.keys().text("path");
    }

    private int minimum() {
        return Math.max(1, probe.keys().number("min", 1));
    }

    private ProbeResult read(List<Path> files) throws IOException {
        var found = JsonReports.read(files, K6Summary::read, now);
        var summaries = found.reports();
        var thresholds = summaries.stream()
                .flatMap(summary -> summary.thresholds().stream())
                .toList();
        var crossed = thresholds.stream().filter(each -> !each.held()).toList();
        if (!crossed.isEmpty())
            return result(summaries, Verdict.FAIL, Messages.SIGNAL.count("k6.crossed", crossed.size(), words(crossed)));
        if (!found.problems().isEmpty())
            return result(summaries, Verdict.INCONCLUSIVE, found.problems().getFirst());
        if (summaries.stream().anyMatch(summary -> summary.thresholds().isEmpty()))
            return result(summaries, Verdict.NO_DATA, Messages.SIGNAL.text("k6.none"));
        var missing = probe.keys().list("require").stream()
                .filter(name -> thresholds.stream().noneMatch(each -> each.isNamed(name)))
                .toList();
        if (!missing.isEmpty())
            return result(
                    summaries, Verdict.INCONCLUSIVE, Messages.SIGNAL.text("k6.missing", String.join(", ", missing)));
        var unmeasured = thresholds.stream().filter(each -> !each.isMeasured()).toList();
        if (!unmeasured.isEmpty())
            return result(summaries, Verdict.INCONCLUSIVE, Messages.SIGNAL.text("k6.unmeasured", words(unmeasured)));
        if (iterations(summaries) < minimum())
            return result(
                    summaries,
                    Verdict.INCONCLUSIVE,
                    Messages.SIGNAL.count("k6.tooFew", iterations(summaries), minimum()));
        return result(summaries, Verdict.PASS, Messages.SIGNAL.count("k6.passes", thresholds.size()));
    }

    /// Of the summary with the fewest: each run has to be long enough.
    private static long iterations(List<K6Summary> summaries) {
        return summaries.stream().mapToLong(K6Summary::iterations).min().orElse(0);
    }

    private static String words(List<K6Summary.Threshold> thresholds) {
        return thresholds.stream().map(K6Summary.Threshold::words).limit(NAMED).collect(Collectors.joining(", "));
    }

    private ProbeResult result(List<K6Summary> summaries, Verdict verdict, String reason) {
        int thresholds = summaries.stream()
                .mapToInt(summary -> summary.thresholds().size())
                .sum();
        return new ProbeResult(
                pattern(),
                Reading.NO_SERVER_TIME,
                summaries.stream().map(K6Summary::at).min(Instant::compareTo).orElse(now),
                List.of(
                        Messages.SIGNAL.count("k6.thresholds", thresholds),
                        Messages.SIGNAL.count("k6.iterations", iterations(summaries))),
                thresholds,
                Messages.SIGNAL.text("k6.expected", minimum()),
                verdict,
                reason,
                0,
                "");
    }
}
