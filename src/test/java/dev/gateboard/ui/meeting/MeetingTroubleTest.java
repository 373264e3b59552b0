package dev.gateboard.ui.meeting;

import static dev.gateboard.ui.meeting.MeetingRoom.ADA;
import static dev.gateboard.ui.meeting.MeetingRoom.BO;
import static dev.gateboard.ui.meeting.MeetingRoom.CARLA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to a meeting while the world goes on (rules R15, R20, R21, R24).
class MeetingTroubleTest {
    private static final String TEXT = """
        # Beep

        ## Ops

        - [ ] smoke
        - [ ] backup

        ## Sign-offs

        - Product: `TBD`
        - Security: `TBD`
        """;

    @TempDir
    private Path folder;

    /// Both gates passed, both roles named, the round started.
    private MeetingRoom started() {
        var room = MeetingRoom.of(folder, TEXT);
        room.does(BO, MeetingRoom.pass(room.gate("smoke")), MeetingRoom.pass(room.gate("backup")));
        room.does(
                ADA,
                new Action.SetRole("Product", false, false, List.of(CARLA), List.of()),
                new Action.SetRole("Security", false, false, List.of(BO), List.of()),
                new Action.StartRound());
        return room;
    }

    private static VoteTally.VoteStatus standing(MeetingRoom room, int role) {
        var reviewStatus = room.board();
        return new VoteTally(reviewStatus)
                .status(reviewStatus.review().meeting().roles().get(role));
    }

    private static Action go(int role) {
        return new Action.CastVote(role, "", new Vote(Vote.Answer.GO, "", List.of(), ""));
    }

    @Test
    void whatIsTypedStaysWhenTheGateTurnsUnderTheLine() throws Exception {
        try (var room = MeetingRoom.of(folder, TEXT)) {
            room.push(KeyCode.F8).push(KeyCode.P).write("seen by");
            room.does(BO, new Action.Fail(room.gate("smoke").id(), "red", List.of()));
            room.write(" carla");
            assertThat(room.typed("reason")).isEqualTo("seen by carla");
            assertThat(room.seen()).contains("Failed since 14:00. The status changed while you were discussing it.");
            room.push(KeyCode.ENTER);
            assertThat(room.seen()).contains("Meanwhile, Bo failed \"smoke\": red. Check it again.");
            assertThat(room.board().status(room.gate("smoke")).status()).isEqualTo(GateStatus.FAILED);
            assertThat(room.typed("reason")).isEqualTo("seen by carla");
            room.push(KeyCode.ENTER);
            assertThat(room.board().status(room.gate("smoke")).status()).isEqualTo(GateStatus.PASSED);
        }
    }

    /// A pass over a failure says why, whoever opened the line when there was none.
    @Test
    void aGateThatFailedUnderTheLineIsNotPassedWithoutAReason() throws Exception {
        try (var room = MeetingRoom.of(folder, TEXT)) {
            room.push(KeyCode.F8).push(KeyCode.P);
            room.does(BO, new Action.Fail(room.gate("smoke").id(), "disk corrupts data", List.of()));
            room.push(KeyCode.ENTER);
            assertThat(room.seen()).contains("Meanwhile, Bo failed \"smoke\": disk corrupts data.");
            room.push(KeyCode.ENTER);
            assertThat(room.seen()).contains("so a pass needs a reason");
            assertThat(room.board().status(room.gate("smoke")).status()).isEqualTo(GateStatus.FAILED);
        }
    }

    @Test
    void aGateIsPassedForAsLongAsItsEvidenceHolds() throws Exception {
        try (var room = MeetingRoom.of(folder, TEXT)) {
            room.push(KeyCode.F8);
            assertThat(room.seen()).contains("pass for a time");
            room.push(KeyCode.H).put("duration", "soon").push(KeyCode.ENTER);
            assertThat(room.seen()).contains("Invalid duration. Use 30 days, 12 h or 45 min, at most ten years.");
            room.put("duration", "30 days").push(KeyCode.ENTER);
            assertThat(room.board().review().mark(room.gate("smoke")))
                    .isInstanceOfSatisfying(
                            Mark.Passed.class,
                            passed -> assertThat(passed.toString())
                                    .contains(Duration.ofDays(30).toString()));
        }
    }

