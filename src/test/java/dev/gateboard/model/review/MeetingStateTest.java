package dev.gateboard.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Rules R8 and R19 to R22.
class MeetingStateTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final Person BO = Person.parse("Bo <bo@example.org>");
    private static final Person CARLA = Person.parse("Carla <carla@example.org>");
    private static final String TEXT = """
        # Beep

        ## Ops

        - [ ] smoke
        - [ ] backup

        ## Security

        - [ ] pentest

        ## Sign-offs

        - Product: `TBD`
        - Security: `TBD or N/A`
        - Legal (optional): `TBD`
        """;

    private Instant now = NOON;
    private Review review = opened();

    private Review opened() {
        return opened(GateSyntax.TASKS);
    }

    private Review opened(GateSyntax form) {
        if (!(DocumentParser.parse("beep.md", TEXT.getBytes(StandardCharsets.UTF_8), form)
                instanceof DocumentParseResult.Parsed(var _, Checklist checklist)))
            throw new AssertionError("the checklist is read");
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Action.Open("beep.md", "ab", form, ZoneOffset.UTC, gates);
        var event = new ReviewEvent(1, 1, now, ZoneOffset.UTC, ADA, ADA, opening);
        return Review.open(new UUID(0, 1), checklist, opening, event);
    }

    private ApplyResult outcome(Person by, Action action) {
        int number = review.lastEvent().number() + 1;
        return EventApplier.apply(review, new ReviewEvent(number, number, now, ZoneOffset.UTC, by, ADA, action));
    }

    private void does(Person by, Action action) {
        review = switch (outcome(by, action)) {
            case ApplyResult.Accepted(Review next) -> next;
            case ApplyResult.Refused(Refusal refusal) -> throw new AssertionError(refusal.toString());
        };
    }

    private Refusal refused(Person by, Action action) {
        return switch (outcome(by, action)) {
            case ApplyResult.Accepted _ -> throw new AssertionError(action + " was accepted");
            case ApplyResult.Refused(Refusal refusal) -> refusal;
        };
    }

    private Action pass(String gate) {
        return new Action.Pass(id(gate), "", Duration.ZERO, List.of());
    }

    private UUID id(String text) {
        return review.checklist().gates().stream()
                .filter(gate -> gate.text().equals(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Action vote(String role, Vote.Answer answer, String reason) {
        return vote(role, new Vote(answer, reason, List.of(), ""));
    }

    private Action vote(String role, Vote vote) {
        return new Action.CastVote(role(role).index(), role, vote);
    }

    private MeetingRole role(String label) {
        return review.meeting().roles().stream()
                .filter(role -> role.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Action decide(Decision.Kind kind, String reason, Person... second) {
        return new Action.Decide(new Decision(kind, reason, List.of(second), Instant.MAX, false));
    }

    private void ready() {
        for (var gate : List.of("smoke", "backup", "pentest")) does(ADA, pass(gate));
    }

    private void allGo() {
        does(CARLA, vote("Product", Vote.Answer.GO, ""));
        does(BO, vote("Security", Vote.Answer.GO, ""));
    }

    private VoteTally.VoteStatus standing(String role) {
        return call().status(role(role));
    }

    private VoteTally call() {
        return new VoteTally(ReviewStatus.of(review, now));
    }

    @Test
    void theFirstVoteStartsARoundAndAGoEndsIt() {
        ready();
        assertThat(review.meeting().round().number()).isZero();
        allGo();
        assertThat(review.meeting().round().isRunning()).isTrue();

        does(ADA, decide(Decision.Kind.GO, ""));

        assertThat(review.meeting().round().isRunning()).isFalse();
        assertThat(review.meeting().round().number()).isEqualTo(1);
    }

    @Test
    void aHoldEndsNoRoundAndANoGoDoes() {
        does(CARLA, vote("Product", Vote.Answer.GO, ""));
        does(ADA, decide(Decision.Kind.HOLD, ""));
        assertThat(review.meeting().round().isRunning()).isTrue();

        does(ADA, decide(Decision.Kind.NO_GO, "not ready"));
        assertThat(review.meeting().round().isRunning()).isFalse();
    }

    @Test
    void theNextRoundBeginsWithoutVotesAndTheLastOneIsKept() {
        does(CARLA, vote("Product", Vote.Answer.GO, ""));
        does(ADA, new Action.EndRound());
        does(ADA, new Action.StartRound());

        assertThat(standing("Product")).isEqualTo(new VoteTally.VoteStatus.NotVoted());
        assertThat(review.meeting().pastRounds().newestFirst().getFirst().votes())
                .hasSize(1);
        assertThat(refused(ADA, new Action.StartRound())).isEqualTo(new Refusal.RoundAlreadyRunning(2));
    }

    @Test
    void aVoteIsAskedAgainWhenItsSectionsChangeAndCountsWhenTheyReturn() {
        ready();
        does(ADA, new Action.SetRole("Security", false, false, List.of(), List.of(section("Security"))));
        allGo();

        does(ADA, new Action.Fail(id("smoke"), "broken", List.of()));

        assertThat(standing("Product")).isInstanceOf(VoteTally.VoteStatus.OutdatedVote.class);
        assertThat(standing("Security")).isInstanceOf(VoteTally.VoteStatus.CountedVote.class);

        int step = review.undoableStep(ADA).orElseThrow().number();
        does(ADA, new Action.Undo(step));
        assertThat(standing("Product")).isInstanceOf(VoteTally.VoteStatus.CountedVote.class);
    }

    private int section(String title) {
        return review.checklist().sections().stream()
                .filter(section -> section.title().equals(title))
                .findFirst()
                .orElseThrow()
                .index();
    }

    /// A vote kept under earlier rules was for the heading's own gates, and stays that.
    @Test
    void aHeadingCoversWhatIsBelowItSinceTheRulesThatSaySo() { // R8
        does(ADA, new Action.SetRole("Security", false, false, List.of(), List.of(section("Beep"))));
        var role = review.meeting().roles().get(1);
        assertThat(covered(role)).containsExactly("Beep", "Ops", "Security", "Sign-offs");

        review = opened(new GateSyntax("TASKS", 2));
        does(ADA, new Action.SetRole("Security", false, false, List.of(), List.of(section("Beep"))));
        assertThat(covered(review.meeting().roles().get(1))).containsExactly("Beep");
        assertThat(covered(review.meeting().roles().getFirst())).hasSize(4);
    }

    private List<String> covered(MeetingRole role) {
        var coverage = new RoleCoverage(review, role);
        return review.checklist().sections().stream()
                .filter(coverage::includes)
                .map(Section::title)
                .toList();
    }

    /// Owners are worked out, so older reviews have them too.
    @Test
    void aSectionWithoutAnOwnerHasThatOfTheHeadingAboveIt() { // R17
        var bo = new Assignment.To(BO, Assignment.Due.NEVER);
        var carla = new Assignment.To(CARLA, Assignment.Due.NEVER);
        does(ADA, new Action.AssignSection(section("Beep"), "Beep", bo));
        does(ADA, new Action.AssignSection(section("Ops"), "Ops", carla));
        assertThat(review.assignment(review.gate(review.indexOf(id("smoke"))))).isEqualTo(carla);
        assertThat(review.assignment(review.gate(review.indexOf(id("pentest")))))
                .isEqualTo(bo);
        assertThat(review.assignment(review.checklist().sections().get(section("Sign-offs"))))
                .isEqualTo(bo);
    }

    @Test
    void theClockAloneAsksNobodyAgain() {
        does(ADA, new Action.Pass(id("smoke"), "", Duration.ofHours(1), List.of()));
        does(CARLA, vote("Product", Vote.Answer.GO, ""));

        now = NOON.plus(Duration.ofDays(2));

        assertThat(standing("Product")).isInstanceOf(VoteTally.VoteStatus.CountedVote.class);
    }

    @Test
    void notesAndProofsAskNobodyAgain() {
        ready();
        allGo();
        does(ADA, new Action.AddNote(id("smoke"), "seen"));
        does(ADA, new Action.Attach(id("smoke"), new Evidence.Address("https://ci.example.org/1")));

        assertThat(call().rolesMissingForGo()).isEmpty();
    }

    @Test
    void aVoteNeedsAMailAndWhatItsKindNeeds() {
        assertThat(refused(new Person("Eve", ""), vote("Product", Vote.Answer.GO, "")))
                .isInstanceOf(Refusal.NeedsEmail.class);
        assertThat(refused(BO, vote("Product", Vote.Answer.NO_GO, ""))).isEqualTo(new Refusal.NeedsReason("no-go"));
        assertThat(refused(BO, vote("Product", Vote.Answer.ABSTAIN, " ")))
                .isEqualTo(new Refusal.NeedsReason("abstain"));
        assertThat(refused(BO, vote("Product", Vote.Answer.GO_WITH_CONDITIONS, "because")))
                .isEqualTo(new Refusal.NeedsCondition());
        assertThat(refused(BO, vote("Product", Vote.Answer.NOT_APPLICABLE, "")))
                .isEqualTo(new Refusal.RoleApplies("Product"));
        does(BO, vote("Security", Vote.Answer.NOT_APPLICABLE, ""));
    }

    @Test
    void conditionsBelongToAGoWithConditions() {
        var condition = new Vote.Condition("rotate", BO, new Assignment.Due.On(LocalDate.of(2026, 12, 1)));

        assertThat(refused(BO, vote("Product", new Vote(Vote.Answer.GO, "", List.of(condition), ""))))
                .isEqualTo(new Refusal.ConditionWithoutEffect(Vote.Answer.GO));
        does(BO, vote("Product", new Vote(Vote.Answer.GO_WITH_CONDITIONS, "one gap", List.of(condition), "")));
        assertThat(call().conditions()).containsExactly(condition);
    }

    @Test
    void aGoNeedsReadiness() {
        allGo();
        assertThat(refused(ADA, decide(Decision.Kind.GO, "hurry"))).isInstanceOf(Refusal.NotReady.class);
    }

    @Test
    void aGoWithoutAnAnswerThatCountsNeedsAReason() {
        ready();
        does(CARLA, vote("Product", Vote.Answer.GO, ""));
        does(BO, vote("Security", Vote.Answer.ABSENT, ""));

        assertThat(refused(ADA, decide(Decision.Kind.GO, "")))
                .isEqualTo(new Refusal.GoNeedsReason(List.of("Security")));
        does(ADA, decide(Decision.Kind.GO, "Bo is on leave"));
    }

    @Test
    void aGoAgainstANoGoNeedsASecondPersonAndAReason() {
        ready();
        does(CARLA, vote("Product", Vote.Answer.GO, ""));
        does(BO, vote("Security", Vote.Answer.NO_GO, "no pentest"));

        assertThat(refused(ADA, decide(Decision.Kind.GO, "we accept it")))
                .isEqualTo(new Refusal.NeedsSecond(List.of("Security")));
        assertThat(refused(ADA, decide(Decision.Kind.GO, "we accept it", ADA)))
                .isEqualTo(new Refusal.SecondIsDecider(ADA));
        assertThat(refused(ADA, decide(Decision.Kind.GO, "", CARLA)))
                .isEqualTo(new Refusal.GoNeedsReason(List.of("Security")));
        does(ADA, decide(Decision.Kind.GO, "we accept it", CARLA));
    }

    @Test
    void aNoGoThatIsAskedAgainStillNeedsASecondPerson() {
        ready();
        does(CARLA, vote("Product", Vote.Answer.GO, ""));
        does(BO, vote("Security", Vote.Answer.NO_GO, "no pentest"));
        does(ADA, pass("pentest"));
        does(CARLA, vote("Product", Vote.Answer.GO, ""));

        assertThat(refused(ADA, decide(Decision.Kind.GO, "it is there now")))
                .isEqualTo(new Refusal.NeedsSecond(List.of("Security")));
    }

    @Test
    void anOptionalRoleStopsNothing() {
        ready();
        allGo();
        does(ADA, vote("Legal (optional)", Vote.Answer.NO_GO, "not asked in time"));
        does(ADA, decide(Decision.Kind.GO, ""));
    }

    @Test
    void theClockNeverVoidsADecisionAndLaterDeedsAreCounted() {
        does(ADA, new Action.Pass(id("smoke"), "", Duration.ofHours(1), List.of()));
        does(ADA, pass("backup"));
        does(ADA, pass("pentest"));
        allGo();
        does(ADA, decide(Decision.Kind.GO, ""));
        now = NOON.plus(Duration.ofDays(2));

        assertThat(review.meeting().decision().orElseThrow().decision().kind()).isEqualTo(Decision.Kind.GO);
        assertThat(review.meeting().changesSinceDecision().newestFirst()).isEmpty();

        does(ADA, new Action.AddNote(id("smoke"), "no change"));
        does(ADA, new Action.Reopen(id("smoke"), "broken"));
        assertThat(review.meeting().changesSinceDecision().newestFirst()).hasSize(1);
    }

    @Test
    void votesAndDecisionsAreNotUndone() {
        does(ADA, pass("smoke"));
        does(ADA, vote("Product", Vote.Answer.GO, ""));
        does(ADA, decide(Decision.Kind.HOLD, ""));

        assertThat(review.undoableStep(ADA).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void rolesAreAddedOnce() {
        var support = new Action.SetRole("Support", true, false, List.of(CARLA), List.of(section("Ops")));
        does(ADA, support);

        assertThat(review.meeting().requiredRoles().stream().map(MeetingRole::label))
                .containsExactly("Product", "Security", "Support");
        assertThat(refused(ADA, support)).isEqualTo(new Refusal.RoleExists("Support"));
        assertThat(refused(ADA, new Action.SetRole("Nobody", false, false, List.of(), List.of())))
                .isEqualTo(new Refusal.NoSuchRole("Nobody"));
    }

    @Test
    void nothingIsSignedBeforeADecision() {
        assertThat(refused(CARLA, new Action.Sign(0, "Product", "ab"))).isEqualTo(new Refusal.NotFrozen());
    }
}
