package dev.gateboard.workspace;

import static dev.gateboard.workspace.BeepReview.ADA;
import static dev.gateboard.workspace.BeepReview.CARLA;
import static dev.gateboard.workspace.BeepReview.stored;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.GateView;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.VoteText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A bundle or a record proves nothing by itself: what no signature known here vouches for is a claim (rule R40).
class HandedOverTest {
    private static final Person BO = Person.parse("Bo <bo@example.org>");
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Duration FRESHNESS = Duration.ofMinutes(15);

    @TempDir
    private Path temp;

    private BeepReview beep;
    private Workspace there;
    private Path file;

    @BeforeEach
    void open() {
        beep = new BeepReview(temp);
        there = beep.workspace("there.db");
        file = temp.resolve("beep.gateboard");
    }

    @AfterEach
    void close() throws Exception {
        beep.close();
        there.close();
    }

    private UUID gate(int index) {
        return beep.leaves().get(index);
    }

    private ReviewStatus taken(Optional<Path> allowedSigners) {
        stored(beep.workspace().records().bundle(beep.review(), file));
        return stored(there.records().take(BO, file, allowedSigners));
    }

    private ReviewStatus performed(Person by, Action... actions) {
        return stored(there.perform(beep.review(), by, by, List.of(actions), List.of()));
    }

    /// As after a restart.
    private ReviewStatus again() throws Exception {
        there.close();
        there = beep.workspace("there.db");
        return there.state().join().reviewStatus(beep.review()).orElseThrow();
    }

    private static GateView standing(ReviewStatus reviewStatus, int gate) {
        return reviewStatus.status(reviewStatus.review().gate(gate));
    }

    private static Action pass(UUID gate) {
        return new Action.Pass(gate, "seen", Duration.ZERO, List.of());
    }

    @Test
    void marksInABundleAreClaimsOfItOverARestartToo() throws Exception {
        beep.does(ADA, pass(gate(0)));
        beep.does(BO, pass(gate(1)));
        for (var reviewStatus : List.of(taken(Optional.empty()), again())) {
            assertThat(reviewStatus.isReady()).isFalse();
            assertThat(reviewStatus.claims()).hasSize(2);
            assertThat(standing(reviewStatus, 0).isClaimed()).isTrue();
            assertThat(standing(reviewStatus, 1).isClaimed()).isTrue();
            assertThat(reviewStatus.review().undoableStep(BO)).isEmpty();
        }
        assertThat(standing(performed(BO, new Action.Confirm(gate(0))), 0)
                        .attribution()
                        .orElseThrow()
                        .by())
                .isEqualTo(BO);
        assertThat(standing(again(), 0).isClaimed()).isFalse();
        assertThat(standing(again(), 1).isClaimed()).isTrue();
    }

    @Test
    void whatABundleAddsToAReviewThatIsHereIsAClaimAndWhatIsHereStays() {
        beep.does(ADA, pass(gate(0)));
        taken(Optional.empty());
        performed(ADA, pass(gate(1)));
        stored(there.records().bundle(beep.review(), temp.resolve("later.gateboard")));
        var reviewStatus =
                stored(beep.workspace().records().take(ADA, temp.resolve("later.gateboard"), Optional.empty()));
        assertThat(standing(reviewStatus, 0).isClaimed()).isFalse();
        assertThat(standing(reviewStatus, 1).isClaimed()).isTrue();
        assertThat(reviewStatus.isReady()).isFalse();
    }

    @Test
    void aCopyThatIsTakenAndWorkedOnGoesOnForBoth() {
        taken(Optional.empty());
        beep.does(ADA, pass(gate(0)));
        assertThat(standing(taken(Optional.empty()), 0).isClaimed()).isTrue();
        beep.does(ADA, pass(gate(1)));
        assertThat(taken(Optional.empty()).claims()).hasSize(2);
    }

