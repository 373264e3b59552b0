package dev.gateboard.model.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// One answer of one probe, judged. Kept whole, so that what a mark rests on can be read a year later.
///
/// @param probe the probe's id in its probes file
/// @param kind the probe's kind, such as `promql`
/// @param digest SHA-256 in hexadecimal of the probe, its variables and its source's kind and address (rule R12)
/// @param source the key of the source that answered
/// @param query what was asked, after substitution; without credentials
/// @param askedAt when it was asked, by our clock
/// @param serverTime the answering server's clock, or [#NO_SERVER_TIME]
/// @param provenAt the time the evidence's age runs from (rule R13)
/// @param freshness how long after `proof` the reading proves anything
/// @param values at most twenty, as shown, with their unit
/// @param series how many series or items answered
/// @param rule the threshold in words, such as `at most 0.3 s`; empty where there is none
/// @param reason one sentence: why this verdict
/// @param httpStatus 0 where no HTTP answer came
/// @param bodySha256 of the decoded body in hexadecimal; empty where there is none
public record Reading(
        String probe,
        String kind,
        String digest,
        String source,
        String query,
        Instant askedAt,
        Instant serverTime,
        Instant provenAt,
        Duration freshness,
        List<String> values,
        int series,
        String rule,
        Verdict verdict,
        String reason,
        int httpStatus,
        String bodySha256) {

    /// In the place of the digest of a reading that came with a file from elsewhere: no probe here has it.
    public static final String ELSEWHERE = "elsewhere";

    /// A server that did not say what time it is.
    public static final Instant NO_SERVER_TIME = Instant.EPOCH;

    /// How far ahead of our clock evidence's time may be (rule R13).
    public static final Duration AHEAD = Duration.ofSeconds(30);

    public Reading {
        values = List.copyOf(values);
        if (values.size() > 20) throw new IllegalArgumentException(values.size() + " values");
        if (freshness.isNegative() || freshness.isZero()) throw new IllegalArgumentException("freshness " + freshness);
    }

    /// The same as someone else's word: it is shown, and never proves anything here (rule R40).
    public Reading asForeign() {
        return new Reading(
                probe,
                kind,
                ELSEWHERE,
                source,
                query,
                askedAt,
                serverTime,
                provenAt,
                freshness,
                values,
                series,
                rule,
                verdict,
                reason,
                httpStatus,
                bodySha256);
    }

    /// The same as another review's probe has it, which asked the same under its own id.
    public Reading withProbe(String id) {
        return new Reading(
                id,
                kind,
                digest,
                source,
                query,
                askedAt,
                serverTime,
                provenAt,
                freshness,
                values,
                series,
                rule,
                verdict,
                reason,
                httpStatus,
                bodySha256);
    }

    public boolean isForeign() {
        return digest.equals(ELSEWHERE);
    }

    /// Whether the reading still proves what it says at this instant.
    public boolean isFresh(Instant at) {
        return !provenAt.isAfter(at.plus(AHEAD)) && !at.isAfter(provenAt.plus(freshness));
    }
}
