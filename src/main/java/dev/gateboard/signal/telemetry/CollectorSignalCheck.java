package dev.gateboard.signal.telemetry;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.otlp.CollectorCounters;
import dev.gateboard.signal.otlp.CollectorCounters.ExporterCounters;
import dev.gateboard.signal.otlp.CollectorHistory;
import dev.gateboard.signal.probe.ProbeDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/// Whether what a collector accepted of one signal left by each of its exporters. Each is judged by itself: a sum
/// over exporters hides one that is stuck. Which exporters a receiver feeds is in no counter, so a probe can name them.
final class CollectorSignalCheck {
    private final String signal;
    private final List<String> receivers;
    private final List<String> exporters;
    private final double share;
    private final CollectorCounters now;
    private final Instant at;
    private final List<CollectorHistory.Read> earlier;

    /// @param earlier of the same run, at least one; the newest first
    CollectorSignalCheck(
            String signal,
            ProbeDefinition probe,
            CollectorCounters now,
            Instant at,
            List<CollectorHistory.Read> earlier) {
        this.signal = signal;
        this.receivers = probe.keys().list("receivers");
        this.exporters = probe.keys().list("exporters");
        this.share = probe.keys().amount("share", 1);
        this.now = now;
        this.at = at;
        this.earlier = earlier;
    }

    /// What was found of one exporter, or of the receivers.
    record Finding(Verdict verdict, String value, String reason) {}

    List<Finding> findings() {
        var found = new ArrayList<Finding>();
        found.add(intake());
        var named = exporters.isEmpty() ? now.exporters().keySet() : exporters;
        if (named.isEmpty())
            found.add(new Finding(Verdict.INCONCLUSIVE, "", Messages.SIGNAL.text("collector.noExporter", signal)));
        for (var name : new TreeSet<>(named)) found.add(exporter(name));
        return found;
    }

    private CollectorHistory.Read newest() {
        return earlier.getFirst();
    }

    private long seconds() {
        return Duration.between(newest().at(), at).toSeconds();
    }

    private Finding intake() {
        double accepted = accepted(newest().counts(), now);
        double refused = refused(now) - refused(newest().counts());
        var value = Messages.SIGNAL.text("collector.accepted", signal, (long) accepted);
        if (refused > 0)
            return new Finding(
                    Verdict.FAIL, value, Messages.SIGNAL.text("collector.refused", signal, (long) refused, seconds()));
        return accepted > 0
                ? new Finding(Verdict.PASS, value, "")
                : new Finding(Verdict.NO_DATA, value, Messages.SIGNAL.text("collector.none", signal, seconds()));
    }

    private Collection<String> receiversOf(CollectorCounters counts) {
        return receivers.isEmpty() ? counts.receivers().keySet() : receivers;
    }

    private double accepted(CollectorCounters from, CollectorCounters to) {
        return receiversOf(to).stream()
                .mapToDouble(name ->
                        to.receiver(name).accepted() - from.receiver(name).accepted())
                .sum();
    }

    private double refused(CollectorCounters counts) {
        return receiversOf(counts).stream()
                .mapToDouble(name -> counts.receiver(name).refused())
                .sum();
    }

    private Finding exporter(String name) {
        if (!now.exporters().containsKey(name))
            return new Finding(
                    Verdict.NO_DATA,
                    "",
                    Messages.SIGNAL.text(
                            "collector.noSuchExporter",
                            name,
                            signal,
                            names(now.exporters().keySet())));
        var before = newest().counts().exporter(name);
        var counts = now.exporter(name);
        double sent = counts.sent() - before.sent();
        double failed = counts.failed() - before.failed();
        var value = Messages.SIGNAL.text(
                "collector.counts", signal, label(name), (long) sent, (long) failed, (long) counts.queued());
        return judge(name, before, counts, value);
    }

    private Finding judge(String name, ExporterCounters before, ExporterCounters counts, String value) {
        double sent = counts.sent() - before.sent();
        double failed = counts.failed() - before.failed();
        if (failed > 0)
            return new Finding(
                    Verdict.FAIL,
                    value,
                    Messages.SIGNAL.text("collector.failed", label(name), signal, (long) failed, seconds()));
        boolean isGrowing = counts.queued() > before.queued();
        if (sent == 0 && counts.queued() > 0 && (isGrowing || before.queued() > 0))
            return new Finding(
                    Verdict.FAIL, value, Messages.SIGNAL.text("collector.stuck", label(name), signal, seconds(), (long)
                            counts.queued()));
        if (sent == 0 && isOverdue(name))
            return new Finding(Verdict.FAIL, value, Messages.SIGNAL.text("collector.overdue", label(name), signal));
        if (sent == 0)
            return new Finding(
                    Verdict.INCONCLUSIVE,
                    value,
                    Messages.SIGNAL.text("collector.notSent", label(name), signal, seconds()));
        if (isGrowing)
            return new Finding(
                    Verdict.INCONCLUSIVE,
                    value,
                    Messages.SIGNAL.text(
                            "collector.growing", label(name), (long) before.queued(), (long) counts.queued()));
        if (earlier.stream().noneMatch(read -> hasLeft(name, read)))
            return new Finding(
                    Verdict.INCONCLUSIVE,
                    value,
                    Messages.SIGNAL.text("collector.lessThanAccepted", label(name), signal, (long) sent, (long)
                            accepted(newest().counts(), now)));
        return new Finding(Verdict.PASS, value, "");
    }

    /// Whether as much left by the exporter since that read as was accepted since. What is under way at both reads
    /// differs a little, so any earlier read may show it.
    private boolean hasLeft(String name, CollectorHistory.Read read) {
        double accepted = accepted(read.counts(), now);
        double sent = now.exporter(name).sent() - read.counts().exporter(name).sent();
        return accepted > 0 && sent >= share * accepted;
    }

    /// Whether a named exporter owes what was accepted long enough ago. One that is not named may belong to a
    /// pipeline that these receivers do not feed.
    private boolean isOverdue(String name) {
        var oldest = earlier.getLast().counts();
        return !exporters.isEmpty()
                && accepted(oldest, newest().counts()) > 0
                && now.exporter(name).sent() == oldest.exporter(name).sent();
    }

    private static String label(String name) {
        return name.isEmpty() ? Messages.SIGNAL.text("collector.unnamed") : name;
    }

    private static String names(Collection<String> names) {
        return names.isEmpty()
                ? Messages.SIGNAL.text("collector.nobody")
                : String.join(
                        ", ",
                        new TreeSet<>(names)
                                .stream().map(CollectorSignalCheck::label).toList());
    }
}
