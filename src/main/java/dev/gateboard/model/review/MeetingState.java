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
/// @param past the rounds before the newest, the newest of them first
/// @param changed the events since the decision that change what it was about, the newest first (rule R22)
/// @param amended the amendments of what was frozen last and of what was frozen before, the newest first
/// @param affirmedUpTo the number of the newest event that the decider said the decision stands by; 0 where nobody has
/// @param builds what was met about for builds before this one, the newest first
/// @param restored the files that events of it came from, records and bundles, the newest first
/// @param signed by the role's index: the SHA-256 of its signature's bytes, for what was frozen last
public record MeetingState(
        List<MeetingRole> roles,
        Round round,
        PersistentList<Round> past,
        PersistentList<DecisionEntry> decided,
        List<Action.Freeze> frozen,
        Map<Integer, Signed> signed,
        PersistentList<AmendmentEntry> amended,
        PersistentList<ReviewEvent> changed,
        int affirmedUpTo,
        PersistentList<PreviousBuild> builds,
        List<RestoreEntry> restored) {

    /// A signature that was filed here.
    public record Signed(Attribution attribution, String sha256) {}

    public MeetingState {
        roles = List.copyOf(roles);
        frozen = List.copyOf(frozen);
        restored = List.copyOf(restored);
        signed = Map.copyOf(signed);
    }

    static MeetingState of(Checklist checklist) {
        var roles = IntStream.range(0, checklist.roles().size())
                .mapToObj(index -> MeetingRole.of(index, checklist.roles().get(index)))
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

    public MeetingState with(MeetingRole role) {
        var all = new ArrayList<>(roles);
        if (role.index() < all.size()) all.set(role.index(), role);
        else all.add(role);
        return new MeetingState(
                all, round, past, decided, frozen, signed, amended, changed, affirmedUpTo, builds, restored);
    }

    public MeetingState withRoles(List<MeetingRole> others) {
        return new MeetingState(
                others, round, past, decided, frozen, signed, amended, changed, affirmedUpTo, builds, restored);
    }

    public MeetingState with(Round next) {
        var before = next.number() > round.number() && round.number() > 0 ? past.prepend(round) : past;
        return new MeetingState(
                roles, next, before, decided, frozen, signed, amended, changed, affirmedUpTo, builds, restored);
    }

    public MeetingState with(DecisionEntry next) {
        return new MeetingState(
                roles,
                round.with(next),
                past,
                decided.prepend(next),
                frozen,
                signed,
                amended,
                PersistentList.empty(),
                0,
                builds,
                restored);
    }

    public MeetingState with(Action.Freeze freeze) {
        return new MeetingState(
                roles,
                round,
                past,
                decided,
                List.of(freeze),
                Map.of(),
                amended,
                changed,
                affirmedUpTo,
                builds,
                restored);
    }

    public MeetingState with(int role, Signed signature) {
        var all = new LinkedHashMap<>(signed);
        all.put(role, signature);
        return new MeetingState(
                roles, round, past, decided, frozen, all, amended, changed, affirmedUpTo, builds, restored);
    }

    public MeetingState with(RestoreEntry file) {
        var files = new ArrayList<>(List.of(file));
        restored.stream().filter(before -> !file.isSaying(before)).forEach(files::add);
        return new MeetingState(
                roles, round, past, decided, frozen, signed, amended, changed, affirmedUpTo, builds, files);
    }

    /// The file whose word alone the event of this number is (rules R9 and R40): no signature known here vouches for
    /// it. Empty for what was said here and for what somebody known signed.
    public Optional<RestoreEntry> claimedBy(int number) {
        return restored.stream()
                .filter(file -> file.brought(number))
                .limit(1)
                .filter(file -> !file.action().verified())
                .findFirst();
    }

    /// Without the signatures that came with a file: nobody here has held them against a list of signers.
    public MeetingState withoutForeignSignatures() {
        var own = new LinkedHashMap<>(signed);
        own.values().removeIf(signature -> isClaimed(signature.attribution().number()));
        return new MeetingState(
                roles, round, past, decided, frozen, own, amended, changed, affirmedUpTo, builds, restored);
    }

    public boolean isClaimed(int number) {
        return claimedBy(number).isPresent();
    }

    /// The newest file whose word alone some of it is.
    public Optional<RestoreEntry> unverified() {
        for (int index = 0; index < restored.size(); index++) {
            var file = restored.get(index);
            boolean vouched = file.action().verified()
                    || restored.subList(0, index).stream().anyMatch(file::isVouchedBy);
            if (!vouched) return Optional.of(file);
        }
        return Optional.empty();
    }

    public MeetingState with(AmendmentEntry amendment) {
        return new MeetingState(
                roles,
                round,
                past,
                decided,
                frozen,
                signed,
                amended.prepend(amendment),
                changed,
                affirmedUpTo,
                builds,
                restored);
    }

    /// With a signature of an amendment of what is frozen.
    public MeetingState amendmentSigned(int number, Signed signature) {
        PersistentList<AmendmentEntry> all = PersistentList.empty();
        for (var each : amended.newestFirst().reversed())
            all = all.prepend(isOfFrozen(each) && each.action().number() == number ? each.signed(signature) : each);
        return new MeetingState(
                roles, round, past, decided, frozen, signed, all, changed, affirmedUpTo, builds, restored);
    }

    private boolean isOfFrozen(AmendmentEntry amendment) {
        return frozen.stream()
                .anyMatch(freeze -> freeze.markdown().equals(amendment.action().amends()));
    }

    /// The amendments of what was frozen last, in order.
    public List<AmendmentEntry> amendments() {
        return amended.newestFirst().reversed().stream()
                .filter(this::isOfFrozen)
                .toList();
    }

    MeetingState after(ReviewEvent event) {
        if (!(decided instanceof PersistentList.Node<DecisionEntry>) || !DecisionChanges.changesRecord(event.action()))
            return this;
        var next = DecisionChanges.after(event, changed);
        return new MeetingState(
                roles, round, past, decided, frozen, signed, amended, next, affirmedUpTo, builds, restored);
    }

    public MeetingState status(int event) {
        return new MeetingState(roles, round, past, decided, frozen, signed, amended, changed, event, builds, restored);
    }

    /// The changes since the decision that nobody has answered: whether it stands, is held, or a new round begins
    /// (rule R22). The newest first; none while a round runs, which answers by itself.
    public List<ReviewEvent> unansweredChanges() {
        if (round.running()) return List.of();
        return changed.newestFirst().stream()
                .filter(event -> event.number() > affirmedUpTo)
                .toList();
    }

    /// Another build is met about from now on: votes, decisions and what was frozen stay with the one before.
    public MeetingState recut(String release, Attribution cut) {
        var rounds = round.number() > 0 ? past.prepend(round.ended()) : past;
        var build = new PreviousBuild(release, cut, rounds.newestFirst(), decided.newestFirst(), frozen, signed);
        return new MeetingState(
                roles,
                Round.NONE,
                PersistentList.empty(),
                PersistentList.empty(),
                List.of(),
                Map.of(),
                amended,
                PersistentList.empty(),
                0,
                builds.prepend(build),
                restored);
    }

    /// Whether both have the same roles, votes, decisions and signatures, whatever else changed since.
    public boolean isSameAs(MeetingState other) {
        return unchanged().equals(other.unchanged());
    }

    private MeetingState unchanged() {
        return new MeetingState(
                roles, round, past, decided, frozen, signed, amended, PersistentList.empty(), 0, builds, restored);
    }

    /// The newest decision, a hold included.
    public Optional<DecisionEntry> decision() {
        return decided instanceof PersistentList.Node<DecisionEntry> newest
                ? Optional.of(newest.first())
                : Optional.empty();
    }

    /// The newest decision that ended a round, and so the one that is frozen; a hold decides nothing (rule R22).
    public Optional<DecisionEntry> conclusion() {
        return decided.newestFirst().stream()
                .filter(made -> made.decision().kind() != Decision.Kind.HOLD)
                .findFirst();
    }

    /// The roles that a go has to say something about: changed after people first met, or made optional, since the last
    /// decision (rule R21).
    public List<MeetingRole> changedRoles() {
        int answered = Stream.concat(
                        Stream.of(decided.newestFirst()),
                        builds.newestFirst().stream().map(PreviousBuild::decided))
                .flatMap(List::stream)
                .filter(made -> made.decision().kind() != Decision.Kind.HOLD)
                .mapToInt(made -> made.attribution().number())
                .max()
                .orElse(0);
        var rounds = past.newestFirst();
        int met = rounds.isEmpty() ? round.since() : rounds.getLast().since();
        boolean hasMet = round.number() > 0;
        return roles.stream()
                .filter(role -> role.changes().stream()
                        .filter(change -> change.attribution().number() > answered)
                        .anyMatch(change -> change.weakens()
                                || (hasMet && change.attribution().number() > met)))
                .toList();
    }

    public List<MeetingRole> required() {
        return roles.stream().filter(MeetingRole::required).toList();
    }
}
