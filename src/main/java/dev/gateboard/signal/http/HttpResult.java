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
        /// 4.2.3). One of two dates could be any. A clock that is ahead of ours is told as it is.
        ///
        /// @param received when it came
        public Instant observedAt(Instant received) {
            var aged = agedAt(received);
            var dates = headers.getOrDefault("date", List.of());
            if (dates.isEmpty()) return aged;
            if (serverTime.equals(Reading.NO_SERVER_TIME)
                    || dates.stream().distinct().count() > 1) return Instant.EPOCH;
            return serverTime.isBefore(aged) || serverTime.isAfter(received.plus(AHEAD)) ? serverTime : aged;
        }

        /// The same where what is inside tells its own time, so that a clock that is ahead changes nothing.
        ///
        /// @param received when it came
        public Instant observedBefore(Instant received) {
            var observed = observedAt(received);
            return observed.isAfter(received) ? agedAt(received) : observed;
        }

        /// When it came, less the largest age that caches say. An age that cannot be read could be any.
        private Instant agedAt(Instant received) {
            var aged = received;
            for (var age : headers.getOrDefault("age", List.of())) {
                for (var part : age.split(",", -1)) {
                    if (!AGE.matcher(part.strip()).matches()) return Instant.EPOCH;
                    var since = received.minusSeconds(Long.parseLong(part.strip()));
                    if (since.isBefore(aged)) aged = since;
                }
            }
            return aged;
        }
    }

    Pattern AGE = Pattern.compile("[0-9]{1,10}");

    /// So far clocks differ (rule R13).
    Duration AHEAD = Duration.ofSeconds(30);

    /// No HTTP answer; one sentence why.
    record NoResponse(String reason) implements HttpResult {}
}
