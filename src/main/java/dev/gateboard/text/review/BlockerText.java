package dev.gateboard.text.review;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.signal.SignalText;

/// What blocks a review, and what to do about it.
public final class BlockerText {
    private BlockerText() {}

    /// What blocks, in the document's own words.
    public static String text(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, GateView _) -> gate.text();
            case Blocker.EmptyField(var field) -> field.label();
            case Blocker.Unconfirmed(int gates, Gate _) -> Messages.REVIEW.count("blocker.unconfirmed", gates);
        };
    }

    /// The same where the section it is in is not shown.
    public static String name(Review review, Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, GateView _) -> SectionText.gate(review.checklist(), gate);
            case Blocker.EmptyField(var field) -> SectionText.field(review.checklist(), field);
            case Blocker.Unconfirmed _ -> text(blocker);
        };
    }

    /// What to do about a blocker, as a request: "pass it with a link, file or note as evidence".
    public static String howToClear(Blocker blocker) {
        return switch (blocker) {
            case Blocker.OpenGate(Gate gate, GateView status) -> howToClear(gate, status);
            case Blocker.EmptyField(var field) ->
                field.placeholder().hasOptions()
                        ? Messages.REVIEW.text(
                                "clear.fillOneOf",
                                String.join(", ", field.placeholder().options()))
                        : Messages.REVIEW.text("clear.fill");
            case Blocker.Unconfirmed _ -> Messages.REVIEW.text("clear.confirm");
        };
    }

    /// The same for a blocker of this review, its probes and its open questions to people included.
    public static String howToClear(Review review, Blocker blocker) {
        if (!(blocker instanceof Blocker.OpenGate(Gate gate, GateView status))) return howToClear(blocker);
        return howToClear(review, gate, status);
    }

    /// What to do to clear a gate of this review, its probes included.
    public static String howToClear(Review review, Gate gate, GateView status) {
        var asked = QuestionListText.howToClear(review, gate, status);
        if (!asked.isEmpty()) return asked;
        var fields = review.emptyFields(gate);
        if (gate.isLeaf() && status.status() == GateStatus.OPEN && !fields.isEmpty())
            return Messages.REVIEW.text(
                    "clear.fillThenPass", fields.getFirst().placeholder().text());
        var signals = SignalText.howToClear(review.state(gate).signal(), status);
        return signals.isEmpty() ? howToClear(gate, status) : signals;
    }

    /// What to do to clear a gate.
    public static String howToClear(Gate gate, GateView status) {
        if (status.reason() instanceof GateView.Reason.FieldEmpty(var field))
            return Messages.REVIEW.text("clear.fillField", field.label());
        if (status.reason() instanceof GateView.Reason.Reworded) return Messages.REVIEW.text("clear.reworded");
        if (gate.kind() instanceof Gate.Kind.Choice)
            return Messages.REVIEW.text("clear.choose", String.join(", ", gate.options()));
        return switch (status.status()) {
            case OPEN -> open(gate, status);
            case FAILED -> Messages.REVIEW.text("clear.failed");
            case STALE -> Messages.REVIEW.text("clear.stale");
            case DISPUTED -> Messages.REVIEW.text("clear.disputed");
            case PASSED, WAIVED, NOT_APPLICABLE -> Messages.REVIEW.text("clear.cleared");
        };
    }

    private static String open(Gate gate, GateView status) {
        if (status.reason() instanceof GateView.Reason.WaiverExpired)
            return Messages.REVIEW.text("clear.waiverExpired");
        return gate.invitesNotApplicable()
                ? Messages.REVIEW.text("clear.passOrNotApplicable")
                : Messages.REVIEW.text("clear.pass");
    }
}
