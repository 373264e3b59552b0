package dev.gateboard.ui.gate.curve;

import dev.gateboard.text.TimeText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import javafx.util.StringConverter;

/// What stands under a chart's time: clock times within a day, days over more.
public final class TimeTicks extends StringConverter<Number> {
    private static final int MARKS = 4;

    private static final Duration DAY_AND_MORE = Duration.ofHours(30);

    private final ZoneId zone;
    private final boolean isLong;

    /// @param span of the whole chart
    public TimeTicks(Duration span, ZoneId zone) {
        this.zone = zone;
        this.isLong = span.compareTo(DAY_AND_MORE) > 0;
    }

    /// In seconds: a step that people count in.
    public static double step(Duration span) {
        return Stream.of(1L, 5L, 15L, 30L, 60L, 300L, 900L, 1800L, 3600L, 10800L, 21600L, 43200L, 86400L)
                .filter(step -> step * MARKS >= span.toSeconds())
                .findFirst()
                .orElse(86400L * (1 + span.toDays() / MARKS));
    }

    @Override
    public String toString(Number second) {
        var at = Instant.ofEpochSecond(second.longValue());
        return isLong ? TimeText.full(at, zone) : TimeText.moment(at, at, zone);
    }

    @Override
    public Number fromString(String text) {
        throw new UnsupportedOperationException(text);
    }
}
