package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// How a source answers, in words.
public record SourceHealthText(Messages messages) {
    /// An answer that is older says when it was.
    private static final Duration LATELY = Duration.ofMinutes(1);

    /// "staging-prometheus 12 ms", "staging-http offline since 11:04", "otlp 127.0.0.1:4318 · 312 spans/s"
    public String line(SourceHealth source, Instant now) {
        return switch (source.health()) {
            case SourceHealth.Health.Unknown _ -> source.key();
            case SourceHealth.Health.Online(var latency, var at, var _) -> {
                var answers = messages.text("source.responds", source.key(), Math.max(1, latency.toMillis()));
                var age = Duration.between(at, now);
                yield age.compareTo(LATELY) > 0
                        ? messages.text("source.answered", answers, TimeText.age(age))
                        : answers;
            }
            case SourceHealth.Health.Offline(Instant since, var _) ->
                messages.text("source.offline", source.key(), TimeText.moment(since, now, ZoneId.systemDefault()));
            case SourceHealth.Health.Refuses(Instant since, var _) ->
                messages.text("source.refuses", source.key(), TimeText.moment(since, now, ZoneId.systemDefault()));
            case SourceHealth.Health.Off _ -> messages.text("source.off", source.key());
            case SourceHealth.Health.Listening(double rate, String signal) ->
                signal.isEmpty()
                        ? messages.text("source.listens", source.key(), source.address())
                        : messages.text(
                                "source.receives", source.key(), source.address(), Math.round(rate), items(signal));
        };
    }

    /// "answered in 12 ms, 9 s ago", "offline since 11:04: connection refused"
    String sentence(SourceHealth source, Instant now) {
        return switch (source.health()) {
            case SourceHealth.Health.Unknown _ -> messages.text("sources.unasked");
            case SourceHealth.Health.Online(Duration latency, Instant at, Duration lead) ->
                messages.text(
                                "sources.answers",
                                Math.max(1, latency.toMillis()),
                                TimeText.age(Duration.between(at, now)))
                        + clock(lead);
            case SourceHealth.Health.Offline(Instant since, String reason) ->
                messages.text(
                        "sources.offline",
                        TimeText.moment(since, now, ZoneId.systemDefault()),
                        StoredText.translate(reason));
            case SourceHealth.Health.Refuses(Instant since, String reason) ->
                messages.text(
                        "sources.refuses",
                        TimeText.moment(since, now, ZoneId.systemDefault()),
                        StoredText.translate(reason));
            case SourceHealth.Health.Off _ -> messages.text("sources.off");
            case SourceHealth.Health.Listening(double rate, String signal) ->
                signal.isEmpty()
                        ? messages.text("sources.listening")
                        : messages.text("sources.receiving", Math.round(rate), items(signal));
        };
    }

    /// Its times are that much off, so results may look newer or older than they are.
    private String clock(Duration lead) {
        if (lead.isZero()) return "";
        var seconds = lead.abs().toSeconds();
        return " · "
                + (lead.isNegative()
                        ? messages.count("sources.clockBehind", seconds)
                        : messages.count("sources.clockAhead", seconds));
    }

    private String items(String signal) {
        return switch (signal) {
            case "logs" -> messages.text("source.logs");
            case "metrics" -> messages.text("source.metrics");
            default -> messages.text("source.spans");
        };
    }
}
