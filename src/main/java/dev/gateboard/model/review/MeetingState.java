package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Round;
import dev.gateboard.model.person.Attribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The meetings of a review: its roles, the newest round and those before, what was frozen, who signed it, and what
/// changed since it was decided (rules R19 to R23).
///
/// @param pastRounds the rounds before the newest, the newest of them first
/// @param changesSinceDecision the events since the decision that change what it was about, the newest first (rule
///     R22)
/// @param allAmendments the amendments of what was frozen last and of what was frozen before, the newest first
/// @param affirmedUpTo the number of the newest event that the decider said the decision stands by; 0 where nobody
///     has
/// @param previousBuilds what was met about for builds before this one, the newest first
/// @param restores the files that events of it came from, records and bundles, the newest first
/// @param signatures by the role's index: the SHA-256 of its signature's bytes, for what was frozen last
public record MeetingState(
        List<MeetingRole> roles,
        Round round,
        PersistentList<Round> pastRounds,
        PersistentList<DecisionEntry> decisions,
        List<Action.Freeze> frozen,
        Map<Integer, SignatureEntry> signatures,
        PersistentList<AmendmentEntry> allAmendments,
        PersistentList<ReviewEvent> changesSinceDecision,
        int affirmedUpTo,
        PersistentList<PreviousBuild> previousBuilds,
        List<RestoreEntry> restores) {

    /// A signature that was filed here.
    public record SignatureEntry(Attribution attribution, String sha256) {}

    public MeetingState {
        roles = List.copyOf(roles);
        frozen = List.copyOf(frozen);
        restores = List.copyOf(restores);
        signatures = Map.copyOf(signatures);
    }

    static MeetingState of(Checklist checklist) {
        var roles = IntStream.range(0, checklist.roles().size())
                .mapToObj(
                        index -> MeetingRole.of(index, index, checklist.roles().get(index)))
                .toList();
        return new MeetingState(
                roles,
                Round.NONE,
                PersistentList.empty(),
                PersistentList.empty(),
                List.of(),
                Map.of(),
                PersistentList.empty(),
                PersistentList.empty(),
                0,
                PersistentList.empty(),
                List.of());
    }

    public MeetingState withRole(MeetingRole role) {
        var all = new ArrayList<>(roles);
        if (role.index() < all.size()) all.set(role.index(), role);
        else all.add(role);
        var copy = new MeetingStateBuilder(this);
        copy.roles = all;
        return copy.build();
    }

    public MeetingState withRoles(List<MeetingRole> others) {
        var copy = new MeetingStateBuilder(this);
        copy.roles = others;
        return copy.build();
    }

    public MeetingState withRound(Round next) {
        var before = next.number() > round.number() && round.number() > 0 ? pastRounds.prepend(round) : pastRounds;
        var copy = new MeetingStateBuilder(this);
        copy.round = next;
        copy.pastRounds = before;
        return copy.build();
    }

    public MeetingState withDecision(DecisionEntry next) {
        var copy = new MeetingStateBuilder(this);
        copy.round = round.withDecision(next);
        copy.decisions = decisions.prepend(next);
        copy.changesSinceDecision = PersistentList.empty();
        copy.affirmedUpTo = 0;
        return copy.build();
    }

    public MeetingState withFreeze(Action.Freeze freeze) {
        var copy = new MeetingStateBuilder(this);
        copy.frozen = List.of(freeze);
        copy.signatures = Map.of();
        return copy.build();
    }

    public MeetingState withSignature(int role, SignatureEntry signature) {
        var all = new LinkedHashMap<>(signatures);
        all.put(role, signature);
        var copy = new MeetingStateBuilder(this);
        copy.signatures = all;
        return copy.build();
    }

    public MeetingState withRestore(RestoreEntry file) {
        var files = new ArrayList<>(List.of(file));
        restores.stream().filter(before -> !file.isOnlySourceOf(before)).forEach(files::add);
        var copy = new MeetingStateBuilder(this);
        copy.restores = files;
        return copy.build();
    }

    /// The file whose word alone the event of this number is (rules R9 and R40): no signature known here vouches for
    /// it. Empty for what was said here and for what somebody known signed.
    public Optional<RestoreEntry> unverifiedSource(int number) {
        return restores.stream()
                .filter(file -> file.includes(number))
                .limit(1)
                .filter(file -> !file.action().verified())
                .findFirst();
    }

    /// Without the signatures that came with a file: nobody here has held them against a list of signers.
    public MeetingState withoutForeignSignatures() {
        var own = new LinkedHashMap<>(signatures);
        own.values().removeIf(signature -> isUnverified(signature.attribution().number()));
        var copy = new MeetingStateBuilder(this);
        copy.signatures = own;
        return copy.build();
    }

    public boolean isUnverified(int number) {
        return unverifiedSource(number).isPresent();
    }

    /// The newest file whose word alone some of it is.
    public Optional<RestoreEntry> newestUnverified() {
        for (int index = 0; index < restores.size(); index++) {
            var file = restores.get(index);
            boolean vouched = file.action().verified()
                    || restores.subList(0, index).stream().anyMatch(file::isVerifiedBy);
            if (!vouched) return Optional.of(file);
        }
        return Optional.empty();
    }

    public MeetingState withAmendment(AmendmentEntry amendment) {
        var copy = new MeetingStateBuilder(this);
        copy.allAmendments = allAmendments.prepend(amendment);
        return copy.build();
    }

    /// With a signature of an amendment of what is frozen.
    public MeetingState withAmendmentSignature(int number, SignatureEntry signature) {
        PersistentList<AmendmentEntry> all = PersistentList.empty();
        for (var each : allAmendments.newestFirst().reversed())
            all = all.prepend(
                    isOfFrozen(each) && each.action().number() == number ? each.withSignature(signature) : each);
        var copy = new MeetingStateBuilder(this);
        copy.allAmendments = all;
        return copy.build();
    }

    private boolean isOfFrozen(AmendmentEntry amendment) {
        return frozen.stream()
                .anyMatch(freeze -> freeze.markdown().equals(amendment.action().amends()));
    }

    /// The amendments of what was frozen last, in order.
    public List<AmendmentEntry> amendments() {
        return allAmendments.newestFirst().reversed().stream()
                .filter(this::isOfFrozen)
                .toList();
    }

    MeetingState withEvent(ReviewEvent event) {
        if (!(decisions instanceof PersistentList.Node<DecisionEntry>)
                || !DecisionChanges.changesRecord(event.action())) return this;
        var next = DecisionChanges.after(event, changesSinceDecision);
        var copy = new MeetingStateBuilder(this);
        copy.changesSinceDecision = next;
        return copy.build();
    }

    public MeetingState withAffirmation(int event) {
        var copy = new MeetingStateBuilder(this);
        copy.affirmedUpTo = event;
        return copy.build();
    }

    /// The changes since the decision that nobody has answered: whether it stands, is held, or a new round begins
    /// (rule R22). The newest first; none while a round runs, which answers by itself.
    public List<ReviewEvent> unansweredChanges() {
        if (round.isRunning()) return List.of();
        return changesSinceDecision.newestFirst().stream()
                .filter(event -> event.number() > affirmedUpTo)
                .toList();
    }

    /// Another build is met about from now on: votes, decisions and what was frozen stay with the one before.
    public MeetingState withNewBuild(String release, Attribution cut) {
        var rounds = round.number() > 0 ? pastRounds.prepend(round.withEnd()) : pastRounds;
        var build = new PreviousBuild(release, cut, rounds.newestFirst(), decisions.newestFirst(), frozen, signatures);
        return new MeetingState(
                roles,
                Round.NONE,
                PersistentList.empty(),
                PersistentList.empty(),
                List.of(),
                Map.of(),
                allAmendments,
                PersistentList.empty(),
                0,
                previousBuilds.prepend(build),
                restores);
    }

    /// Whether both have the same roles, votes, decisions and signatures, whatever else changed since.
    public boolean isSameAs(MeetingState other) {
        return withoutChanges().equals(other.withoutChanges());
    }

    private MeetingState withoutChanges() {
        var copy = new MeetingStateBuilder(this);
        copy.changesSinceDecision = PersistentList.empty();
        copy.affirmedUpTo = 0;
        return copy.build();
    }

    /// The newest decision, a hold included.
    public Optional<DecisionEntry> decision() {
        return decisions instanceof PersistentList.Node<DecisionEntry> newest
                ? Optional.of(newest.first())
                : Optional.empty();
    }

    /// The newest decision that ended a round, and so the one that is frozen; a hold decides nothing (rule R22).
    public Optional<DecisionEntry> conclusion() {
        return decisions.newestFirst().stream()
                .filter(made -> made.decision().kind() != Decision.Kind.HOLD)
                .findFirst();
    }

    /// The roles that a go has to say something about: changed after people first met, or made optional, since the
    /// last decision (rule R21).
    public List<MeetingRole> changedRoles() {
        int answered = Stream.concat(
                        Stream.of(decisions.newestFirst()),
                        previousBuilds.newestFirst().stream().map(PreviousBuild::decisions))
                .flatMap(List::stream)
                .filter(made -> made.decision().kind() != Decision.Kind.HOLD)
                .mapToInt(made -> made.attribution().number())
                .max()
                .orElse(0);
        var rounds = pastRounds.newestFirst();
        int met = rounds.isEmpty() ? round.startEvent() : rounds.getLast().startEvent();
        boolean hasMet = round.number() > 0;
        return roles.stream()
                .filter(role -> role.changes().stream()
                        .filter(change -> change.attribution().number() > answered)
                        .anyMatch(change -> change.relaxesRequirement()
                                || (hasMet && change.attribution().number() > met)))
                .toList();
    }

    public List<MeetingRole> requiredRoles() {
        return roles.stream().filter(MeetingRole::isRequired).toList();
    }
}
