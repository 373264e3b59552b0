package dev.gateboard.workspace;

import static dev.gateboard.workspace.BeepReview.ADA;
import static dev.gateboard.workspace.BeepReview.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.text.review.HeadlineText;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// After a decision the headline is the decision with who signed; what happened since is a line below it (rule R22).
class HeadlineTest {
    @TempDir
    private Path temp;

    private static HeadlineText headline(BeepReview beep) {
        return HeadlineText.of(beep.board(), beep.now());
    }

    @Test
    void beforeADecisionItIsTheReadiness() throws Exception {
        try (var beep = new BeepReview(temp)) {
            assertThat(headline(beep)).isEqualTo(new HeadlineText(HeadlineText.Tone.BLOCKED, "Blocked by 2 gates", ""));
            for (var gate : beep.leaves()) beep.does(ADA, new Action.Pass(gate, "", Duration.ZERO, List.of()));
            assertThat(headline(beep)).isEqualTo(new HeadlineText(HeadlineText.Tone.READY, "Ready", ""));
        }
    }

    @Test
    void theClockNeverTurnsADecisionRed() throws Exception {
        try (var beep = new BeepReview(temp)) {
            for (var gate : beep.leaves()) beep.does(ADA, new Action.Pass(gate, "", Duration.ofHours(1), List.of()));
            beep.does(CARLA, new Action.CastVote(0, "Product sign-off", new Vote(Vote.Answer.GO, "", List.of(), "")));
            beep.does(ADA, new Action.CastVote(1, "Ops/SRE sign-off", new Vote(Vote.Answer.GO, "", List.of(), "")));
            beep.decide(Decision.Kind.GO);
            assertThat(headline(beep))
                    .isEqualTo(new HeadlineText(
                            HeadlineText.Tone.GO, "GO, 0 of 2 signed", "Nothing has changed since then."));
            beep.signed();
            beep.later(Duration.ofHours(2));
            assertThat(headline(beep))
                    .isEqualTo(new HeadlineText(
                            HeadlineText.Tone.GO,
                            "GO, 2 of 2 signed",
                            "Now blocked by 2 gates. Since the decision: 2 gates out of date."));
            beep.does(ADA, new Action.Fail(beep.leaves().getFirst(), "broke", List.of()));
            assertThat(headline(beep).text()).isEqualTo("GO, 2 of 2 signed");
            assertThat(headline(beep).since()).contains("1 gate no longer cleared", "1 gate out of date");
        }
    }

    @Test
    void aNoGoIsSaidAsOneAndWhatItWasValidFor() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.does(
                    ADA,
                    new Action.Decide(new Decision(
                            Decision.Kind.NO_GO, "no", List.of(), Instant.parse("2026-11-24T13:00:00Z"), false)));
            assertThat(headline(beep))
                    .isEqualTo(new HeadlineText(
                            HeadlineText.Tone.NO_GO, "NO-GO, 0 of 2 signed", "Still blocked by 2 gates."));
            beep.later(Duration.ofHours(2));
            beep.does(ADA, new Action.StartRound());
            assertThat(headline(beep).since())
                    .contains("It was valid until 13:00", "Round 2 is running and not decided yet");
        }
    }

    @Test
    void aHoldDecidesNothing() throws Exception {
        try (var beep = new BeepReview(temp)) {
            beep.decide(Decision.Kind.HOLD);
            assertThat(headline(beep).isDecided()).isFalse();
        }
    }
}
