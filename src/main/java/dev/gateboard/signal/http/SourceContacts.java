package dev.gateboard.signal.http;

import dev.gateboard.model.signal.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What the newest answer of each source tells beside its content: whether it lets nobody in, and how far its clock is
/// from this computer's.
public final class SourceContacts {
    /// Less is not told, and not counted.
    public static final Duration SKEW = Duration.ofSeconds(5);

    private static final Contact NONE = new Contact("", Duration.ZERO);

    private final InstantSource clock;
    private final Map<String, Contact> newest = new ConcurrentHashMap<>();

    /// What is known of one source.
    ///
    /// @param refusal one sentence that says what to do; empty where it lets in
    /// @param clockLead how far its clock is ahead of ours, negative where it is behind; zero within [#SKEW]
    public record Contact(String refusal, Duration clockLead) {}

    public SourceContacts(InstantSource clock) {
        this.clock = clock;
    }

    /// What is known of the source of this key.
    public Contact of(String source) {
        return newest.getOrDefault(source, NONE);
    }

    /// What was known says nothing of what is asked next.
    public void forget(String source) {
        newest.remove(source);
    }

    Instant now() {
        return clock.instant();
    }

    void note(String source, Contact contact) {
        newest.put(source, contact);
    }

    void noteRefusal(String source, String refusal) {
        newest.merge(
                source,
                new Contact(refusal, Duration.ZERO),
                (before, now) -> new Contact(now.refusal(), before.clockLead()));
    }

    /// A clock that was told exactly, where it differs.
    void noteLead(String source, Duration lead) {
        if (lead.isZero()) return;
        newest.merge(source, new Contact("", lead), (before, now) -> new Contact(before.refusal(), now.clockLead()));
    }

    /// How far a server's clock is ahead at least, if it told its time between these moments.
    ///
    /// @param precision of what it told: that much later it may have been
    static Duration lead(Instant told, Duration precision, Instant sent, Instant received) {
        if (told.equals(Reading.NO_SERVER_TIME)) return Duration.ZERO;
        var ahead = Duration.between(received, told);
        var behind = Duration.between(told.plus(precision), sent);
        if (ahead.compareTo(SKEW) > 0) return ahead;
        return behind.compareTo(SKEW) > 0 ? behind.negated() : Duration.ZERO;
    }

    /// How much older than they seem the times of a server are, whose clock is ahead; zero where it is not.
    ///
    /// @param told the server's time, not before `asked`
    public static Duration ahead(Instant told, Instant asked) {
        if (told.equals(Reading.NO_SERVER_TIME)) return Duration.ZERO;
        var ahead = Duration.between(asked, told);
        return ahead.compareTo(SKEW) > 0 ? ahead : Duration.ZERO;
    }
}
