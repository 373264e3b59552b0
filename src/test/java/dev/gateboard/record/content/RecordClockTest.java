package dev.gateboard.record.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/// Times of a record are never ambiguous, though its zone is named once (rules R27 and R34).
class RecordClockTest {
    private static final RecordClock BERLIN = RecordClock.of("Europe/Berlin", Instant.parse("2026-10-25T09:00:00Z"));

    @Test
    void aTimeOfTheDayIsShownWithoutItsDate() {
        assertThat(BERLIN.zone()).isEqualTo("Europe/Berlin (UTC+01:00)");
        assertThat(BERLIN.day()).isEqualTo("2026-10-25");
        assertThat(BERLIN.time("2026-10-25T07:04:59Z")).isEqualTo("08:04");
        assertThat(BERLIN.time("2026-10-26T07:04:59Z")).isEqualTo("2026-10-26 08:04");
    }

    /// When clocks are put back, 02:30 comes twice.
    @Test
    void aTimeWithAnotherOffsetSaysSo() {
        assertThat(BERLIN.time("2026-10-25T00:30:00Z")).isEqualTo("2026-10-25 02:30 +02:00");
        assertThat(BERLIN.time("2026-10-25T01:30:00Z")).isEqualTo("02:30");
    }

    @Test
    void anEndAtMidnightIsTheEndOfItsDay() {
        assertThat(BERLIN.end("2026-12-31T23:00:00Z")).isEqualTo("the end of 2026-12-31");
        assertThat(BERLIN.end("2026-12-31T12:00:00Z")).isEqualTo("2026-12-31 13:00");
        assertThat(BERLIN.due("2026-12-04")).isEqualTo("2026-12-04");
        assertThat(BERLIN.due("2026-12-04T12:00:00Z")).isEqualTo("2026-12-04 13:00");
    }

    @Test
    void withoutAHeadTheOffsetIsBesideTheTime() {
        assertThat(BERLIN.withZone("2026-10-25T09:00:00Z")).isEqualTo("2026-10-25 10:00 UTC+01:00");
        assertThat(RecordClock.of("No/Such", Instant.EPOCH).withZone("1970-01-01T00:00:00Z"))
                .isEqualTo("1970-01-01 00:00 UTC");
        assertThat(BERLIN.withZone("forged")).isEqualTo("forged");
    }

    @Test
    void utcIsNamedOnce() {
        assertThat(RecordClock.of("Etc/UTC", Instant.EPOCH).zone()).isEqualTo("UTC");
        assertThat(RecordClock.of("Z", Instant.EPOCH).zone()).isEqualTo("UTC");
        assertThat(RecordClock.of("UTC", Instant.EPOCH).zone()).isEqualTo("UTC");
    }
}
