package dev.gateboard.model.signal;

import java.time.Instant;
import java.util.List;

/// What a probe found, before it is a reading.
///
/// @param query what was asked, after substitution
/// @param provenAt the time the evidence's age runs from (rule R13)
/// @param rule the threshold in words
public record ProbeResult(
        String query,
        Instant serverTime,
        Instant provenAt,
        List<String> values,
        int series,
        String rule,
        Verdict verdict,
        String reason,
        int httpStatus,
        String bodySha256) {

    /// The same, taken for another verdict.
    public ProbeResult as(Verdict other, String because) {
        return new ProbeResult(
                query, serverTime, provenAt, values, series, rule, other, because, httpStatus, bodySha256);
    }

    /// Something that is no answer, and changes nothing.
    public static ProbeResult noAnswer(String query, Instant at, Verdict verdict, String reason, int httpStatus) {
        return new ProbeResult(query, Reading.NO_SERVER_TIME, at, List.of(), 0, "", verdict, reason, httpStatus, "");
    }
}
