package dev.gateboard.ui.signal.editor;

import dev.gateboard.model.curve.QueryHistory;
import dev.gateboard.model.signal.ListedAlertRule;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Answers at once what a test says, and writes down what is kept.
final class KnownSources implements ProbeEditorController {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final List<String> heard = new ArrayList<>();
    Optional<ProbeDraft> kept = Optional.empty();
    Optional<ProbeDraft> stored = Optional.empty();
    String trouble = "";
    String file = "staging.probes.yaml";

    private static <T> CompletableFuture<T> now(T value) {
        return CompletableFuture.completedFuture(value);
    }

    private <T> CompletableFuture<EditorAnswer<T>> found(T value) {
        return now(trouble.isEmpty() ? new EditorFound<>(value) : new EditorRefused<>(trouble));
    }

    @Override
    public CompletableFuture<EditorAnswer<List<String>>> values(String source, String label) {
        return found(
                label.equals("__name__")
                        ? List.of("http_errors_total", "http_requests_total", "request_duration_seconds", "up")
                        : List.of("beep-api", "todox"));
    }

    @Override
    public CompletableFuture<EditorAnswer<Map<String, String>>> descriptions(String source) {
        return found(Map.of("request_duration_seconds", "How long requests took."));
    }

    @Override
    public CompletableFuture<EditorAnswer<List<ListedAlertRule>>> alertRules(String source) {
        return found(List.of(
                new ListedAlertRule("HighErrorRate", "inactive", "errors > 1"),
                new ListedAlertRule("HighLatency", "firing", "latency > 1")));
    }

    /// 100 moments: 60 low, 20 in the middle, 10 high, 10 with nothing.
    @Override
    public CompletableFuture<EditorAnswer<QueryHistory>> history(String source, String query, Duration span) {
        heard.add("history " + query + " " + span);
        var moments = new ArrayList<QueryHistory.Moment>();
        for (int step = 0; step < 100; step++) {
            double value = step < 60 ? 0.2 + step % 9 / 100.0 : step < 80 ? 0.4 : 0.7;
            moments.add(new QueryHistory.Moment(
                    NOON.plus(span.multipliedBy(step).dividedBy(100)), step < 90 ? List.of(0.1, value) : List.of()));
        }
        return found(new QueryHistory(moments, 2));
    }

    @Override
    public CompletableFuture<List<String>> arrivedServices(String source) {
        return now(List.of("beep-api", "todox"));
    }

    @Override
    public CompletableFuture<EditorAnswer<Reading>> tryOnce(UUID review, ProbeDraft draft) {
        heard.add("try " + draft.all());
        return found(new Reading(
                draft.id(),
                draft.kind(),
                "digest",
                draft.source(),
                "",
                NOON,
                NOON,
                NOON,
                Duration.ofMinutes(15),
                List.of("0.21 s"),
                1,
                "",
                Verdict.PASS,
                "0.21 s passes.",
                200,
                ""));
    }

    @Override
    public CompletableFuture<Optional<ProbeDraft>> draft(UUID review, String probe) {
        return now(stored);
    }

    @Override
    public CompletableFuture<String> save(
            UUID review, UUID gate, ProbeDraft draft, String replaced, boolean isAutomatic) {
        kept = Optional.of(draft);
        heard.add("save " + draft.id() + " for \"" + replaced + "\"" + (isAutomatic ? " automatic" : ""));
        return now("");
    }

    @Override
    public CompletableFuture<String> unbind(UUID review, UUID gate, String probe) {
        heard.add("unbind " + probe);
        return now("");
    }

    @Override
    public String probesFile(UUID review) {
        return file;
    }

    @Override
    public CompletableFuture<String> writeProbesFile(UUID review) {
        heard.add("write");
        return now("");
    }
}
