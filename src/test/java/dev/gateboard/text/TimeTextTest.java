package dev.gateboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// Days on screen are those of the language; what is written has the days of ISO 8601.
class TimeTextTest {
    private static final LocalDate DAY = LocalDate.of(2027, 1, 9);
    private static final Instant TIME = Instant.parse("2027-01-09T17:00:00Z");

    @Test
    void theScreenHasOneFormOfADayAndWhatIsWrittenHasIso() {
        assertThat(TimeText.date(DAY)).isEqualTo("Sat 9 Jan 2027");
        assertThat(TimeText.formatDate("2027-01-09")).isEqualTo("Sat 9 Jan 2027");
        assertThat(TimeText.formatDate("next week")).isEqualTo("next week");
        assertThat(TimeText.minute(TIME, ZoneOffset.UTC)).isEqualTo("Sat 9 Jan 2027 17:00");
        assertThat(Language.ENGLISH.call(() -> TimeText.date(DAY))).isEqualTo("2027-01-09");
        assertThat(Language.ENGLISH.call(() -> TimeText.minute(TIME, ZoneOffset.UTC)))
                .isEqualTo("2027-01-09 17:00 +00:00");
    }

    @Test
    void theExactTimeOfTodayHasNoDay() {
        assertThat(TimeText.exact(TIME, TIME.plusSeconds(60), ZoneOffset.UTC)).isEqualTo("17:00");
        assertThat(TimeText.exact(TIME, TIME.plusSeconds(86_400), ZoneOffset.UTC))
                .isEqualTo("Sat 9 Jan 17:00");
    }
}
