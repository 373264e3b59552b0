package dev.gateboard.model;

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
/// @param stood the number of the newest event that the decider said the decision stands by; 0 where nobody has
/// @param builds what was met about for builds before this one, the newest first
/// @param restored the files that events of it came from, records and bundles, the newest first
/// @param signed by the role's index: the SHA-256 of its signature's bytes, for what was frozen last
public record Meeting(
        List<RoleState> roles,
        Round round,
        Chain<Round> past,
        Chain<Decided> decided,
        List<Deed.Freeze> frozen,
        Map<Integer, Signed> signed,
        Chain<Amended> amended,
        Chain<ReviewEvent> changed,
        int stood,
        Chain<Build> builds,
        List<Restored> restored) {

    /// A signature that was filed here.
    public record Signed(Said said, String sha256) {}

    public Meeting {
        roles = List.copyOf(roles);
        frozen = List.copyOf(frozen);
        restored = List.copyOf(restored);
        signed = Map.copyOf(signed);
    }

    static Meeting of(Checklist checklist) {
        var roles = IntStream.range(0, checklist.roles().size())
                .mapToObj(index -> RoleState.of(index, checklist.roles().get(index)))
                .toList();
        return new Meeting(
                roles,
                Round.NONE,
                Chain.empty(),
                Chain.empty(),
                List.of(),
                Map.of(),
                Chain.empty(),
                Chain.empty(),
                0,
                Chain.empty(),
                List.of());
    }

    Meeting with(RoleState role) {
        var all = new ArrayList<>(roles);
        if (role.index() < all.size()) all.set(role.index(), role);
        else all.add(role);
        return new Meeting(all, round, past, decided, frozen, signed, amended, changed, stood, builds, restored);
    }

    Meeting withRoles(List<RoleState> others) {
        return new Meeting(others, round, past, decided, frozen, signed, amended, changed, stood, builds, restored);
    }

    Meeting with(Round next) {
        var before = next.number() > round.number() && round.number() > 0 ? past.prepend(round) : past;
        return new Meeting(roles, next, before, decided, frozen, signed, amended, changed, stood, builds, restored);
    }

    Meeting with(Decided next) {
        return new Meeting(
                roles,
                round.with(next),
                past,
                decided.prepend(next),
                frozen,
                signed,
                amended,
                Chain.empty(),
                0,
                builds,
                restored);
    }

    Meeting with(Deed.Freeze freeze) {
        return new Meeting(
                roles, round, past, decided, List.of(freeze), Map.of(), amended, changed, stood, builds, restored);
    }

    Meeting with(int role, Signed signature) {
        var all = new LinkedHashMap<>(signed);
        all.put(role, signature);
        return new Meeting(roles, round, past, decided, frozen, all, amended, changed, stood, builds, restored);
    }

    Meeting with(Restored file) {
        var files = new ArrayList<>(List.of(file));
        restored.stream().filter(before -> !file.isSaying(before)).forEach(files::add);
        return new Meeting(roles, round, past, decided, frozen, signed, amended, changed, stood, builds, files);
    }

    /// The file whose word alone the event of this number is (rules R9 and R40): no signature known here vouches for
    /// it. Empty for what was said here and for what somebody known signed.
    public Optional<Restored> claimedBy(int number) {
        return restored.stream()
                .filter(file -> file.brought(number))
                .limit(1)
                .filter(file -> !file.deed().vouched())
                .findFirst();
    }

    /// Without the signatures that came with a file: nobody here has held them against a list of signers.
    Meeting withoutForeignSignatures() {
        var own = new LinkedHashMap<>(signed);
        own.values().removeIf(signature -> isClaimed(signature.said().number()));
        return new Meeting(roles, round, past, decided, frozen, own, amended, changed, stood, builds, restored);
    }

    boolean isClaimed(int number) {
        return claimedBy(number).isPresent();
    }

    /// The newest file whose word alone some of it is.
    public Optional<Restored> unverified() {
        for (int index = 0; index < restored.size(); index++) {
            var file = restored.get(index);
            boolean vouched =
                    file.deed().vouched() || restored.subList(0, index).stream().anyMatch(file::isVouchedBy);
            if (!vouched) return Optional.of(file);
        }
        return Optional.empty();
    }

    Meeting with(Amended amendment) {
        return new Meeting(
                roles,
                round,
                past,
                decided,
                frozen,
                signed,
                amended.prepend(amendment),
                changed,
                stood,
                builds,
                restored);
    }

    /// With a signature of an amendment of what is frozen.
    Meeting amendmentSigned(int number, Signed signature) {
        Chain<Amended> all = Chain.empty();
        for (var each : amended.newestFirst().reversed())
            all = all.prepend(isOfFrozen(each) && each.deed().number() == number ? each.signed(signature) : each);
        return new Meeting(roles, round, past, decided, frozen, signed, all, changed, stood, builds, restored);
    }

    private boolean isOfFrozen(Amended amendment) {
        return frozen.stream()
                .anyMatch(freeze -> freeze.markdown().equals(amendment.deed().amends()));
    }

    /// The amendments of what was frozen last, in order.
    public List<Amended> amendments() {
        return amended.newestFirst().reversed().stream()
                .filter(this::isOfFrozen)
                .toList();
    }

    Meeting after(ReviewEvent event) {
        if (!(decided instanceof Chain.Node<Decided>) || !changesRecord(event.deed())) return this;
        var next = settled(event).orElse(changed.prepend(event));
        return new Meeting(roles, round, past, decided, frozen, signed, amended, next, stood, builds, restored);
    }

    /// What changed, where the event only takes back or brings back a part of that: then nothing differs for it (rule
    /// R25). Empty where it changes something itself.
    private Optional<Chain<ReviewEvent>> settled(ReviewEvent event) {
        int step;
        switch (event.deed()) {
            case Deed.Undo(int undone) -> step = undone;
            case Deed.Redo(int redone) -> step = redone;
            case Deed _ -> {
                return Optional.empty();
            }
        }
        var left = Chain.<ReviewEvent>empty();
        boolean settles = false;
        for (var each : changed.newestFirst().reversed()) {
            if (isAbout(each, step)) settles = true;
            else left = left.prepend(each);
        }
        return settles ? Optional.of(left) : Optional.empty();
    }

    private static boolean isAbout(ReviewEvent event, int step) {
        return switch (event.deed()) {
            case Deed.Undo(int undone) -> undone == step;
            case Deed.Redo(int redone) -> redone == step;
            case Deed _ -> event.step() == step;
        };
    }

    Meeting standing(int event) {
        return new Meeting(roles, round, past, decided, frozen, signed, amended, changed, event, builds, restored);
    }

    /// The changes since the decision that nobody has answered: whether it stands, is held, or a new round begins
    /// (rule R22). The newest first; none while a round runs, which answers by itself.
    public List<ReviewEvent> asking() {
        if (round.running()) return List.of();
        return changed.newestFirst().stream()
                .filter(event -> event.number() > stood)
                .toList();
    }

    /// Another build is met about from now on: votes, decisions and what was frozen stay with the one before.
    Meeting recut(String release, Said cut) {
        var rounds = round.number() > 0 ? past.prepend(round.ended()) : past;
        var build = new Build(release, cut, rounds.newestFirst(), decided.newestFirst(), frozen, signed);
        return new Meeting(
                roles,
                Round.NONE,
                Chain.empty(),
                Chain.empty(),
                List.of(),
                Map.of(),
                amended,
                Chain.empty(),
                0,
                builds.prepend(build),
                restored);
    }

    /// Whether both have the same roles, votes, decisions and signatures, whatever else changed since.
    boolean isSameAs(Meeting other) {
        return unchanged().equals(other.unchanged());
    }

    private Meeting unchanged() {
        return new Meeting(roles, round, past, decided, frozen, signed, amended, Chain.empty(), 0, builds, restored);
    }

    /// The newest decision, a hold included.
    public Optional<Decided> decision() {
        return decided instanceof Chain.Node<Decided> newest ? Optional.of(newest.first()) : Optional.empty();
    }

    /// The newest decision that ended a round, and so the one that is frozen; a hold decides nothing (rule R22).
    public Optional<Decided> conclusion() {
        return decided.newestFirst().stream()
                .filter(made -> made.decision().kind() != Decision.Kind.HOLD)
                .findFirst();
    }

    /// The roles that a go has to say something about: changed after people first met, or made optional, since the last
    /// decision (rule R21).
    public List<RoleState> changedRoles() {
        int answered = Stream.concat(
                        Stream.of(decided.newestFirst()),
                        builds.newestFirst().stream().map(Build::decided))
                .flatMap(List::stream)
                .filter(made -> made.decision().kind() != Decision.Kind.HOLD)
                .mapToInt(made -> made.said().number())
                .max()
                .orElse(0);
        var rounds = past.newestFirst();
        int met = rounds.isEmpty() ? round.since() : rounds.getLast().since();
        boolean hasMet = round.number() > 0;
        return roles.stream()
                .filter(role -> role.changes().stream()
                        .filter(change -> change.said().number() > answered)
                        .anyMatch(change ->
                                change.weakens() || (hasMet && change.said().number() > met)))
                .toList();
    }

    public List<RoleState> required() {
        return roles.stream().filter(RoleState::required).toList();
    }

    /// Whether the deed changes a mark, a waiver, a field, a choice, a role or the release (rule R22).
    static boolean changesRecord(Deed deed) {
        return switch (deed) {
            case Deed.Pass _,
                    Deed.Fail _,
                    Deed.RuleOut _,
                    Deed.Reopen _,
                    Deed.Confirm _,
                    Deed.Waive _,
                    Deed.Revoke _,
                    Deed.Choose _,
                    Deed.Observe _,
                    Deed.Overrule _,
                    Deed.Fill _,
                    Deed.AnswerOptional _,
                    Deed.SetRole _,
                    Deed.Revise _,
                    Deed.Recut _,
                    Deed.Undo _,
                    Deed.Redo _ -> true;
            case Deed.Open _,
                    Deed.AddNote _,
                    Deed.Attach _,
                    Deed.Ask _,
                    Deed.LastTime _,
                    Deed.Follow _,
                    Deed.AssignGate _,
                    Deed.AssignSection _,
                    Deed.Bind _,
                    Deed.Arm _,
                    Deed.Disarm _,
                    Deed.Sidecar _,
                    Deed.Name _,
                    Deed.Settle _,
                    Deed.Export _,
                    Deed.StartRound _,
                    Deed.EndRound _,
                    Deed.Accept _,
                    Deed.CastVote _,
                    Deed.Decide _,
                    Deed.Stand _,
                    Deed.Freeze _,
                    Deed.Sign _,
                    Deed.Amend _,
                    Deed.SignAmendment _,
                    Deed.Restore _ -> false;
        };
    }
}