    @Test
    void aRoundEndsWithoutADecisionOnlyAfterEnter() throws Exception {
        try (var room = started()) {
            room.push(KeyCode.D);
            assertThat(room.seen()).contains("end round");
            room.push(KeyCode.Q);
            assertThat(room.seen()).contains("End round 1 without a decision");
            assertThat(room.board().review().meeting().round().isRunning()).isTrue();
            room.push(KeyCode.ENTER);
            assertThat(room.board().review().meeting().round().isRunning()).isFalse();
            assertThat(room.seen()).doesNotContain("end round");
        }
    }

    @Test
    void theItemStaysWhenOthersAreDoneBeforeIt() throws Exception {
        try (var room = MeetingRoom.of(folder, TEXT)) {
            room.push(KeyCode.F8).push(KeyCode.F8);
            assertThat(room.seen()).contains("blocking 2 of 2");
            room.does(BO, MeetingRoom.pass(room.gate("smoke")));
            assertThat(room.seen()).contains("blocking 1 of 1").contains("backup");
            room.does(BO, MeetingRoom.pass(room.gate("backup")));
            assertThat(room.seen()).contains("Passed by Bo, entered by Ada").contains("Nothing is blocking anymore");
        }
    }

    @Test
    void escapeClosesTheLineAndNeverTheWindow() throws Exception {
        try (var room = MeetingRoom.of(folder, TEXT)) {
            int events = room.board().review().lastEvent().number();
            room.push(KeyCode.F8).push(KeyCode.F).write("no").push(KeyCode.ESCAPE);
            assertThat(room.isTyping()).isFalse();
            room.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
            assertThat(room.window().stage().isShowing()).isTrue();
            assertThat(room.board().review().lastEvent().number()).isEqualTo(events);
            room.push(KeyCode.F);
            assertThat(room.typed("reason")).as("what was typed waits").isEqualTo("no");
            room.put("reason", "").push(KeyCode.ENTER);
            assertThat(room.seen()).contains("The reason is missing");
        }
    }

    @Test
    void undoTakesBackTheNewestDeedAndSaysSoR25() throws Exception {
        try (var room = MeetingRoom.of(folder, TEXT)) {
            room.push(KeyCode.F8).push(KeyCode.P).push(KeyCode.ENTER);
            assertThat(room.board().total().passed()).isEqualTo(1);
            room.push(KeyCode.CONTROL, KeyCode.Z);
            assertThat(room.board().total().passed()).isZero();
            assertThat(room.seen()).contains("Undone: ");
            room.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
            assertThat(room.board().total().passed()).isEqualTo(1);
        }
    }

    @Test
    void twoWindowsVoteAtOnceAndBothVotesAreKept() throws Exception {
        try (var room = started();
                var other = room.another(folder)) {
            room.push(KeyCode.V).push(KeyCode.G);
            other.push(KeyCode.V).push(KeyCode.RIGHT).push(KeyCode.X).put("reason", "gap");
            assertThat(other.isTyping()).as("a line in each window").isTrue();
            room.push(KeyCode.ENTER);
            assertThat(room.isTyping()).as(room.seen()).isFalse();
            other.push(KeyCode.ENTER);
            assertThat(other.isTyping()).as(other.seen()).isFalse();
            assertThat(standing(room, 0)).isInstanceOf(VoteTally.VoteStatus.CountedVote.class);
            assertThat(standing(room, 1)).isInstanceOf(VoteTally.VoteStatus.CountedVote.class);
            assertThat(room.waitsFor("NO-GO")).isTrue();
            assertThat(other.waitsFor("GO\n")).isTrue();
        }
    }

