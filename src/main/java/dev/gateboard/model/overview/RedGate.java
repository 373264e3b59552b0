package dev.gateboard.model.overview;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import java.util.List;
import java.util.UUID;

/// A leaf that turned red: it failed or is disputed, and was neither before.
public record RedGate(UUID review, String reviewName, UUID gate, String gateText, GateStatus status) {

    /// Those that turned red between two states of a review, in document order. What this person did surprises no one,
    /// and a demo concerns no one.
    public static List<RedGate> between(ReviewStatus before, ReviewStatus after, Person me) {
        var review = after.review();
        if (review.isDemo() || after.total().failed() + after.total().disputed() == 0) return List.of();
        return review.checklist().gates().stream()
                .filter(gate ->
                        gate.isLeaf() && isRed(after.status(gate)) && !wasRed(before, review.gate(gate.index())))
                .filter(gate -> !isOwn(after.status(gate), me))
                .map(gate -> new RedGate(
                        review.id(),
                        review.name(),
                        review.gate(gate.index()).id(),
                        gate.text(),
                        after.status(gate).status()))
                .toList();
    }

    private static boolean isRed(GateView view) {
        return !view.isClaimed() && (view.status() == GateStatus.FAILED || view.status() == GateStatus.DISPUTED);
    }

    /// By its identity: a newer document has its gates elsewhere.
    private static boolean wasRed(ReviewStatus before, Gate gate) {
        int index = before.review().indexOf(gate.id());
        return index >= 0 && isRed(before.status(before.review().gate(index)));
    }

    private static boolean isOwn(GateView view, Person me) {
        return view.reason() instanceof GateView.Reason.ByPerson(var mark)
                && mark.by().filter(author -> author.enteredBy().isSameAs(me)).isPresent();
    }
}
