package dev.gateboard.app;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Vote;
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
final class WeekMeeting {
    private static final LocalTime AFTER_ROLLOUT = LocalTime.of(18, 0);

    private final Play play;

    WeekMeeting(Play play) {
        this.play = play;
    }

    void present() throws InterruptedException, ExecutionException {
        var people = List.of(Play.CARLA, Play.BO, Play.ADA);
        var roles = play.board().review().meeting().roles();
        for (int role = 0; role < roles.size(); role++)
            play.tell(
                    Play.ADA,
                    new Deed.SetRole(
                            roles.get(role).label(),
                            false,
                            false,
                            List.of(people.get(role % people.size())),
                            List.of()));
        play.tell(
                Play.ADA,
                new Deed.AssignGate(play.gate(WeekGates.LEFT).id(), new Assignment.To(Play.BO, Assignment.Due.NEVER)));
        play.tell(Play.ADA, new Deed.StartRound());
        var board = play.board();
        Play.onScreen(() -> play.wiring().meeting().present(board));
        press(KeyCode.F8);
    }

    void settle() throws InterruptedException, ExecutionException {
        var said = "paged Bo at 14:10, resolved at 14:14";
        play.tell(Play.BO, new Deed.Pass(play.gate(WeekGates.LEFT).id(), said, Duration.ZERO, List.of()));
        play.settle();
        press(KeyCode.HOME);
    }

    void rollCall() throws InterruptedException, ExecutionException {
        press(KeyCode.V);
        vote(0, new Vote(Vote.Answer.GO, "", List.of(), ""));
        vote(1, new Vote(Vote.Answer.GO_WITH_CONDITIONS, "the latency rule is new", List.of(watch()), ""));
        vote(2, new Vote(Vote.Answer.GO, "", List.of(), ""));
        play.settle();
    }

    private void vote(int role, Vote vote) throws InterruptedException, ExecutionException {
        var state = play.board().review().meeting().roles().get(role);
        play.tell(state.person().getFirst(), new Deed.CastVote(role, state.label(), vote));
    }

    private Vote.Condition watch() throws InterruptedException, ExecutionException {
        var board = play.board();
        var zone = board.review().zone();
        var due = LocalDate.ofInstant(board.at(), zone).plusDays(1).atTime(AFTER_ROLLOUT);
        return new Vote.Condition(
                "watch p95 for 24 h after rollout",
                Play.BO,
                new Assignment.Due.At(due.atZone(zone).toInstant()));
    }

    void decide() throws InterruptedException, ExecutionException {
        play.tell(
                Play.ADA,
                new Deed.Decide(new Decision(Decision.Kind.GO_WITH_CONDITIONS, "", List.of(), Instant.MAX, false)));
        play.settle();
        press(KeyCode.D);
    }

    /// A key of the presenter's own.
    private void press(KeyCode key) throws InterruptedException, ExecutionException {
        Play.onScreen(() ->
                play.wiring().meeting().stage().map(stage -> stage.getScene()).ifPresent(scene -> press(scene, key)));
        play.settle();
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
