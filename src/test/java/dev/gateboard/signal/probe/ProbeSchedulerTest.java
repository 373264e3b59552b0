package dev.gateboard.signal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Real threads in a time of the test's own.
@Timeout(60)
class ProbeSchedulerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration INTERVAL = SECOND.multipliedBy(30);

    private final ManualTime time = new ManualTime();
    private final Instant start = time.instant();
    private final BackoffPolicy pace =
            new BackoffPolicy(time, time::sleep, new Random(7), BackoffPolicy.BackoffLimits.USUAL);
    private final ConcurrentLinkedQueue<Reading> answers = new ConcurrentLinkedQueue<>();
    private volatile Verdict verdict = Verdict.PASS;
    private volatile int status = 200;

    @Test
    void asksAtOnceAndThenAtEveryInterval() throws InterruptedException {
        try (var loop = new ProbeScheduler(pace, answers::add)) {
            loop.start(List.of(question("a")));
            time.pass(1, SECOND.multipliedBy(95), SECOND);
        }
        assertThat(seconds()).containsExactly(0L, 30L, 60L, 90L);
    }

    @Test
    void machineThatSleptAsksOnceWhenItWakesUp() throws InterruptedException {
        try (var loop = new ProbeScheduler(pace, answers::add)) {
            loop.start(List.of(question("a")));
            time.advanceOnceAsleep(1, Duration.ofHours(8));
            time.pass(1, SECOND.multipliedBy(10), SECOND);
        }
        assertThat(seconds()).containsExactly(0L, 8 * 3600L);
    }

    @Test
    void answerThatSleptWithTheMachineIsAskedForAgain() throws InterruptedException {
        var asked = new AtomicInteger();
        try (var loop = new ProbeScheduler(pace, answers::add)) {
            loop.start(List.of(new ProbeTask("a", "prom", INTERVAL, () -> {
                var reading = reading("a");
                if (asked.getAndIncrement() == 0) time.sleep(Duration.ofHours(1));
                return reading;
            })));
            time.advanceOnceAsleep(1, Duration.ofHours(1));
            time.pass(1, SECOND, SECOND);
        }
        assertThat(seconds()).containsExactly(3600L);
    }

    @Test
    void turnsMissedByASlowAnswerAreNotMadeUpFor() throws InterruptedException {
        try (var loop = new ProbeScheduler(pace, answers::add)) {
            loop.start(List.of(new ProbeTask("a", "prom", INTERVAL, () -> {
                var reading = reading("a");
                time.sleep(SECOND.multipliedBy(70));
                return reading;
            })));
            time.pass(1, SECOND.multipliedBy(205), SECOND);
        }
        assertThat(seconds()).containsExactly(0L, 100L);
    }

    @Test
    void errorsSlowAProbeDownToTenMinutesAndAnAnswerSpeedsItUpAgain() throws InterruptedException {
        verdict = Verdict.ERROR;
        status = 500;
        try (var loop = new ProbeScheduler(pace, answers::add)) {
            loop.start(List.of(question("a")));
            time.pass(1, Duration.ofHours(1), SECOND);
            verdict = Verdict.PASS;
            time.pass(1, Duration.ofMinutes(12), SECOND);
        }
        var gaps = gaps();
        assertThat(gaps.get(0)).isBetween(30L, 36L);
        assertThat(gaps.get(1)).isBetween(48L, 72L);
        assertThat(gaps.get(2)).isBetween(96L, 144L);
        assertThat(gaps.get(6)).isBetween(480L, 600L);
        assertThat(gaps).allSatisfy(gap -> assertThat(gap).isLessThanOrEqualTo(600L));
        assertThat(gaps.getLast()).isEqualTo(30L);
        assertThat(answers.stream().filter(reading -> reading.verdict() == Verdict.ERROR))
                .hasSizeLessThan(14);
    }

    @Test
    void sourceThatCannotBeReachedIsTriedByOneProbeAtATimeAndAllGoOnWhenItIsBack() throws InterruptedException {
        verdict = Verdict.ERROR;
        status = 0;
        int probes = 40;
        try (var loop = new ProbeScheduler(pace, answers::add)) {
            loop.start(IntStream.range(0, probes)
                    .mapToObj(number -> question("p" + number))
                    .toList());
            time.pass(probes, Duration.ofMinutes(10), SECOND);
            // Four went out together before the first came back; then 30, 60, 120 and 240 seconds apart, about.
            assertThat(answers).hasSizeBetween(4, 12);
            verdict = Verdict.PASS;
            status = 200;
            answers.clear();
            time.pass(probes, Duration.ofMinutes(11), SECOND);
        }
        assertThat(answers.stream().map(Reading::probe).distinct()).hasSize(probes);
        assertThat(answers).allSatisfy(reading -> assertThat(reading.verdict()).isEqualTo(Verdict.PASS));
    }

    @Test
    void anotherSourceGoesOnMeanwhile() throws InterruptedException {
        try (var loop = new ProbeScheduler(pace, answers::add)) {
            loop.start(List.of(
                    new ProbeTask("down", "gone", INTERVAL, () -> reading("down", Verdict.ERROR, 0)), question("up")));
            time.pass(2, SECOND.multipliedBy(125), SECOND);
        }
        assertThat(answers.stream().filter(reading -> reading.probe().equals("up")))
                .hasSize(5);
    }

    @Test
    void fourQuestionsAtATimeGoToOneSource() throws InterruptedException {
        var together = new CyclicBarrier(4);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var questions = IntStream.range(0, 20)
                .mapToObj(number -> new ProbeTask("p" + number, "prom", INTERVAL, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    await(together);
                    inside.decrementAndGet();
                    return reading("p" + number);
                }))
                .toList();
        try (var loop = new ProbeScheduler(pace, answers::add)) {
            assertThat(loop.askOnce(questions)).hasSize(20);
        }
        assertThat(most).hasValue(4);
        assertThat(answers).extracting(Reading::probe).startsWith("p0", "p1", "p2");
    }

    @Test
    void closingInterruptsWhatIsUnderWay() throws InterruptedException {
        var asking = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        var loop = new ProbeScheduler(pace, answers::add);
        loop.start(List.of(new ProbeTask("a", "prom", INTERVAL, () -> {
            asking.countDown();
            never.await();
            return reading("a");
        })));
        asking.await();
        loop.close();
        assertThat(answers).isEmpty();
    }

    @Test
    void nothingIsSlowedDownWhereErrorsAreExpected() throws InterruptedException {
        verdict = Verdict.ERROR;
        status = 0;
        try (var loop = new ProbeScheduler(pace.withLimits(BackoffPolicy.BackoffLimits.NONE), answers::add)) {
            loop.start(List.of(question("a").withInterval(SECOND.multipliedBy(2))));
            time.pass(1, SECOND.multipliedBy(7), SECOND);
        }
        assertThat(seconds()).containsExactly(0L, 2L, 4L, 6L);
    }

    private static void await(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await();
        } catch (java.util.concurrent.BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    private List<Long> seconds() {
        return answers.stream()
                .map(reading -> Duration.between(start, reading.askedAt()).toSeconds())
                .toList();
    }

    private List<Long> gaps() {
        var seconds = seconds();
        return IntStream.range(1, seconds.size())
                .mapToObj(index -> seconds.get(index) - seconds.get(index - 1))
                .toList();
    }

    private ProbeTask question(String probe) {
        return new ProbeTask(probe, "prom", INTERVAL, () -> reading(probe));
    }

    private Reading reading(String probe) {
        return reading(probe, verdict, status);
    }

    private Reading reading(String probe, Verdict verdict, int status) {
        var now = time.instant();
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
                verdict,
                "",
                status,
                "");
    }
}
