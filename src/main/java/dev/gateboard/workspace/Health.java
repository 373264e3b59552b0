package dev.gateboard.workspace;

import dev.gateboard.model.Reading;
import dev.gateboard.model.SourceHealth;
import dev.gateboard.model.Verdict;
import dev.gateboard.signal.SourceTrouble;
import dev.gateboard.signal.loop.Question;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What was last heard of each source, kept by whoever asks one.
final class Health {
    private static final SourceHealth.State UNASKED = new SourceHealth.State.Unasked();

    private final InstantSource clock;
    private final Map<String, SourceHealth.State> states = new ConcurrentHashMap<>();

    Health(InstantSource clock) {
        this.clock = clock;
    }

    /// The same question, listened to.
    Question heard(Question question) {
        return new Question(
                question.probe(),
                question.source(),
                question.interval(),
                () -> heard(question.source(), question.ask()));
    }

    private Reading heard(String source, Question.Ask ask) throws InterruptedException {
        var began = System.nanoTime();
        var reading = ask.ask();
        var took = Duration.ofNanos(System.nanoTime() - began);
        boolean isSilent = reading.verdict() == Verdict.ERROR && reading.httpStatus() == 0;
        boolean isRefused = reading.verdict() != Verdict.PASS && SourceTrouble.refuses(reading.httpStatus());
        hear(
                source,
                took,
                isSilent || isRefused
                        ? Optional.of(SourceTrouble.of(reading.reason(), reading.httpStatus()))
                        : Optional.empty());
        return reading;
    }

    /// @param trouble why nothing came back, or a refusal did; empty where an answer did
    void hear(String source, Duration took, Optional<SourceTrouble> trouble) {
        var now = clock.instant();
        var state = trouble.<SourceHealth.State>map(found -> found.isRefused()
                        ? new SourceHealth.State.Refuses(now, found.sentence())
                        : new SourceHealth.State.Offline(now, found.sentence()))
                .orElseGet(() -> new SourceHealth.State.Answers(took, now));
        states.merge(source, state, Health::later);
    }

    /// A source that stays away is away since it went, and one that refuses does since it began to.
    private static SourceHealth.State later(SourceHealth.State before, SourceHealth.State now) {
        if (before instanceof SourceHealth.State.Offline(Instant since, var _)
                && now instanceof SourceHealth.State.Offline(Instant _, String reason))
            return new SourceHealth.State.Offline(since, reason);
        return before instanceof SourceHealth.State.Refuses(Instant since, var _)
                        && now instanceof SourceHealth.State.Refuses(Instant _, String reason)
                ? new SourceHealth.State.Refuses(since, reason)
                : now;
    }

    SourceHealth.State of(String source) {
        return states.getOrDefault(source, UNASKED);
    }

    /// It was edited or is gone: what was heard of it says nothing of what is there now.
    void forget(String source) {
        states.remove(source);
    }
}