    @Test
    void aBundleWhoseDecisionIsSignedByPersonsKnownHereNeedsNoConfirming() throws Exception {
        beep.decided();
        beep.signed();
        beep.does(ADA, new Action.Fail(gate(0), "silent", List.of()));
        beep.does(ADA, pass(gate(0)));
        var reviewStatus = taken(Optional.of(beep.allowed()));
        assertThat(standing(reviewStatus, 0).isClaimed()).isTrue();
        assertThat(standing(reviewStatus, 1).isClaimed()).isFalse();
        assertThat(standing(reviewStatus, 1).status()).isEqualTo(GateStatus.PASSED);
        assertThat(standing(again(), 1).isClaimed()).isFalse();
    }

    @Test
    void signaturesOfStrangersInABundleVouchForNothing() throws Exception {
        beep.decided();
        beep.signed();
        var strangers = java.nio.file.Files.writeString(temp.resolve("none"), "");
        assertThat(taken(Optional.of(strangers)).claims()).hasSize(2);
    }

    private static Binding.Probe probe() {
        return new Binding.Probe("p95", "promql", "p95", "prom", INTERVAL, FRESHNESS, Binding.Trigger.ASKED, "d");
    }

    private static Reading reading(Instant at) {
        return new Reading(
                "p95",
                "promql",
                "d",
                "prom",
                "up",
                at,
                Reading.NO_SERVER_TIME,
                at,
                FRESHNESS,
                List.of("1"),
                1,
                "",
                Verdict.PASS,
                "",
                200,
                "");
    }

    @Test
    void readingsInABundleAreShownAndNeverMakeAGateGreen() throws Exception {
        beep.does(ADA, new Action.Bind(gate(0), List.of(probe()), Binding.Origin.PROPOSAL));
        beep.does(ADA, new Action.Arm(gate(0), List.of(probe())));
        beep.workspace()
                .signals()
                .observe(beep.review(), List.of(reading(beep.now())))
                .join();
        // As somebody edits them: asked for after whoever takes the bundle lets signals decide.
        beep.workspace()
                .signals()
                .observe(beep.review(), List.of(reading(beep.now().plusSeconds(20))))
                .join();
        for (var reviewStatus : List.of(taken(Optional.empty()), again())) {
            var signal =
                    reviewStatus.review().state(reviewStatus.review().gate(0)).signal();
            assertThat(signal.binding().isArmed()).isFalse();
            assertThat(signal.newestReadings())
                    .singleElement()
                    .satisfies(shown -> assertThat(shown.isForeign()).isTrue());
            assertThat(standing(reviewStatus, 0).hasEvidence()).isFalse();
            assertThat(standing(reviewStatus, 0).isClaimed()
                            || standing(reviewStatus, 0).status() == GateStatus.OPEN)
                    .isTrue();
        }
        performed(BO, new Action.Arm(gate(0), List.of(probe())));
        there.signals().observe(beep.review(), List.of()).join();
        assertThat(standing(again(), 0).hasEvidence()).isFalse();
        var passed = performed(BO, pass(gate(0)));
        assertThat(standing(passed, 0).hasEvidence()).isFalse();
        assertThat(standing(again(), 0).hasEvidence()).isFalse();
        performed(BO, new Action.Reopen(gate(0), ""));
        beep.later(Duration.ofSeconds(5));
        there.signals().observe(beep.review(), List.of(reading(beep.now()))).join();
        assertThat(standing(again(), 0).hasEvidence()).isTrue();
    }

    @Test
    void aVoteInABundleIsAskedAgain() {
        beep.does(ADA, pass(gate(0)));
        beep.does(CARLA, new Action.CastVote(0, "Product sign-off", new Vote(Vote.Answer.GO, "", List.of(), "")));
        var reviewStatus = taken(Optional.empty());
        assertThat(new VoteTally(reviewStatus)
                        .status(reviewStatus.review().meeting().roles().getFirst()))
                .isInstanceOf(VoteTally.VoteStatus.OutdatedVote.class);
    }

    @Test
    void aDecisionAndSignaturesInABundleAreItsWordUntilTheyVerifyHere() throws Exception {
        beep.decided();
        beep.signed();
        var reviewStatus = taken(Optional.empty());
        var made = reviewStatus.review().meeting().decision().orElseThrow();
        assertThat(VoteText.decisionText(reviewStatus.review(), made))
                .contains("according to beep.gateboard (not verified)");
        assertThat(reviewStatus.review().meeting().signatures()).isEmpty();
        try (var elsewhere = beep.workspace("trusting.db")) {
            var known = stored(elsewhere.records().take(BO, file, Optional.of(beep.allowed())));
            assertThat(VoteText.decisionText(known.review(), made)).doesNotContain("not verified");
            assertThat(known.claims()).isEmpty();
        }
    }

