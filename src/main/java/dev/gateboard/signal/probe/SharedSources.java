package dev.gateboard.signal.probe;

import dev.gateboard.model.signal.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// What the schedulers of several reviews share: the limit of each source, and the answers to what more than one
/// asks, so that a question is asked once however many reviews have it.
public final class SharedSources {
    private final BackoffPolicy pace;
    private final ConcurrentHashMap<String, SourceThrottle> throttles = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<SharedQuestion, SharedAnswer> answers = new ConcurrentHashMap<>();

    private record SharedQuestion(String source, String digest) {}

    public SharedSources(BackoffPolicy pace) {
        this.pace = pace;
    }

    SourceThrottle throttle(ProbeTask question) {
        return throttles.computeIfAbsent(question.source(), _ -> new SourceThrottle(pace));
    }

    /// The same question, answered by what another review was told within the interval, where this one has not had that
    /// yet. One without a digest is its review's own.
    public ProbeTask share(UUID review, ProbeTask question) {
        if (question.digest().isEmpty()) return question;
        var key = new SharedQuestion(question.source(), question.digest());
        var answer = answers.computeIfAbsent(key, _ -> new SharedAnswer());
        return question.withAsk(() -> answer.get(review, question));
    }

    /// The newest answer, and which reviews have had which.
    private final class SharedAnswer {
        /// Held while it is asked for, so that who asks meanwhile waits for the same answer.
        private final ReentrantLock lock = new ReentrantLock();

        private final Map<UUID, Instant> had = new HashMap<>();
        private Optional<Reading> newest = Optional.empty();
        private UUID askedFor = new UUID(0, 0);

        Reading get(UUID review, ProbeTask question) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                var known = newest.filter(reading -> isNews(reading, review, question.interval()));
                var reading = known.isPresent() ? known.get() : ask(review, question);
                had.put(review, reading.askedAt());
                return reading.withProbe(question.probe());
            } finally {
                lock.unlock();
            }
        }

        private Reading ask(UUID review, ProbeTask question) throws InterruptedException {
            var reading = question.ask().ask();
            newest = Optional.of(reading);
            askedFor = review;
            return reading;
        }

        /// Who asked for it and asks again wants another one.
        private boolean isNews(Reading reading, UUID review, Duration interval) {
            var now = pace.clock().instant();
            return !askedFor.equals(review)
                    && reading.askedAt().isAfter(had.getOrDefault(review, Instant.MIN))
                    && !reading.askedAt().isAfter(now)
                    && Duration.between(reading.askedAt(), now).compareTo(interval) < 0;
        }
    }
}
