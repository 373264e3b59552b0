package dev.gateboard.demo;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The meeting of the release week, in the presenter's window.
final class MeetingDemoSteps {
    private static final LocalTime AFTER_ROLLOUT = LocalTime.of(18, 0);

    private final DemoDriver play;

    MeetingDemoSteps(DemoDriver play) {
        this.play = play;
    }

    void present() throws InterruptedException, ExecutionException {
        var people = List.of(DemoDriver.CARLA, DemoDriver.BO, DemoDriver.ADA);
        var roles = play.reviewStatus().review().meeting().roles();
        for (int role = 0; role < roles.size(); role++)
            play.perform(
                    DemoDriver.ADA,
                    new Action.SetRole(
                            roles.get(role).label(),
                            false,
                            false,
                            List.of(people.get(role % people.size())),
                            List.of()));
        play.perform(
                DemoDriver.ADA,
                new Action.AssignGate(
                        play.gate(GateDemoSteps.LEFT).id(), new Assignment.To(DemoDriver.BO, Assignment.Due.NEVER)));
        play.perform(DemoDriver.ADA, new Action.StartRound());
        var reviewStatus = play.reviewStatus();
        DemoDriver.onScreen(() -> play.window().meeting().showReview(reviewStatus));
        press(KeyCode.F8);
    }

    void settle() throws InterruptedException, ExecutionException {
        var said = "paged Bo at 14:10, resolved at 14:14";
        play.perform(
                DemoDriver.BO, new Action.Pass(play.gate(GateDemoSteps.LEFT).id(), said, Duration.ZERO, List.of()));
        play.waitUntilDrawn();
        press(KeyCode.HOME);
    }

    void rollCall() throws InterruptedException, ExecutionException {
        press(KeyCode.V);
        vote(0, new Vote(Vote.Answer.GO, "", List.of(), ""));
        vote(1, new Vote(Vote.Answer.GO_WITH_CONDITIONS, "the latency rule is new", List.of(watch()), ""));
        vote(2, new Vote(Vote.Answer.GO, "", List.of(), ""));
        play.waitUntilDrawn();
    }

    private void vote(int role, Vote vote) throws InterruptedException, ExecutionException {
        var state = play.reviewStatus().review().meeting().roles().get(role);
        play.perform(state.person().getFirst(), new Action.CastVote(role, state.label(), vote));
    }

    private Vote.Condition watch() throws InterruptedException, ExecutionException {
        var reviewStatus = play.reviewStatus();
        var zone = reviewStatus.review().zone();
        var due = LocalDate.ofInstant(reviewStatus.at(), zone).plusDays(1).atTime(AFTER_ROLLOUT);
        return new Vote.Condition(
                "watch p95 for 24 h after rollout",
                DemoDriver.BO,
                new Assignment.Due.At(due.atZone(zone).toInstant()));
    }

    void decide() throws InterruptedException, ExecutionException {
        play.perform(
                DemoDriver.ADA,
                new Action.Decide(new Decision(Decision.Kind.GO_WITH_CONDITIONS, "", List.of(), Instant.MAX, false)));
        play.waitUntilDrawn();
        press(KeyCode.D);
    }

    /// A key of the presenter's own.
    private void press(KeyCode key) throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() ->
                play.window().meeting().stage().map(stage -> stage.getScene()).ifPresent(scene -> press(scene, key)));
        play.waitUntilDrawn();
    }

    private static void press(Scene scene, KeyCode key) {
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED))
            Event.fireEvent(presenter(scene), new KeyEvent(type, "", "", key, false, false, false, false));
    }

    private static javafx.scene.Node presenter(Scene scene) {
        var presenter = scene.lookup(".presenter");
        return presenter == null ? scene.getRoot() : presenter;
    }
}
