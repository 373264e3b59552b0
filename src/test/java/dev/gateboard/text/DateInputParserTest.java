package dev.gateboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Dates as people type them; nothing that could be two dates.
class DateInputParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-12-31        | 2026-12-31
        31.12.2026        | 2026-12-31
        1.2.2026          | 2026-02-01
        31 Dec 2026       | 2026-12-31
        31 december 2026  | 2026-12-31
        Dec 31, 2026      | 2026-12-31
        31. Dez. 2026     | 2026-12-31
        31. Dezember 2026 | 2026-12-31
        1. März 2026      | 2026-03-01
        1 May 2026        | 2026-05-01
        """)
    void isRead(String typed, LocalDate date) {
        assertThat(DateInputParser.parseDate(typed)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "3/4/2026",
                "12/31/2026",
                "31.2.2026",
                "2026-02-30",
                "31.12.26",
                "+999999999-12-31",
                "0000-01-01",
                "31 Dec",
                "2026-12-31 17:00"
            })
    void isNoDate(String typed) {
        assertThat(DateInputParser.parseDate(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-12-31 17:00 | 2026-12-31T17:00
        2026-12-31T09:30 | 2026-12-31T09:30
        31.12.2026 9:30  | 2026-12-31T09:30
        """)
    void aTimeMayFollow(String typed, LocalDateTime time) {
        assertThat(DateInputParser.parseDateAndTime(typed)).contains(time);
        assertThat(DateInputParser.parseDateAndTime(typed.replaceAll("[ T].*", "") + " 25:00"))
                .isEmpty();
    }
}
