package dev.gateboard.signal.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TelemetryTrackerTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final TelemetryTracker telemetry = new TelemetryTracker(now::get);

    private void arrives(TelemetryEmitter emitter, int items) {
        telemetry.add(OtlpSignal.TRACES, List.of(new EmitterCount(emitter, items)));
    }

    private long count(Duration window) {
        return telemetry.received(window, _ -> true).stream()
                .mapToLong(TelemetryTracker.Received::items)
                .sum();
    }

    @Test
    void whatIsOlderThanTheWindowDoesNotCount() {
        arrives(Requests.BEEP, 5);
        now.set(NOON.plusSeconds(599));
        arrives(Requests.BEEP, 3);

        assertThat(count(TEN_MINUTES)).isEqualTo(8);
        now.set(NOON.plusSeconds(601));
        assertThat(count(TEN_MINUTES)).isEqualTo(3);
        now.set(NOON.plusSeconds(4000));
        assertThat(count(TEN_MINUTES)).isZero();
    }

    @Test
    void aSlotOfAnHourAgoIsNotCountedAgain() {
        arrives(Requests.BEEP, 5);
        now.set(NOON.plus(SlidingWindowCounter.LONGEST).plusSeconds(10));
        arrives(Requests.BEEP, 1);

        assertThat(count(SlidingWindowCounter.LONGEST)).isEqualTo(1);
    }

    @Test
    void theOldReleasesTelemetryIsToldApart() {
        arrives(new TelemetryEmitter("beep-api", "old", "staging"), 100);
        arrives(Requests.BEEP, 2);

        assertThat(telemetry.received(TEN_MINUTES, emitter -> emitter.version().equals("4f2a91c")))
                .containsExactly(new TelemetryTracker.Received(Requests.BEEP, OtlpSignal.TRACES, 2, NOON, NOON));
    }

    @Test
    void firstAndLastAreTimesOfReceipt() {
        arrives(Requests.BEEP, 1);
        now.set(NOON.plusSeconds(60));
        arrives(Requests.BEEP, 1);

        assertThat(telemetry.received(TEN_MINUTES, _ -> true))
                .containsExactly(
                        new TelemetryTracker.Received(Requests.BEEP, OtlpSignal.TRACES, 2, NOON, NOON.plusSeconds(60)));
    }
}