    @Test
    void nobodyAnswersOnWhatTheyHaveNotSeenR20() throws Exception {
        try (var room = started()) {
            room.push(KeyCode.V).push(KeyCode.G).write("fine");
            room.does(BO, new Action.Fail(room.gate("smoke").id(), "red", List.of()));
            assertThat(room.seen()).contains("Changed in the meantime: smoke is now failed.");
            room.push(KeyCode.ENTER);
            assertThat(room.isTyping()).as("asked once more").isTrue();
            assertThat(standing(room, 0)).isInstanceOf(VoteTally.VoteStatus.NotVoted.class);
            room.push(KeyCode.ENTER);
            assertThat(standing(room, 0)).isInstanceOf(VoteTally.VoteStatus.CountedVote.class);
        }
    }

    @Test
    void aVoteIsAskedAgainWithWhatChangedAndCountsAgainWhenThatIsUndoneR20() throws Exception {
        try (var room = started()) {
            room.does(CARLA, go(0));
            room.later(Duration.ofMinutes(20));
            room.does(BO, new Action.Fail(room.gate("smoke").id(), "red", List.of()));
            room.push(KeyCode.V);
            assertThat(room.seen())
                    .contains("Vote again. Changed since 14:20: smoke is now failed.")
                    .contains("vote again, was GO");
            room.window().save("presenter-asked-again");
            room.push(KeyCode.CONTROL, KeyCode.Z);
            assertThat(standing(room, 0)).isInstanceOf(VoteTally.VoteStatus.CountedVote.class);
        }
    }

    @Test
    void anHourWithTheLidClosedVoidsNoVoteAndMakesOldProofStaleR20() throws Exception {
        try (var room = started()) {
            room.does(BO, new Action.Pass(room.gate("smoke").id(), "", Duration.ofMinutes(30), List.of()));
            room.does(CARLA, go(0));
            room.push(KeyCode.V).push(KeyCode.RIGHT).push(KeyCode.G).write("half typed");
            room.later(Duration.ofHours(1));
            assertThat(room.waitsFor("Changed in the meantime: smoke is out of date."))
                    .isTrue();
            assertThat(room.typed("reason")).isEqualTo("half typed");
            assertThat(room.seen()).contains("started 1 h 0 min ago");
            assertThat(standing(room, 0)).isInstanceOf(VoteTally.VoteStatus.CountedVote.class);
            room.push(KeyCode.ESCAPE)
                    .push(KeyCode.D)
                    .push(KeyCode.G)
                    .write("all the same")
                    .push(KeyCode.ENTER)
                    .push(KeyCode.ENTER);
            assertThat(room.seen()).contains("Cannot decide go yet: Blocked by 1 gate.");
        }
    }

    @Test
    void aClockSetBackCountsNothingTwiceAndLetsPeopleGoOn() throws Exception {
        try (var room = started()) {
            room.does(CARLA, go(0));
            room.later(Duration.ofHours(-2));
            room.push(KeyCode.V).push(KeyCode.RIGHT).push(KeyCode.G).push(KeyCode.ENTER);
            assertThat(room.seen()).contains("meeting started just now");
            assertThat(standing(room, 0)).isInstanceOf(VoteTally.VoteStatus.CountedVote.class);
            assertThat(standing(room, 1)).isInstanceOf(VoteTally.VoteStatus.CountedVote.class);
        }
    }

    @Test
    void aWaiverThatEndsDuringTheMeetingBlocksAgainAndARevokedOneTooR15() throws Exception {
        try (var room = started()) {
            var waiver = new Waiver("late", "loss", "", CARLA, LocalDate.parse("2026-11-24"));
            room.does(BO, new Action.Waive(room.gate("smoke").id(), waiver));
            room.does(
                    BO,
                    new Action.Waive(
                            room.gate("backup").id(),
                            new Waiver("late", "loss", "", CARLA, LocalDate.parse("2026-12-24"))));
            room.push(KeyCode.RIGHT);
            assertThat(room.seen())
                    .contains("2 gates are waived")
                    .contains("requested by Bo, who named Carla as approver");
            room.later(Duration.ofHours(11));
            assertThat(room.waitsFor("1 gate is waived")).isTrue();
            assertThat(room.board().status(room.gate("smoke")).status()).isEqualTo(GateStatus.PASSED);
            room.push(KeyCode.K).write("no longer").push(KeyCode.ENTER);
            assertThat(room.board().total().waived()).isZero();
        }
    }