    @Test
    void aChoiceInABundleSwitchesNothingOffUntilItIsConfirmed() throws Exception {
        try (var other = new BeepReview(
                temp,
                "# Beep\n\n- [ ] Topology: `TBD (single | multi)`\n- [ ] If multi:\n  - [ ] workers are limited\n",
                "choice.db")) {
            other.does(ADA, new Action.Choose(other.leaves().getFirst(), "single"));
            stored(other.workspace().records().bundle(other.review(), temp.resolve("choice.gateboard")));
            var reviewStatus = stored(there.records().take(BO, temp.resolve("choice.gateboard"), Optional.empty()));
            assertThat(standing(reviewStatus, 2).status()).isEqualTo(GateStatus.OPEN);
            var confirmed = stored(there.perform(
                    other.review(),
                    BO,
                    BO,
                    List.of(new Action.Confirm(other.leaves().getFirst())),
                    List.of()));
            assertThat(standing(confirmed, 2).status()).isEqualTo(GateStatus.NOT_APPLICABLE);
        }
    }

    /// A review whose owner failed what they had passed, handed over and changed by somebody before it comes back.
    private ReviewStatus cameBack(Action... foreign) {
        taken(Optional.empty());
        // As somebody writes them in the owner's name.
        stored(there.perform(beep.review(), ADA, ADA, List.of(foreign), List.of()));
        stored(there.records().bundle(beep.review(), temp.resolve("back.gateboard")));
        return stored(beep.workspace().records().take(ADA, temp.resolve("back.gateboard"), Optional.empty()));
    }

    @Test
    void aStrangersRevokeBringsBackNoMarkOfTheOwners() {
        beep.does(ADA, pass(gate(0)));
        beep.does(ADA, new Action.Waive(gate(0), new Waiver("later", "some", "", CARLA, LocalDate.of(2026, 12, 31))));
        var reviewStatus = cameBack(new Action.Revoke(gate(0), "not needed"));
        assertThat(standing(reviewStatus, 0).isClaimed()).isTrue();
        var confirmed = beep.does(ADA, new Action.Confirm(gate(0)));
        assertThat(standing(confirmed, 0).isClaimed()).isFalse();
    }

    @Test
    void aStrangersAttachmentBacksNoPassOfTheOwners() {
        beep.does(ADA, pass(gate(0)));
        var reviewStatus = cameBack(new Action.Attach(gate(0), new Evidence.Address("https://ci.example.org/1")));
        assertThat(standing(reviewStatus, 0).isClaimed()).isFalse();
        assertThat(standing(reviewStatus, 0).hasEvidence()).isFalse();
        beep.does(ADA, pass(gate(0)));
        assertThat(standing(beep.board(), 0).hasEvidence()).isTrue();
    }

    @Test
    void aStrangersNewBuildKeepsNoMarkOfTheOwners() {
        beep.does(ADA, pass(gate(0)));
        var reviewStatus = cameBack(new Action.StartNewBuild("2026.12", List.of(gate(0))));
        assertThat(standing(reviewStatus, 0).isClaimed()).isTrue();
    }

    @Test
    void aStrangersWordThatItWasVerifiedVouchesForNothing() {
        beep.does(ADA, pass(gate(0)));
        taken(Optional.empty());
        beep.does(ADA, new Action.RestoreFromRecord("beep.md", "", true, "good", 0, Action.RestoreFromRecord.ALL));
        var reviewStatus = taken(Optional.empty());
        assertThat(standing(reviewStatus, 0).isClaimed()).isTrue();
        assertThat(reviewStatus.review().meeting().newestUnverified()).isPresent();
    }

    @Test
    void aStrangerMakesNoRequiredRoleAndNoGateOptional() {
        var reviewStatus = cameBack(new Action.SetRole("Product sign-off", false, true, List.of(), List.of()));
        assertThat(reviewStatus.review().meeting().roles().getFirst().isRequired())
                .isTrue();
    }
}
