package dev.gateboard.demo;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.status.Appearance;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javafx.scene.input.KeyCode;

/// The tour's meeting: the presenter's window from its first slide to the decision, by its keys.
final class MeetingTour {
    private static final Person ADA = DemoDriver.ADA;
    private static final Person BO = DemoDriver.BO;
    private static final Person CARLA = DemoDriver.CARLA;

    private final DemoDriver driver;
    private final TourScreen screen;
    private final TourKeyboard keyboard;

    MeetingTour(DemoDriver driver, TourScreen screen) {
        this.driver = driver;
        this.screen = screen;
        this.keyboard = new TourKeyboard(driver);
    }

    void run() throws IOException, InterruptedException, ExecutionException {
        prepare();
        var meeting = driver.window().meeting();
        var board = driver.reviewStatus();
        DemoDriver.onScreen(() -> {
            meeting.setAppearance(Appearance.LIGHT);
            meeting.showReview(board);
        });
        press(KeyCode.ENTER);
        screen.take("21-presenter", keyboard.scene());
        turnTo("tabletop exercise", "elevated latency");
        setAppearance(Appearance.DARK);
        screen.take("22-presenter-dark", keyboard.scene());
        setAppearance(Appearance.LIGHT);
        press(KeyCode.RIGHT);
        press(KeyCode.P);
        keyboard.type("paged Bo at 14:10, resolved at 14:14");
        screen.take("23-presenter-line", keyboard.scene());
        press(KeyCode.ENTER);
        clear();
        press(KeyCode.V);
        vote();
        screen.take("24-roll-call", keyboard.scene());
        perform(CARLA, List.of(vote(2, new Vote(Vote.Answer.GO, "", List.of(), ""))));
        press(KeyCode.D);
        press(KeyCode.C);
        screen.take("25-decide", keyboard.scene());
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        screen.take("26-decided", keyboard.scene());
        DemoDriver.onScreen(meeting::close);
    }

    private void press(KeyCode key) throws InterruptedException, ExecutionException {
        keyboard.press(key);
    }

    /// Every gate is passed but three, which have owners; the roles have people.
    private void prepare() throws InterruptedException, ExecutionException {
        var left = List.of("elevated latency", "Alert routing", "DB/Redis");
        var actions = new ArrayList<Action>();
        for (var gate : driver.blocking()) {
            if (left.stream().noneMatch(gate.text()::contains)) actions.add(DemoDriver.pass(gate));
        }
        perform(CARLA, actions);
        var tomorrow = LocalDate.now(driver.reviewStatus().review().zone()).plusDays(1);
        var four = tomorrow.atTime(LocalTime.of(16, 0))
                .atZone(driver.reviewStatus().review().zone());
        for (var gate : driver.blocking()) {
            var owner = gate.text().contains("Alert routing") ? ADA : BO;
            var due = gate.text().contains("latency") ? new Assignment.Due.At(four.toInstant()) : Assignment.Due.NEVER;
            perform(ADA, List.of(new Action.AssignGate(gate.id(), new Assignment.To(owner, due))));
            if (gate.text().contains("latency"))
                perform(BO, List.of(new Action.AddNote(gate.id(), "renamed in the last deploy, rule fix in review")));
        }
        var people = List.of(ADA, BO, CARLA);
        var roles = driver.reviewStatus().review().meeting().roles();
        for (int role = 0; role < roles.size() && role < people.size(); role++)
            perform(
                    ADA,
                    List.of(new Action.SetRole(
                            roles.get(role).label(), false, false, List.of(people.get(role)), List.of())));
    }

    private void clear() throws InterruptedException, ExecutionException {
        for (var gate : driver.blocking())
            perform(BO, List.of(new Action.Pass(gate.id(), "fixed and checked again", Duration.ZERO, List.of())));
        for (var field : driver.reviewStatus().emptyFields())
            perform(ADA, List.of(new Action.Fill(field.placeholder().index(), field.label(), "staging")));
    }

    private void vote() throws InterruptedException, ExecutionException {
        perform(ADA, List.of(vote(0, new Vote(Vote.Answer.GO, "", List.of(), ""))));
        var due =
                LocalDate.now(driver.reviewStatus().review().zone()).plusDays(1).atTime(LocalTime.of(18, 0));
        var condition = new Vote.Condition(
                "watch p95 for 24 h after rollout",
                BO,
                new Assignment.Due.At(
                        due.atZone(driver.reviewStatus().review().zone()).toInstant()));
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

    /// Goes on to the next blocker until one of these is talked about.
    private void turnTo(String... texts) throws InterruptedException, ExecutionException {
        var blocking = driver.blocking();
        for (int index = 0; index < blocking.size(); index++) {
            press(KeyCode.F8);
            if (List.of(texts).stream().anyMatch(blocking.get(index).text()::contains)) return;
        }
    }

    private void perform(Person by, List<Action> actions) throws InterruptedException, ExecutionException {
        driver.perform(by, actions);
        driver.waitUntilDrawn();
    }

    private void setAppearance(Appearance appearance) throws InterruptedException, ExecutionException {
        DemoDriver.onScreen(() -> driver.window().meeting().setAppearance(appearance));
    }
}
