package dev.gateboard.text.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a finding marks in its query.
class ReadingExplanationTest {
    private static Reading reading(Verdict verdict) {
        var at = Instant.parse("2026-11-24T12:00:00Z");
        return new Reading(
                "it",
                "alert-rule",
                "",
                "prom",
                "rate(errors_total[5m]) > 1",
                at,
                at,
                at,
                Duration.ofMinutes(15),
                List.of(),
                1,
                "",
                verdict,
                "Nothing matches `errors_total` yet.",
                200,
                "");
    }

    @Test
    void aFailMarksWhatIsToBlame() {
        assertThat(ReadingExplanation.names(reading(Verdict.FAIL))).containsExactly("errors_total");
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class, names = "FAIL", mode = EnumSource.Mode.EXCLUDE)
    void anyOtherAnswerBlamesNothing(Verdict verdict) {
        assertThat(ReadingExplanation.names(reading(verdict))).isEmpty();
    }
}
