package dev.gateboard.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;

import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.matcher.control.LabeledMatchers;

/// *See a release week*, from the first run to its end and back, by one key.
class ReleaseWeekDemoTest {
    private static final Person ME = new Person("Mia Own", "mia@example.org");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String REFUSED = "This is a demo and cannot be signed.";

    @TempDir
    private Path folder = Path.of("");

    private DashboardWindow wiring() {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        return TestWindow.call(() -> new DashboardWindow(
                store,
                new BoardView.Place(ME, "gateboard.db", folder.resolve("sources.yaml")),
                CommandEnvironment.ofThisMachine(),
                new DashboardWindow.Surface(new Stage(), FileDialogs.NONE, DemoData::make),
                DashboardWindow.DIRECT));
    }

    private static ReleaseWeekDemo begun(DashboardWindow own) throws InterruptedException {
        until(() -> own.week().isPresent());
        var week = TestWindow.call(() -> (ReleaseWeekDemo) own.week().orElseThrow());
        until(week::isReady);
        return week;
    }

    /// The window is another one's soon, so its pulses are not waited for.
    private static void see(TestWindow window) {
        window.interrupt();
        window.moveTo("Play the demo week");
        var mouse = window.robotContext().getMouseRobot();
        mouse.pressNoWait();
        mouse.releaseNoWait();
    }

    /// As [TestWindow#push], whatever window is there afterwards.
    private static void goOn(TestWindow window) {
        var keyboard = window.robotContext().getKeyboardRobot();
        keyboard.pressNoWait(KeyCode.SPACE);
        keyboard.releaseNoWait(KeyCode.SPACE);
    }

    private interface Seen {
        boolean now();
    }

