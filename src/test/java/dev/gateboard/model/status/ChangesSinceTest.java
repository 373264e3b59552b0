package dev.gateboard.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What changed since last time, the agenda, blocks that are accepted, and whether a decision stands (rules R10, R19,
/// R20 and R22).
class ChangesSinceTest {
    private static final Person ADA = Person.parse("Ada <ada@example.org>");
    private static final Person BO = Person.parse("Bo <bo@example.org>");
    private static final String TEXT = """
        # Beep

        - Owner: `TBD`

        ## Ops

        - [ ] smoke
        - [ ] backup
        - [ ] Topology: `TBD (single | multi)`
        - [ ] If single:
          - [ ] failure mode
        - [ ] If multi:
          - [ ] prefixing

        ## Security

        - [ ] pentest

        ## Sign-offs

        - Product: `TBD`
        - Security: `TBD`
        """;

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private Review review = opened();

    private Review opened() {
        if (!(DocumentParser.parse("beep.md", TEXT.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS)
                instanceof DocumentParseResult.Parsed(var _, Checklist checklist)))
            throw new AssertionError("the checklist is read");
        var gates = checklist.gates().stream().map(Gate::id).toList();
        var opening = new Action.Open("beep.md", "ab", GateSyntax.TASKS, ZoneOffset.UTC, gates);
        return Review.open(
                new UUID(0, 1), checklist, opening, new ReviewEvent(1, 1, now, ZoneOffset.UTC, ADA, ADA, opening));
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

    private Gate gate(String text) {
        return review.checklist().gates().stream()
                .filter(each -> each.text().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private Action pass(String gate, Evidence... evidence) {
        return new Action.Pass(gate(gate).id(), "", Duration.ZERO, List.of(evidence));
    }

    private static Action vote(int role) {
        return new Action.CastVote(role, "", new Vote(Vote.Answer.GO, "", List.of(), ""));
    }

    private ReviewStatus board() {
        return ReviewStatus.of(review, now);
    }

    private ChangesSince since() {
        return ChangesSince.compare(ChangesSince.newestMilestone(review), board());
    }

    @Test
    void whatTurnedWasProvedExpiredOrFilledSinceTheLastExportIsTold() {
        does(ADA, pass("smoke"));
        does(ADA, new Action.Pass(gate("backup").id(), "", Duration.ofHours(1), List.of()));
        does(ADA, new Action.Export("/beep.md", "ab", false));
        assertThat(since().isNothing()).isTrue();
        does(BO, new Action.Fail(gate("smoke").id(), "red", List.of()));
        does(BO, new Action.Attach(gate("backup").id(), new Evidence.Address("https://a.example/1")));
        does(ADA, new Action.Fill(0, "Owner", "Ada"));
        now = now.plus(Duration.ofHours(2));
        var since = since();
        assertThat(since.statusChanges())
                .singleElement()
                .satisfies(turn -> assertThat(List.of(
                                turn.gate().text(),
                                turn.before(),
                                turn.now().status(),
                                turn.attribution().orElseThrow().by()))
                        .isEqualTo(List.of("smoke", GateStatus.PASSED, GateStatus.FAILED, BO)));
        assertThat(since.expired()).extracting(expired -> expired.gate().text()).containsExactly("backup");
        assertThat(since.evidence()).extracting(proofs -> proofs.gate().text()).containsExactly("backup");
        assertThat(since.values()).extracting(ChangesSince.Value::now).containsExactly("Ada");
    }

    @Test
    void undoneIsUnchangedR25() {
        does(ADA, new Action.Export("/beep.md", "ab", false));
        does(ADA, pass("smoke"));
        assertThat(since().statusChanges()).hasSize(1);
        does(ADA, new Action.Undo(3));
        assertThat(since().isNothing()).isTrue();
    }

    @Test
    void aChoiceTurnsTheGatesUnderTheBranchThatIsNotTakenR6() {
        does(ADA, new Action.Choose(gate("Topology").id(), "single"));
        assertThat(since().statusChanges())
                .extracting(turn -> turn.gate().text() + " " + turn.now().status())
                .containsExactly("Topology: TBD (single | multi) PASSED", "prefixing NOT_APPLICABLE");
    }

    @Test
    void lastTimeIsBeforeTheRunningRoundHoweverOftenSomebodyExportsInItR19() {
        does(ADA, new Action.StartRound());
        does(ADA, new Action.EndRound());
        does(ADA, pass("smoke"));
        does(ADA, new Action.StartRound());
        does(ADA, new Action.Export("/beep.md", "ab", false));
        assertThat(ChangesSince.newestMilestone(review).lastEvent().action()).isInstanceOf(Action.EndRound.class);
        assertThat(since().statusChanges()).hasSize(1);
    }

    @Test
    void aRoleThatIsAskedAgainIsShownWhatChangedInItsSectionsAloneR20() {
        does(
                ADA,
                new Action.SetRole(
                        "Security",
                        false,
                        false,
                        List.of(),
                        List.of(gate("pentest").section())));
        does(BO, vote(0));
        does(BO, vote(1));
        does(ADA, pass("smoke"));
        var call = new VoteTally(board());
        var roles = review.meeting().roles();
        assertThat(call.status(roles.get(0))).isInstanceOf(VoteTally.VoteStatus.OutdatedVote.class);
        assertThat(call.changes(roles.get(0)).statusChanges())
                .extracting(turn -> turn.gate().text())
                .containsExactly("smoke");
        assertThat(call.status(roles.get(1))).isInstanceOf(VoteTally.VoteStatus.CountedVote.class);
        assertThat(call.changes(roles.get(1)).statusChanges()).isEmpty();
    }

    @Test
    void eachRoleIsShownWhatChangedSinceItsOwnVoteThroughRecastingAndKeptRoundsR20() {
        does(BO, vote(0));
        does(ADA, pass("smoke"));
        does(BO, vote(1));
        does(ADA, pass("pentest"));
        assertThat(changed(0)).containsExactly("smoke", "pentest");
        assertThat(changed(1)).containsExactly("pentest");
        does(BO, vote(0));
        assertThat(changed(0)).isEmpty();
        does(ADA, new Action.EndRound());
        does(ADA, new Action.StartRound(List.of(0)));
        does(ADA, pass("failure mode"));
        assertThat(changed(0)).containsExactly("failure mode");
        assertThat(changed(1)).isEmpty();
    }

    private List<String> changed(int role) {
        return new VoteTally(board())
                .changes(review.meeting().roles().get(role)).statusChanges().stream()
                        .map(turn -> turn.gate().text())
                        .toList();
    }

    @Test
    void exceptionsComeFirstAndBlocksOnlyOfWhatIsThere() {
        does(ADA, pass("smoke"));
        does(ADA, new Action.MarkNotApplicable(gate("backup").id(), "none", List.of()));
        assertThat(Agenda.of(board()).items())
                .extracting(Agenda.Item::key)
                .satisfies(keys -> assertThat(keys.getFirst()).isEqualTo("opening"))
                .endsWith("block NOT_APPLICABLE", "block NO_EVIDENCE", "roll call", "decision")
                .hasSize(10);
    }

    @Test
    void aBlockIsAcceptedUntilAGateOfItIsDecidedAnew() {
        does(ADA, pass("smoke"));
        does(ADA, pass("backup"));
        var gates = List.of(gate("smoke").id(), gate("backup").id());
        assertThat(accepted()).isFalse();
        does(BO, new Action.Accept(gates));
        assertThat(accepted()).isTrue();
        assertThat(review.meeting().round().isRunning()).isTrue();
        does(ADA, pass("backup"));
        assertThat(accepted()).isFalse();
        assertThat(outcome(BO, new Action.Accept(List.of(gate("pentest").id()))))
                .isEqualTo(new ApplyResult.Refused(new Refusal.NotCleared(gate("pentest"))));
    }

    private boolean accepted() {
        var agenda = Agenda.of(board());
        return agenda.item("block NO_EVIDENCE")
                .filter(item -> item instanceof Agenda.Item.Block block
                        && agenda.acceptedBy(block).isPresent())
                .isPresent();
    }

    @Test
    void aLaterDeedAsksWhoDecidedUntilItStandsOrANewRoundBeginsR22() {
        does(BO, new Action.Decide(new Decision(Decision.Kind.NO_GO, "no", List.of(), Instant.MAX, false)));
        assertThat(review.meeting().unansweredChanges()).isEmpty();
        does(ADA, pass("smoke"));
        does(ADA, pass("backup"));
        assertThat(review.meeting().unansweredChanges()).hasSize(2);
        assertThat(outcome(ADA, new Action.AffirmDecision("")))
                .isEqualTo(new ApplyResult.Refused(new Refusal.OnlyDeciderCanAffirm(BO)));
        does(BO, new Action.AffirmDecision("it is only better"));
        assertThat(review.meeting().unansweredChanges()).isEmpty();
        assertThat(review.meeting().changesSinceDecision().newestFirst()).hasSize(2);
        does(ADA, pass("pentest"));
        assertThat(review.meeting().unansweredChanges()).hasSize(1);
        does(ADA, new Action.StartRound());
        assertThat(review.meeting().unansweredChanges()).isEmpty();
        int number = review.lastEvent().number() + 1;
        assertThat(EventApplier.applyNew(
                        review,
                        new ReviewEvent(number, number, now, ZoneOffset.UTC, BO, BO, new Action.AffirmDecision(""))))
                .isEqualTo(new ApplyResult.Refused(new Refusal.NothingToAffirm()));
    }

    @Test
    void peopleAreKnownByTheBeginningOfTheirNameWhereItIsTheOnlyOne() {
        does(
                ADA,
                new Action.AssignGate(gate("smoke").id(), new Assignment.To(Person.parse("Bo"), Assignment.Due.NEVER)));
        does(BO, pass("smoke"));
        var people = ReviewParticipants.of(review);
        assertThat(people.participants()).extracting(Person::name).containsExactly("Bo");
        assertThat(people.findByName("b")).contains(BO);
        assertThat(people.withPerson(Person.parse("Bodo <bodo@example.org>")).findByName("b"))
                .isEmpty();
        assertThat(people.withPerson(Person.parse("Bodo <bodo@example.org>")).findByName("bo"))
                .contains(BO);
        assertThat(people.findByName("")).isEmpty();
    }
}
