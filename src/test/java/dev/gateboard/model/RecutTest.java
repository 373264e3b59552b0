package dev.gateboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A new build opens what was decided of the one before, keeps its word beside it, and proves nothing by old readings.
class RecutTest {
    private static final Deed CUT = new Deed.Recut("9b07c11", List.of());

    private static Deed pass(Signalled given, String gate) {
        return new Deed.Pass(given.gate(gate), "seen", Duration.ZERO, List.of());
    }

    private static Earlier earlier(Signalled given, String gate) {
        var review = given.review;
        return review.state(review.gate(review.indexOf(given.gate(gate)))).earlier();
    }

    @Test
    void everyMarkOpensWithItsWordBesideIt() {
        var given = new Signalled().does(Signalled.BO, new Deed.Recut("4f2a91c", List.of()));
        given.does(Signalled.BO, pass(given, "latency"));
        given.does(CUT);
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        assertThat(earlier(given, "latency"))
                .isEqualTo(new Earlier.Word(
                        Standing.PASSED,
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
        given.does(new Deed.Recut("9b07c11", List.of(given.gate("logs"))));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        assertThat(given.standing(given.gate("logs")).standing()).isEqualTo(Standing.PASSED);
        assertThat(given.standing(given.gate("ticked")).standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    void aChoiceStaysChosen() {
        var given = new Signalled();
        given.does(new Deed.Choose(given.gate("Topology"), "one")).does(CUT);
        assertThat(given.standing(given.gate("Topology")).standing()).isEqualTo(Standing.PASSED);
    }

    @Test
    void readingsOfTheOldBuildNoLongerCountThoughTheyAreFresh() {
        var given = Signalled.armed("latency").answers("latency", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(Standing.PASSED);
        given.later(Duration.ofSeconds(1)).does(CUT);
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        given.hears(given.reading("latency", Verdict.PASS, "digest of latency", given.now.minusSeconds(1)));
        assertThat(given.stands()).as("asked at the very moment of the cut").isEqualTo(Standing.OPEN);
        given.later(Duration.ofSeconds(1)).answers("latency", Verdict.PASS);
        assertThat(given.stands()).isEqualTo(Standing.PASSED);
    }

    @Test
    void proofOfTheOldBuildBacksNoPassOfTheNew() {
        var given = new Signalled();
        given.does(new Deed.Pass(
                given.gate(), "seen", Duration.ZERO, List.of(new Evidence.Address("https://ci.example/1"))));
        assertThat(given.standing().backed()).isTrue();
        given.does(CUT).does(pass(given, "latency"));
        assertThat(given.standing().backed()).isFalse();
    }

    @Test
    void votesAndDecisionsStayWithTheOldBuild() {
        var given = new Signalled();
        given.does(new Deed.SetRole("Product", true, false, List.of(), List.of()));
        given.does(new Deed.CastVote(0, "Product", new Vote(Vote.Answer.GO, "", List.of(), "")));
        given.does(new Deed.Decide(new Decision(Decision.Kind.NO_GO, "late", List.of(), Instant.MAX, false)));
        given.does(CUT);
        var meeting = given.review.meeting();
        assertThat(meeting.decision()).isEmpty();
        assertThat(meeting.round().votes()).isEmpty();
        assertThat(meeting.roles()).hasSize(1);
        assertThat(((Chain.Node<Build>) meeting.builds()).first().decided()).hasSize(1);
    }

    @Test
    void undoBringsMarksMeetingAndNameBackR25() {
        var given = new Signalled().does(new Deed.Recut("4f2a91c", List.of()));
        given.does(pass(given, "latency"));
        given.does(new Deed.Decide(new Decision(Decision.Kind.NO_GO, "late", List.of(), Instant.MAX, false)));
        given.does(CUT);
        int step = given.review.last().number();
        given.does(new Deed.Undo(step));
        assertThat(given.stands()).isEqualTo(Standing.PASSED);
        assertThat(given.review.release().names()).containsExactly("4f2a91c");
        assertThat(given.review.meeting().decision()).isPresent();
        given.does(new Deed.Redo(step));
        assertThat(given.stands()).isEqualTo(Standing.OPEN);
        assertThat(given.review.meeting().decision()).isEmpty();
    }

    @Test
    void undoIsRefusedOnceTheNewBuildWasMetAbout() {
        var given = new Signalled().does(CUT);
        int step = given.review.last().number();
        given.does(new Deed.StartRound());
        assertThat(given.refusal(new Deed.Undo(step))).isEqualTo(new Refusal.TouchedSince("The meeting"));
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
        given.does(new Deed.Ask(gate.id(), "AAA-111", new Assignment.To(Signalled.BO, Assignment.Due.NEVER)));
        assertThat(given.review.waiting(gate)).isPresent();
        given.does(CUT);
        assertThat(given.review.waiting(gate)).isEmpty();
    }
}
