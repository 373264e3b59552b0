package dev.gateboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Durations as people type them, and nothing else.
class DurationInputParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        30d            | P30D
        12h            | PT12H
        15m            | PT15M
        90s            | PT90S
        2 h            | PT2H
        3 days         | P3D
        1 day          | P1D
        30 min         | PT30M
        1 h 30 min     | PT1H30M
        2 weeks        | P14D
        1h30m          | PT1H30M
        2 Std.         | PT2H
        3 Tage         | P3D
        1 Woche, 1 Tag | P8D
        PT90M          | PT90M
        p2d            | P2D
        """)
    void isRead(String typed, Duration duration) {
        assertThat(DurationInputParser.parse(typed)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2",
                "h",
                "2 x",
                "-2 h",
                "0 h",
                "2 h x",
                "x 2 h",
                "2,5 h",
                "1234567 d",
                "PT",
                "P-2D",
                "2 h 3",
                "next week"
            })
    void isNoDuration(String typed) {
        assertThat(DurationInputParser.parse(typed)).isEmpty();
    }
}
