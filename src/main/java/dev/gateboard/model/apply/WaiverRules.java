package dev.gateboard.model.apply;

import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.gate.Waiver;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// What a waiver needs (rule R15), when it is entered and as a stored event: a risk, two people, and a last day that
/// is not over.
final class WaiverRules {
    private WaiverRules() {}

    /// Why the waiver is not taken; empty where it is. Its reason is asked for as that of any mark.
    static Optional<Refusal> refusal(Waiver waiver, ReviewEvent event, ZoneId zone) {
        if (waiver.risk().isBlank()) return Optional.of(new Refusal.NeedsReason("risk"));
        if (!event.by().hasEmail()) return Optional.of(new Refusal.NeedsEmail(event.by()));
        if (!waiver.approver().hasEmail()) return Optional.of(new Refusal.NeedsEmail(waiver.approver()));
        if (waiver.approver().isSameAs(event.by())) return Optional.of(new Refusal.ApproverIsRequester(event.by()));
        return waiver.until().isBefore(LocalDate.ofInstant(event.at(), zone))
                ? Optional.of(new Refusal.WaiverDateInPast(waiver.until()))
                : Optional.empty();
    }
}