    private static void until(Seen seen) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!TestWindow.call(seen::now)) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private static ReviewStatus demo(ReleaseWeekDemo week) throws Exception {
        return week.wiring().workspace().state().get().reviewStatuses().getFirst();
    }

    private static List<String> events(DashboardWindow own) throws Exception {
        var lines = new ArrayList<String>();
        for (var reviewStatus : own.workspace().state().get().reviewStatuses())
            for (var event : own.workspace().events(reviewStatus.review().id()).get()) lines.add(event.toString());
        return lines;
    }

    private String caption(TestWindow window) {
        return window.texts(".week-caption").getFirst();
    }

    @Test
    void oneKeyAStepFromTheFirstRunToTheEndAndBackToOnesOwnBoard() throws Exception {
        try (var own = wiring();
                var window = TestWindow.over(own::stage)) {
            own.start().get();
            window.interrupt();
            window.save("demo-first-run");
            var before = events(own);
            see(window);
            var week = begun(own);
            var captions = new ArrayList<String>();
            var ended = false;
            for (int step = 1; !ended; step++) {
                until(week::isReady);
                var room = TestWindow.call(() -> week.wiring().meeting().stage());
                var shown = room.isPresent() ? TestWindow.over(room::get) : window;
                captions.add(caption(shown));
                assertThat(captions.getLast()).doesNotContain("could not be made");
                verifyThat(shown.only(".demo-mark"), LabeledMatchers.hasText("DEMO"));
                assertThat(demo(week).review().isDemo()).isTrue();
                assertThat(shown.texts(".label:demo"))
                        .as("the name on the board and in the meeting says so")
                        .allMatch(name -> name.startsWith("DEMO "))
                        .isNotEmpty();
                shown.save("demo-%02d".formatted(step));
                pictures(shown, step);
                follows(demo(week), step);
                ended = shown.texts("#week-next").contains(Messages.DEMO.text("week.end"));
                if (!ended) goOn(shown);
            }
            assertThat(captions).doesNotHaveDuplicates().hasSizeGreaterThan(15);
            assertThat(caption(window)).startsWith("Anyone can verify");
            until(() -> window.texts(".verify-verdict").equals(List.of("Demo record: approves nothing")));

            signingIsRefused(week);
            window.push(KeyCode.SPACE);
            assertThat(own.week()).isEmpty();
            assertThat(own.stage().getScene()).isSameAs(own.scene());
            assertThat(own.stage().getTitle()).isEqualTo("Gateboard");
            assertThat(events(own)).as("the own database is as it was").isEqualTo(before);
            window.save("demo-back");
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .allMatch(name -> name.startsWith("gateboard.db"));
        }
    }

    /// What each deed left behind, by the step's number.
    private static void follows(ReviewStatus reviewStatus, int step) {
        var total = reviewStatus.total();
        switch (step) {
            case 1 -> assertThat(total.count(GateStatus.OPEN)).isEqualTo(40);
            case 2 -> assertThat(reviewStatus.review().release().names()).containsExactly("4f2a91c");
            case 3 -> assertThat(total.withEvidence()).isEqualTo(5);
            case 4 -> assertThat(total.withoutEvidence()).isEqualTo(1);
            case 7 -> assertThat(total.count(GateStatus.PASSED)).isGreaterThan(6);
            case 8 -> assertThat(total.count(GateStatus.FAILED)).isEqualTo(1);
            case 11 -> assertThat(total.count(GateStatus.WAIVED)).isEqualTo(1);
            case 12 -> assertThat(reviewStatus.review().release().names()).containsExactly("9b07c11");
            case 13 -> assertThat(total.count(GateStatus.FAILED)).isZero();
            case 15 -> assertThat(reviewStatus.blockers()).hasSize(1);
            case 17 -> assertThat(reviewStatus.isReady()).isTrue();
            case 19 -> assertThat(reviewStatus.review().meeting().frozen()).isNotEmpty();
            default -> assertThat(reviewStatus.isReady()).isEqualTo(step > 17);
        }
    }

    private static void pictures(TestWindow shown, int step) {
        if (step % 3 != 2 && step < 16) return;
        shown.dark();
        shown.save("demo-%02d-dark".formatted(step));
        shown.light();
        double width = shown.stage().getWidth();
        double height = shown.stage().getHeight();
        shown.resize(683, 360);
        shown.save("demo-%02d-small".formatted(step));
        shown.resize(width, height);
    }

    private static void signingIsRefused(ReleaseWeekDemo week) throws Exception {
        var review = demo(week).review();
        var sign = new Action.Sign(0, review.meeting().roles().getFirst().label(), "0".repeat(64));
        var done = week.wiring()
                .workspace()
                .perform(review.id(), DemoDriver.CARLA, DemoDriver.ADA, List.of(sign), List.of())
                .get();
        assertThat(done).isEqualTo(new WorkspaceResult.ActionRefused(REFUSED));
        assertThat(week.wiring().workspace().records().signables(review.id()).get())
                .isEmpty();
    }

    @Test
    void escapeLeavesAtAnyStepAndNothingOfTheDemoIsLeft() throws Exception {
        try (var own = wiring();
                var window = TestWindow.over(own::stage)) {
            own.start().get();
            window.interact(() -> own.theme().setAppearance(own.scene(), Appearance.LIGHT));
            see(window);
            var week = begun(own);
            var files = week.folder();
            assertThat(files.resolve("DEMO.db")).exists();
            window.push(KeyCode.RIGHT);
            until(week::isReady);
            window.push(KeyCode.ESCAPE);
            assertThat(own.week()).isEmpty();
            assertThat(own.stage().getScene()).isSameAs(own.scene());
            assertThat(files).doesNotExist();
            see(window);
            assertThat(begun(own)).as("it can be seen again").isNotSameAs(week);
        }
    }

    @Test
    void spaceTypedIntoALineIsTheLines() throws Exception {
        try (var own = wiring();
                var window = TestWindow.over(own::stage)) {
            own.start().get();
            see(window);
            var week = begun(own);
            var first = caption(window);
            window.push(KeyCode.CONTROL, KeyCode.F);
            window.write("alerts exist");
            until(week::isReady);
            assertThat(caption(window)).isEqualTo(first);
            assertThat(TestWindow.call(() -> window.scene().getFocusOwner()))
                    .isInstanceOf(javafx.scene.control.TextField.class);
        }
    }
}
