package dev.gateboard.workspace;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.signal.probe.ProbeTask;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// Asks probes for a while and hands what they answer to a workspace.
public final class ProbeRun {
    private ProbeRun() {}

    /// Asks each question at the start, every `min(interval, 2s)` and at the end, and hands every answer in. Gives
    /// the last answer of each.
    public static List<Reading> ask(
            Workspace workspace, UUID review, List<ProbeTask> questions, Duration time, InstantSource clock)
            throws InterruptedException {
        var end = clock.instant().plus(time);
        var newest = new HashMap<String, Reading>();
        var next = new HashMap<String, Instant>();
        do {
            var now = clock.instant();
            var round = new ArrayList<Reading>();
            boolean last = !now.isBefore(end);
            for (var question : questions) {
                if (!last && now.isBefore(next.getOrDefault(question.probe(), Instant.MIN))) continue;
                round.add(question.ask().ask());
                next.put(question.probe(), now.plus(pace(question.interval())));
            }
            round.forEach(reading -> newest.put(reading.probe(), reading));
            if (!round.isEmpty()) workspace.signals().observe(review, round).join();
            if (last) break;
            Thread.sleep(Math.clamp(Duration.between(clock.instant(), end).toMillis(), 1, 250));
        } while (true);
        return questions.stream()
                .map(question -> newest.get(question.probe()))
                .filter(reading -> reading != null)
                .toList();
    }

    private static Duration pace(Duration interval) {
        var most = Duration.ofSeconds(2);
        return interval.compareTo(most) < 0 ? interval : most;
    }
}
