package dev.gateboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.PreviousBuild;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A new build opens what was decided of the one before, keeps its word beside it, and proves nothing by old readings.
class NewBuildTest {
    private static final Action CUT = new Action.StartNewBuild("9b07c11", List.of());

    private static Action pass(Signalled given, String gate) {
        return new Action.Pass(given.gate(gate), "seen", Duration.ZERO, List.of());
    }

    private static EarlierDecision earlier(Signalled given, String gate) {
        var review = given.review;
        return review.state(review.gate(review.indexOf(given.gate(gate)))).earlierDecision();
    }

    @Test
    void everyMarkOpensWithItsWordBesideIt() {
        var given = new Signalled().does(Signalled.BO, new Action.StartNewBuild("4f2a91c", List.of()));
        given.does(Signalled.BO, pass(given, "latency"));
        given.does(CUT);
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        assertThat(earlier(given, "latency"))
                .isEqualTo(new EarlierDecision.KnownDecision(
                        GateStatus.PASSED,
                        Signalled.BO,
                        Signalled.BO,
                        Signalled.NOON,
                        "seen",
                        List.of(),
                        "4f2a91c",
                        List.of()));
        assertThat(given.review.release().names()).containsExactly("9b07c11");
    }

    @Test
    void whatIsKeptStaysAndWhatTheFileClaimedOpens() {
        var given = new Signalled();
        given.does(pass(given, "latency")).does(pass(given, "logs"));
        given.does(new Action.StartNewBuild("9b07c11", List.of(given.gate("logs"))));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        assertThat(given.standing(given.gate("logs")).status()).isEqualTo(GateStatus.PASSED);
        assertThat(given.standing(given.gate("ticked")).status()).isEqualTo(GateStatus.OPEN);
    }

    @Test
    void aChoiceStaysChosen() {
        var given = new Signalled();
        given.does(new Action.Choose(given.gate("Topology"), "one")).does(CUT);
        assertThat(given.standing(given.gate("Topology")).status()).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void readingsOfTheOldBuildNoLongerCountThoughTheyAreFresh() {
        var given = Signalled.armed("latency").answers("latency", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
        given.later(Duration.ofSeconds(1)).does(CUT);
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        given.hears(given.reading("latency", Verdict.PASS, "digest of latency", given.now.minusSeconds(1)));
        assertThat(given.stands()).as("asked at the very moment of the cut").isEqualTo(GateStatus.OPEN);
        given.later(Duration.ofSeconds(1)).answers("latency", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
    }

    @Test
    void proofOfTheOldBuildBacksNoPassOfTheNew() {
        var given = new Signalled();
        given.does(new Action.Pass(
                given.gate(), "seen", Duration.ZERO, List.of(new Evidence.Address("https://ci.example/1"))));
        assertThat(given.standing().hasEvidence()).isTrue();
        given.does(CUT).does(pass(given, "latency"));
        assertThat(given.standing().hasEvidence()).isFalse();
    }

    @Test
    void votesAndDecisionsStayWithTheOldBuild() {
        var given = new Signalled();
        given.does(new Action.SetRole("Product", true, false, List.of(), List.of()));
        given.does(new Action.CastVote(0, "Product", new Vote(Vote.Answer.GO, "", List.of(), "")));
        given.does(new Action.Decide(new Decision(Decision.Kind.NO_GO, "late", List.of(), Instant.MAX, false)));
        given.does(CUT);
        var meeting = given.review.meeting();
        assertThat(meeting.decision()).isEmpty();
        assertThat(meeting.round().votes()).isEmpty();
        assertThat(meeting.roles()).hasSize(1);
        assertThat(((PersistentList.Node<PreviousBuild>) meeting.previousBuilds())
                        .first()
                        .decisions())
                .hasSize(1);
    }

    @Test
    void undoBringsMarksMeetingAndNameBackR25() {
        var given = new Signalled().does(new Action.StartNewBuild("4f2a91c", List.of()));
        given.does(pass(given, "latency"));
        given.does(new Action.Decide(new Decision(Decision.Kind.NO_GO, "late", List.of(), Instant.MAX, false)));
        given.does(CUT);
        int step = given.review.lastEvent().number();
        given.does(new Action.Undo(step));
        assertThat(given.stands()).isEqualTo(GateStatus.PASSED);
        assertThat(given.review.release().names()).containsExactly("4f2a91c");
        assertThat(given.review.meeting().decision()).isPresent();
        given.does(new Action.Redo(step));
        assertThat(given.stands()).isEqualTo(GateStatus.OPEN);
        assertThat(given.review.meeting().decision()).isEmpty();
    }

    @Test
    void undoIsRefusedOnceTheNewBuildWasMetAbout() {
        var given = new Signalled().does(CUT);
        int step = given.review.lastEvent().number();
        given.does(new Action.StartRound());
        assertThat(given.refusal(new Action.Undo(step))).isEqualTo(new Refusal.MeetingChangedAfterwards());
    }

    @Test
    void aBuildOfTheSameNameIsNoneR5() {
        var given = new Signalled().does(CUT);
        assertThat(given.refusal(CUT)).isEqualTo(new Refusal.SameBuild("9b07c11"));
    }

    @Test
    void whoeverWasAskedAboutTheOldBuildIsNoLongerWaitedFor() {
        var given = new Signalled();
        var gate = given.review.gate(given.review.indexOf(given.gate()));
        given.does(new Action.Ask(gate.id(), "AAA-111", new Assignment.To(Signalled.BO, Assignment.Due.NEVER)));
        assertThat(given.review.openRequest(gate)).isPresent();
        given.does(CUT);
        assertThat(given.review.openRequest(gate)).isEmpty();
    }
}
