package dev.gateboard.signal.http;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What came of a request.
public sealed interface Answer {

    /// An HTTP answer, whatever its status.
    ///
    /// @param body decoded, as text
    /// @param headers by name in small letters
    /// @param server the `Date` of the answer, or [dev.gateboard.model.Reading#UNTOLD]
    record Http(int status, String body, Map<String, List<String>> headers, Instant server) implements Answer {}

    /// No HTTP answer; one sentence why.
    record None(String reason) implements Answer {}
}