    @Test
    void aGoAgainstANoNeedsASecondPersonWithAnotherMailR21() throws Exception {
        try (var room = started()) {
            room.does(CARLA, go(0));
            room.push(KeyCode.V)
                    .push(KeyCode.RIGHT)
                    .push(KeyCode.X)
                    .write("unclear")
                    .push(KeyCode.ENTER);
            assertThat(room.seen())
                    .contains("NO-GO")
                    .contains("unclear")
                    .contains("voted no-go")
                    .contains("Go needs a second person")
                    .doesNotContain("more vote");
            room.window().save("presenter-no-go");
            room.push(KeyCode.D).push(KeyCode.G).write("urgent").push(KeyCode.ENTER);
            assertThat(room.seen())
                    .contains("GO for ")
                    .contains("Reason: urgent")
                    .contains("This freezes ");
            room.window().save("presenter-will-record");
            room.push(KeyCode.ENTER);
            assertThat(room.seen()).contains("needs a second person");
            room.put("second", "Ada").push(KeyCode.ENTER).push(KeyCode.ENTER);
            assertThat(room.seen()).contains("The second person must not be Ada");
            room.put("second", "Carla").push(KeyCode.ENTER).push(KeyCode.ENTER);
            assertThat(room.board()
                            .review()
                            .meeting()
                            .decision()
                            .orElseThrow()
                            .decision()
                            .secondPerson())
                    .containsExactly(CARLA);
        }
    }

    @Test
    void whoComesLateAnswersAnewAndADelegateIsSaidToBeOneR20() throws Exception {
        try (var room = started()) {
            room.push(KeyCode.V).push(KeyCode.B).put("by", "Ada").push(KeyCode.ENTER);
            assertThat(room.seen()).contains("absent").contains("a go waits for Product, Security");
            room.push(KeyCode.LEFT).push(KeyCode.G).put("by", "Bo").push(KeyCode.ENTER);
            assertThat(room.seen()).contains("instead of Carla").contains("a go waits for Security");
        }
    }

    @Test
    void aPersonWithoutAMailIsRefusedInTheLineR24() throws Exception {
        try (var room = started()) {
            room.push(KeyCode.V).push(KeyCode.G).put("by", "Dan").push(KeyCode.ENTER);
            assertThat(room.seen()).contains("Enter Dan with an email address");
            assertThat(room.isTyping()).isTrue();
        }
    }

    @Test
    void nothingThatIsShownNamesAHostAMailOrASecretUntilAskedTo() throws Exception {
        try (var room = MeetingRoom.of(folder, TEXT)) {
            var mailOnly = Person.parse("dora@example.org");
            room.does(
                    mailOnly,
                    new Action.AssignGate(room.gate("backup").id(), new Assignment.To(mailOnly, Assignment.Due.NEVER)),
                    new Action.AddNote(room.gate("backup").id(), "see https://wiki.internal/x and 10.1.2.3:9100"),
                    new Action.Fail(room.gate("backup").id(), "db-1.internal refused token=hunter2", List.of()),
                    new Action.Pass(
                            room.gate("smoke").id(),
                            "asked ops@example.org",
                            Duration.ZERO,
                            List.of(new Evidence.Address("https://ci.internal/run/7"))));
            var seen = new StringBuilder(room.seen());
            for (int item = 0; item < 6; item++)
                seen.append(room.push(KeyCode.RIGHT).seen());
            seen.append(room.push(KeyCode.L).seen());
            seen.append(room.push(KeyCode.F8).push(KeyCode.P).seen());
            room.push(KeyCode.ESCAPE);
            assertThat(seen.toString())
                    .contains("show hosts and emails (now hidden)", "•••")
                    .doesNotContain("internal", "dora@", "ops@", "10.1.2.3", "hunter2");
            room.push(KeyCode.CONTROL, KeyCode.C);
            assertThat(room.copied().getLast()).contains("backup").doesNotContain("internal", "hunter2");
            room.push(KeyCode.F9);
            assertThat(room.seen())
                    .contains("hide hosts and emails (now shown)")
                    .contains("Db-1.internal");
        }
    }
}
