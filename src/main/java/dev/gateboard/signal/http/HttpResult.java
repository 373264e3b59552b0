package dev.gateboard.signal.http;

import dev.gateboard.model.signal.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What came of a request.
public sealed interface HttpResult {

    /// An HTTP answer, whatever its status.
    ///
    /// @param body decoded, as text
    /// @param headers by name in small letters
    /// @param serverTime the `Date` of the answer, or [dev.gateboard.model.signal.Reading#NO_SERVER_TIME]
    record Response(int status, String body, Map<String, List<String>> headers, Instant serverTime)
            implements HttpResult {

        /// When what it says was so: when it came, less the age that it tells of itself (rule R13; RFC 9111, section
        /// 4.2.3). An age that cannot be read could be any, and
        /// so could one of two dates. A clock that is ahead of ours is told as it is.
        ///
        /// @param received when it came
        public Instant observedAt(Instant received) {
            var told = received;
            for (var age : headers.getOrDefault("age", List.of())) {
                for (var part : age.split(",", -1)) {
                    if (!AGE.matcher(part.strip()).matches()) return Instant.EPOCH;
                    var since = received.minusSeconds(Long.parseLong(part.strip()));
                    if (since.isBefore(told)) told = since;
                }
            }
            var dates = headers.getOrDefault("date", List.of());
            if (dates.isEmpty()) return told;
            if (serverTime.equals(Reading.NO_SERVER_TIME)
                    || dates.stream().distinct().count() > 1) return Instant.EPOCH;
            return serverTime.isBefore(told) || serverTime.isAfter(received.plus(AHEAD)) ? serverTime : told;
        }
    }

    Pattern AGE = Pattern.compile("[0-9]{1,10}");

    /// So far clocks differ (rule R13).
    Duration AHEAD = Duration.ofSeconds(30);

    /// No HTTP answer; one sentence why.
    record NoResponse(String reason) implements HttpResult {}
}
