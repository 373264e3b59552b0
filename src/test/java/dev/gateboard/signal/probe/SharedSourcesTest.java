package dev.gateboard.signal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Reviews that ask the same are answered once, and all of them together stay within a source's limit.
class SharedSourcesTest {
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private volatile Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private final BackoffPolicy pace =
            new BackoffPolicy(() -> now, _ -> {}, new Random(7), BackoffPolicy.BackoffLimits.USUAL);
    private final SharedSources shared = new SharedSources(pace);
    private final AtomicInteger asked = new AtomicInteger();
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    private ProbeTask task(String probe, String digest) {
        return new ProbeTask(probe, "prom", INTERVAL, digest, () -> {
            asked.incrementAndGet();
            return reading(probe);
        });
    }

    private Reading reading(String probe) {
        return new Reading(
                probe,
                "promql",
                "d",
                "prom",
                "up",
                now,
                Reading.NO_SERVER_TIME,
                now,
                Duration.ofMinutes(15),
                List.of(),
                0,
                "",
                Verdict.PASS,
                "",
                200,
                "");
    }

    @Test
    void whatTwoReviewsAskIsAskedOnceAnIntervalAndEachHasEveryAnswer() throws InterruptedException {
        var one = shared.share(ONE, task("p95", "same"));
        var two = shared.share(TWO, task("latency", "same"));
        var start = now;
        var had = new ArrayList<Reading>();
        for (int second = 0; second < 120; second += 10) {
            now = start.plusSeconds(second);
            if (second % 30 == 0) assertThat(one.ask().ask().askedAt()).isEqualTo(now);
            if (second % 30 == 10) had.add(two.ask().ask());
        }
        assertThat(asked).hasValue(4);
        assertThat(had).extracting(Reading::probe).containsOnly("latency");
        assertThat(had)
                .extracting(Reading::askedAt)
                .containsExactly(start, start.plusSeconds(30), start.plusSeconds(60), start.plusSeconds(90));
    }

    @Test
    void anAnswerThatIsOldOrTheReviewsOwnIsNotGivenAgain() throws InterruptedException {
        var one = shared.share(ONE, task("p95", "same"));
        var two = shared.share(TWO, task("p95", "same"));
        one.ask().ask();
        now = now.plusSeconds(1);
        shared.share(ONE, task("p95", "same")).ask().ask();
        assertThat(asked).hasValue(2);
        now = now.plus(INTERVAL);
        assertThat(two.ask().ask().askedAt()).isEqualTo(now);
        now = now.minusSeconds(60);
        assertThat(one.ask().ask().askedAt()).isEqualTo(now);
        assertThat(asked).hasValue(4);
    }

    @Test
    void otherQuestionsAndThoseOfAReviewsOwnAreAskedEach() throws InterruptedException {
        shared.share(ONE, task("a", "one")).ask().ask();
        shared.share(TWO, task("a", "two")).ask().ask();
        shared.share(ONE, task("a", "")).ask().ask();
        shared.share(TWO, task("a", "")).ask().ask();
        assertThat(asked).hasValue(4);
    }

    @Test
    void whoAsksMeanwhileWaitsForThatAnswer() throws Exception {
        var inside = new Semaphore(0);
        var answer = new Semaphore(0);
        var slow = new ProbeTask("a", "prom", INTERVAL, "same", () -> {
            asked.incrementAndGet();
            inside.release();
            answer.acquire();
            return reading("a");
        });
        var answers = new ConcurrentLinkedQueue<Reading>();
        try (var first = new ProbeScheduler(pace, shared, answers::add);
                var second = new ProbeScheduler(pace, shared, answers::add)) {
            var waiting = Thread.ofVirtual().start(() -> askOnce(first, shared.share(ONE, slow)));
            inside.acquire();
            var other = Thread.ofVirtual().start(() -> askOnce(second, shared.share(TWO, slow)));
            answer.release(2);
            waiting.join();
            other.join();
        }
        assertThat(answers).hasSize(2);
        assertThat(asked).hasValue(1);
    }

    private static void askOnce(ProbeScheduler loop, ProbeTask question) {
        try {
            loop.askOnce(List.of(question));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void fourQuestionsAtATimeGoToOneSourceWhoeverAsks() throws Exception {
        var together = new CyclicBarrier(4);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var questions = IntStream.range(0, 10)
                .mapToObj(number -> new ProbeTask("p" + number, "prom", INTERVAL, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    try {
                        together.await();
                    } catch (BrokenBarrierException e) {
                        throw new IllegalStateException(e);
                    }
                    inside.decrementAndGet();
                    return reading("p" + number);
                }))
                .toList();
        var answers = new ConcurrentLinkedQueue<Reading>();
        try (var first = new ProbeScheduler(pace, shared, answers::add);
                var second = new ProbeScheduler(pace, shared, answers::add)) {
            var threads = List.of(first, second).stream()
                    .map(loop -> Thread.ofVirtual().start(() -> {
                        try {
                            loop.askOnce(questions);
                        } catch (InterruptedException _) {
                            Thread.currentThread().interrupt();
                        }
                    }))
                    .toList();
            for (var thread : threads) thread.join();
        }
        assertThat(answers).hasSize(20);
        assertThat(most).hasValue(4);
    }
}
