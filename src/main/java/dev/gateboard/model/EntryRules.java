package dev.gateboard.model;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// What is asked of an action when somebody does it, beyond what its event has to satisfy for ever. Events that were
/// stored before one of these rules was made hold as they were.
final class EntryRules {
    private final Review review;
    private final ReviewEvent event;

    EntryRules(Review review, ReviewEvent event) {
        this.review = review;
        this.event = event;
    }

    /// Why the action is not taken; empty where it is.
    Optional<Refusal> refusal() {
        var tooLong = WrittenTexts.refusal(event.deed());
        if (tooLong.isPresent()) return tooLong;
        var nobody = persons()
                .flatMap(person -> EnteredPerson.problem(person).stream())
                .findFirst();
        if (nobody.isPresent()) return nobody.map(Refusal.BadValue::new);
        if (event.deed() instanceof Deed.Pass pass) return passing(pass);
        if (event.deed() instanceof Deed.SetRole role) return changing(role);
        if (event.deed() instanceof Deed.CastVote cast) return voting(cast.vote());
        if (event.deed() instanceof Deed.Decide decide) return deciding(decide.decision());
        if (event.deed() instanceof Deed.Accept accept)
            return accept.gates().stream()
                    .flatMap(gate -> leaf(gate).stream())
                    .filter(gate ->
                            !new Judge(review, event.at()).leaf(gate).standing().clears())
                    .findFirst()
                    .map(Refusal.NotCleared::new);
        if (event.deed() instanceof Deed.Stand)
            return review.meeting().asking().isEmpty() ? Optional.of(new Refusal.NothingAsked()) : Optional.empty();
        return Optional.empty();
    }

    /// Once people have met, a change of who has to agree says why (rule R21).
    private Optional<Refusal> changing(Deed.SetRole role) {
        boolean changes = role.add()
                || role.optional()
                || role.required()
                || !role.covers().isEmpty();
        return changes && role.reason().isBlank() && review.meeting().round().number() > 0
                ? Optional.of(new Refusal.NeedsReason("role"))
                : Optional.empty();
    }

    /// Nobody can see to a condition that is not there.
    private static Optional<Refusal> voting(Vote vote) {
        return vote.conditions().stream().anyMatch(condition -> Blank.is(condition.text()))
                ? Optional.of(new Refusal.NeedsCondition())
                : Optional.empty();
    }

    private Optional<Refusal> deciding(Decision decision) {
        if (!decision.kind().isGo()) return Optional.empty();
        var board = Board.of(review, event.at());
        if (!board.isReady()) return Optional.of(new Refusal.NotReady(board));
        var said = decision.reason().toLowerCase(Locale.ROOT);
        var unnamed = review.meeting().changedRoles().stream()
                .filter(role -> !said.contains(role.shortLabel().toLowerCase(Locale.ROOT)))
                .toList();
        if (!unnamed.isEmpty()) return Optional.of(new Refusal.RolesChanged(unnamed));
        if (decision.kind() != Decision.Kind.GO || !decision.reason().isBlank()) return Optional.empty();
        var call = new RollCall(board);
        return call.conditions().isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.DropsConditions(call.conditional(), call.conditions()));
    }

    private Optional<Gate> leafOrGroup(UUID id) {
        int index = review.indexOf(id);
        return index < 0 ? Optional.empty() : Optional.of(review.gate(index));
    }

    /// Everybody the action names.
    private Stream<Person> persons() {
        return Stream.concat(Stream.of(event.by(), event.enteredBy()), named(event.deed()));
    }

    private static Stream<Person> named(Deed deed) {
        if (deed instanceof Deed.Waive waive) return Stream.of(waive.waiver().approver());
        if (deed instanceof Deed.AssignGate assign) return owner(assign.assignment());
        if (deed instanceof Deed.AssignSection assign) return owner(assign.assignment());
        if (deed instanceof Deed.Ask ask) return owner(ask.to());
        if (deed instanceof Deed.SetRole role) return role.person().stream();
        if (deed instanceof Deed.Decide decide) return decide.decision().second().stream();
        return deed instanceof Deed.CastVote cast
                ? cast.vote().conditions().stream().map(Vote.Condition::owner)
                : Stream.of();
    }

    private static Stream<Person> owner(Assignment assignment) {
        return assignment instanceof Assignment.To(Person owner, var _) ? Stream.of(owner) : Stream.of();
    }

    /// Passing over a no, or over what nobody here said, says why (rule R16).
    private Optional<Refusal> passing(Deed.Pass pass) {
        if (!pass.reason().isBlank()) return Optional.empty();
        return leaf(pass.gate()).flatMap(gate -> {
            var standing = new Judge(review, event.at()).leaf(gate);
            boolean over = standing.standing() == Standing.FAILED || standing.standing() == Standing.DISPUTED;
            boolean anew = standing.isClaimed() || standing.standing() == Standing.STALE;
            return over || (anew && pass.evidence().isEmpty())
                    ? Optional.of(new Refusal.PassNeedsReason(gate, standing))
                    : Optional.empty();
        });
    }

    private Optional<Gate> leaf(UUID id) {
        return leafOrGroup(id).filter(Gate::isLeaf);
    }
}
