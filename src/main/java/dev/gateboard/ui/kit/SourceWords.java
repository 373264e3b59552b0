package dev.gateboard.ui.kit;

import dev.gateboard.model.SourceHealth;
import dev.gateboard.words.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// How a source answers, in words.
public record SourceWords(Messages messages) {
    /// An answer that is older says when it was.
    private static final Duration LATELY = Duration.ofMinutes(1);

    /// "staging-prometheus 12 ms", "staging-http offline since 11:04", "otlp 127.0.0.1:4318 · 312 spans/s"
    public String line(SourceHealth source, Instant now) {
        return switch (source.state()) {
            case SourceHealth.State.Unasked _ -> source.key();
            case SourceHealth.State.Answers(var latency, var at) -> {
                var answers = messages.text("source.answers", source.key(), Math.max(1, latency.toMillis()));
                var age = Duration.between(at, now);
                yield age.compareTo(LATELY) > 0 ? messages.text("source.answered", answers, Times.age(age)) : answers;
            }
            case SourceHealth.State.Offline(Instant since, var _) ->
                messages.text("source.offline", source.key(), Times.moment(since, now, ZoneId.systemDefault()));
            case SourceHealth.State.Refuses(Instant since, var _) ->
                messages.text("source.refuses", source.key(), Times.moment(since, now, ZoneId.systemDefault()));
            case SourceHealth.State.Off _ -> messages.text("source.off", source.key());
            case SourceHealth.State.Listening(double rate, String signal) ->
                signal.isEmpty()
                        ? messages.text("source.listens", source.key(), source.address())
                        : messages.text(
                                "source.receives", source.key(), source.address(), Math.round(rate), items(signal));
        };
    }

    private String items(String signal) {
        return switch (signal) {
            case "logs" -> messages.text("source.logs");
            case "metrics" -> messages.text("source.metrics");
            default -> messages.text("source.spans");
        };
    }
}
