package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.PngEncoder;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The tour's meeting: the presenter's window from its first slide to the decision, by its keys.
final class MeetingTour {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final Person BO = new Person("Bo", "bo@example.org");
    private static final Person CARLA = new Person("Carla", "carla@example.org");

    private final Path out;
    private final DashboardWindow wiring;
    private final UUID review;

    MeetingTour(Path out, DashboardWindow wiring, UUID review) {
        this.out = out;
        this.wiring = wiring;
        this.review = review;
    }

    void run() throws IOException, InterruptedException, ExecutionException {
        prepare();
        var board = reviewStatus();
        ScreenshotTour.onScreen(() -> {
            wiring.meeting().setAppearance(Appearance.LIGHT);
            wiring.meeting().showReview(board);
            return true;
        });
        press(KeyCode.ENTER);
        takeScreenshot("21-presenter");
        turnTo("tabletop exercise", "elevated latency");
        ScreenshotTour.onScreen(() -> {
            wiring.meeting().setAppearance(Appearance.DARK);
            return true;
        });
        takeScreenshot("22-presenter-dark");
        ScreenshotTour.onScreen(() -> {
            wiring.meeting().setAppearance(Appearance.LIGHT);
            return true;
        });
        press(KeyCode.RIGHT);
        press(KeyCode.P);
        type("paged Bo at 14:10, resolved at 14:14");
        takeScreenshot("23-presenter-line");
        press(KeyCode.ENTER);
        clear();
        press(KeyCode.V);
        vote();
        takeScreenshot("24-roll-call");
        perform(CARLA, List.of(vote(2, new Vote(Vote.Answer.GO, "", List.of(), ""))));
        press(KeyCode.D);
        press(KeyCode.C);
        takeScreenshot("25-decide");
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        takeScreenshot("26-decided");
        ScreenshotTour.onScreen(() -> {
            wiring.meeting().close();
            return true;
        });
    }

    /// Every gate is passed but three, which have owners; the roles have people.
    private void prepare() throws InterruptedException, ExecutionException {
        var left = List.of("elevated latency", "Alert routing", "DB/Redis");
        var actions = new ArrayList<Action>();
        for (var gate : blocking()) {
            if (left.stream().noneMatch(gate.text()::contains)) actions.add(pass(gate));
        }
        perform(CARLA, actions);
        var tomorrow = LocalDate.now(reviewStatus().review().zone()).plusDays(1);
        var four = tomorrow.atTime(LocalTime.of(16, 0))
                .atZone(reviewStatus().review().zone());
        for (var gate : blocking()) {
            var owner = gate.text().contains("Alert routing") ? ADA : BO;
            var due = gate.text().contains("latency") ? new Assignment.Due.At(four.toInstant()) : Assignment.Due.NEVER;
            perform(ADA, List.of(new Action.AssignGate(gate.id(), new Assignment.To(owner, due))));
            if (gate.text().contains("latency"))
                perform(BO, List.of(new Action.AddNote(gate.id(), "renamed in the last deploy, rule fix in review")));
        }
        var people = List.of(ADA, BO, CARLA);
        var roles = reviewStatus().review().meeting().roles();
        for (int role = 0; role < roles.size() && role < people.size(); role++)
            perform(
                    ADA,
                    List.of(new Action.SetRole(
                            roles.get(role).label(), false, false, List.of(people.get(role)), List.of())));
    }

    private List<Gate> blocking() throws InterruptedException, ExecutionException {
        return reviewStatus().blockers().stream()
                .flatMap(blocker -> blocker instanceof Blocker.OpenGate(Gate gate, var _)
                        ? java.util.stream.Stream.of(gate)
                        : java.util.stream.Stream.empty())
                .toList();
    }

    private void clear() throws InterruptedException, ExecutionException {
        for (var gate : blocking())
            perform(BO, List.of(new Action.Pass(gate.id(), "mended, and seen again", Duration.ZERO, List.of())));
        for (var field : reviewStatus().emptyFields())
            perform(ADA, List.of(new Action.Fill(field.placeholder().index(), field.label(), "staging")));
    }

    private void vote() throws InterruptedException, ExecutionException {
        perform(ADA, List.of(vote(0, new Vote(Vote.Answer.GO, "", List.of(), ""))));
        var due = LocalDate.now(reviewStatus().review().zone()).plusDays(1).atTime(LocalTime.of(18, 0));
        var condition = new Vote.Condition(
                "watch p95 for 24 h after rollout",
                BO,
                new Assignment.Due.At(due.atZone(reviewStatus().review().zone()).toInstant()));
        perform(
                BO,
                List.of(vote(
                        1,
                        new Vote(Vote.Answer.GO_WITH_CONDITIONS, "the latency rule is new", List.of(condition), ""))));
        press(KeyCode.RIGHT);
        press(KeyCode.RIGHT);
    }

    private static Action vote(int role, Vote vote) {
        return new Action.CastVote(role, "", vote);
    }

    private static Action pass(Gate gate) {
        return new Action.Pass(gate.id(), "", Duration.ZERO, List.of());
    }

    /// Goes on to the next blocker until one of these is talked about.
    private void turnTo(String... texts) throws InterruptedException, ExecutionException {
        var blocking = blocking();
        for (int index = 0; index < blocking.size(); index++) {
            press(KeyCode.F8);
            if (List.of(texts).stream().anyMatch(blocking.get(index).text()::contains)) return;
        }
    }

    private ReviewStatus reviewStatus() throws InterruptedException, ExecutionException {
        return wiring.workspace().state().get().reviewStatus(review).orElseThrow();
    }

    private void perform(Person by, List<Action> actions) throws InterruptedException, ExecutionException {
        if (actions.isEmpty()) return;
        var done =
                wiring.workspace().perform(review, by, ADA, actions, List.of()).get();
        if (done instanceof WorkspaceResult.ActionRefused(String sentence)) throw new IllegalStateException(sentence);
        waitUntilDrawn();
    }

    private Scene scene() {
        return wiring.meeting().stage().orElseThrow().getScene();
    }

    private void press(KeyCode key) throws InterruptedException, ExecutionException {
        ScreenshotTour.onScreen(() -> {
            var target = scene().getFocusOwner() instanceof TextField field ? field : scene().getRoot();
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
            return true;
        });
        waitUntilDrawn();
    }

    private void type(String text) throws InterruptedException, ExecutionException {
        ScreenshotTour.onScreen(() -> {
            if (scene().getFocusOwner() instanceof TextField field) field.appendText(text);
            return true;
        });
    }

    /// What was asked for is done, and its answer is drawn.
    private void waitUntilDrawn() throws InterruptedException, ExecutionException {
        for (int turn = 0; turn < 2; turn++) {
            var _ = wiring.workspace().state().get();
            ScreenshotTour.onScreen(() -> true);
        }
    }

    private void takeScreenshot(String name) throws IOException, InterruptedException, ExecutionException {
        for (int pulse = 0; pulse < 3; pulse++) {
            ScreenshotTour.onScreen(() -> {
                scene().getRoot().applyCss();
                scene().getRoot().layout();
                return true;
            });
        }
        var image = ScreenshotTour.onScreen(() -> scene().snapshot(null));
        Files.write(out.resolve(name + ".png"), PngEncoder.encode(image));
    }
}
