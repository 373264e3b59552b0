package dev.gateboard.workspace.signal;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.signal.http.SourceContacts;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.signal.probe.SourceProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What was last heard of each source, kept by the person who asks one.
public final class SourceHealthTracker {
    private static final SourceHealth.Health UNASKED = new SourceHealth.Health.Unknown();

    private final InstantSource clock;
    private final Map<String, SourceHealth.Health> states = new ConcurrentHashMap<>();

    private volatile Runnable changed = () -> {};

    public SourceHealthTracker(InstantSource clock) {
        this.clock = clock;
    }

    /// Runs whenever a source answered, failed or was forgotten, on the thread where it did.
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /// The same question, listened to.
    ///
    /// @param contacts where the newest answers are noted
    public ProbeTask track(ProbeTask question, SourceContacts contacts) {
        return question.withAsk(() -> track(question.source(), question.ask(), contacts));
    }

    private Reading track(String source, ProbeTask.Ask ask, SourceContacts contacts) throws InterruptedException {
        var began = System.nanoTime();
        var reading = ask.ask();
        var took = Duration.ofNanos(System.nanoTime() - began);
        boolean isSilent = reading.verdict() == Verdict.ERROR && reading.httpStatus() == 0;
        boolean isRefused = reading.verdict() != Verdict.PASS && SourceProblem.refuses(reading.httpStatus());
        var contact = contacts.of(source);
        if (reading.verdict() != Verdict.PASS && !contact.refusal().isEmpty())
            record(source, took, Optional.of(new SourceProblem(contact.refusal(), true)), contact.clockLead());
        else
            record(
                    source,
                    took,
                    isSilent || isRefused
                            ? Optional.of(SourceProblem.of(reading.reason(), reading.httpStatus()))
                            : Optional.empty(),
                    contact.clockLead());
        return reading;
    }

    /// Notes how a source answered.
    ///
    /// @param trouble why nothing came back, or a refusal did; empty where an answer did
    /// @param clockLead how far its clock is ahead
    public void record(String source, Duration took, Optional<SourceProblem> trouble, Duration clockLead) {
        var now = clock.instant();
        var state = trouble.<SourceHealth.Health>map(found -> found.isRefused()
                        ? new SourceHealth.Health.Refuses(now, found.sentence())
                        : new SourceHealth.Health.Offline(now, found.sentence()))
                .orElseGet(() -> new SourceHealth.Health.Online(took, now, clockLead));
        states.merge(source, state, SourceHealthTracker::keepOfflineSince);
        changed.run();
    }

    /// A source that stays away is away since it went, and one that refuses does since it began to.
    private static SourceHealth.Health keepOfflineSince(SourceHealth.Health before, SourceHealth.Health now) {
        if (before instanceof SourceHealth.Health.Offline(Instant since, var _)
                && now instanceof SourceHealth.Health.Offline(Instant _, String reason))
            return new SourceHealth.Health.Offline(since, reason);
        return before instanceof SourceHealth.Health.Refuses(Instant since, var _)
                        && now instanceof SourceHealth.Health.Refuses(Instant _, String reason)
                ? new SourceHealth.Health.Refuses(since, reason)
                : now;
    }

    public SourceHealth.Health healthOf(String source) {
        return states.getOrDefault(source, UNASKED);
    }

    /// It was edited or is gone: what was heard of it says nothing of what is there now.
    public void forget(String source) {
        states.remove(source);
        changed.run();
    }
}
