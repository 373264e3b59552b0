package dev.gateboard.ui.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.TestWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.matcher.control.LabeledMatchers;

/// The pane of a gate that signals speak about: the finding first, then why, then what would mend it.
class SignalPaneTest {
    private final List<Action> actions = new ArrayList<>();
    private final SignalBoards day = SignalBoards.day();

    private GatePane pane(Asked asked) {
        return TestWindow.call(() -> new GatePane(
                Messages.WINDOW,
                wish -> {
                    actions.addAll(wish.actions());
                    return new CompletableFuture<>();
                },
                _ -> {},
                new KeptFiles(Optional.empty()),
                asked,
                DraftStore.inMemory()));
    }

    private static String flow(TestWindow window, String selector) {
        return window.lookup(selector + " > .text").queryAll().stream()
                .map(node -> ((Text) node).getText())
                .reduce("", String::concat);
    }

    private static String text(Node node) {
        return ((Text) node).getText();
    }

    @Test
    void alertThatCannotFireSaysSoAndMarksTheCulpritAndWhatItMayHaveBecome() { // R14
        var pane = pane(new Asked());
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(day.board(), List.of(day.gate("elevated latency"))));
            window.save("gate-signal-failed-light");
            verifyThat(window.only("#finding"), LabeledMatchers.hasText("This alert cannot fire"));
            verifyThat(window.only(".chip"), LabeledMatchers.hasText("Failed by signal"));
            assertThat(window.lookup(".culprit").queryAll().stream().map(SignalPaneTest::text))
                    .containsExactly("http_request_duration_seconds_bucket");
            assertThat(flow(window, ".runs-flow"))
                    .contains("The metric must have data again, or pass the gate yourself."
                            + " Was it renamed to http_server_request_duration_seconds_bucket, which has 84 series?");
            assertThat(window.texts(".deed")).containsExactly("Check signals again", "Mark as N/A…", "Waive…", "⋯");
            window.dark();
            window.save("gate-signal-failed-dark");
        }
    }

    /// Nothing in the pane of a gate that is out of date looks as if it passed.
    @Test
    void whatIsOutOfDateIsGreenNowhereInItsPane() { // R13
        var pane = pane(new Asked());
        var gate = day.gate("high error rate");
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(day.board(), List.of(gate)));
            assertThat(window.lookup(".reading-card .solid").queryAll()).isNotEmpty();
            day.later(Duration.ofHours(1));
            window.interact(() -> pane.show(day.board(), List.of(gate)));
            window.save("gate-signal-out-of-date");
            verifyThat(window.only(".chip"), LabeledMatchers.hasText("Out of date"));
            assertThat(window.lookup(".reading-card .solid").queryAll()).isEmpty();
            assertThat(window.lookup(".probe-line .solid").queryAll()).isEmpty();
            var found = (Labeled) window.only("#finding").query();
            assertThat(found.getStyleClass()).doesNotContain("passed");
            assertThat(found.getTextFill())
                    .isEqualTo(((Labeled) window.only(".chip").query()).getTextFill());
        }
    }

    @Test
    void moreDeedsAreAPressAwayAndProbingAsks() {
        var asked = new Asked();
        var pane = pane(asked);
        var gate = day.gate("elevated latency");
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(day.board(), List.of(gate)));
            window.clickOn("Check signals again");
            assertThat(asked.heard).containsExactly("ask [" + gate.id() + "]");
            window.clickOn("#more-deeds");
            window.clickOn("Turn off automatic updates");
            assertThat(actions).containsExactly(new Action.Disarm(gate.id(), ""));
        }
    }

    @Test
    void boundGateIsDecidedBySignalsOnlyOnceSomebodyLetsThem() { // R12
        var asked = new Asked();
        var pane = pane(asked);
        day.bound("Alert routing", "alertmanager-link", "staging-prometheus", "link");
        var gate = day.gate("Alert routing");
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(day.board(), List.of(gate)));
            window.save("gate-signal-unarmed-light");
            verifyThat(
                    window.only("#armed"),
                    LabeledMatchers.hasText(
                            "Connected to link. Signals change this gate only after you turn on automatic updates."));
            window.clickOn("Turn on automatic updates");
            assertThat(asked.heard).containsExactly("arm [" + gate.id() + "]");
        }
    }

    @Test
    void disputeIsSettledForTheSignalOrAgainstItWithAReason() { // R11
        var pane = pane(new Asked());
        var gate = day.gate("Secrets are sourced");
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(day.board(), List.of(gate)));
            window.clickOn("Overrule signal…");
            window.push(KeyCode.ENTER);
            assertThat(actions).isEmpty();
            window.save("gate-signal-disputed-light");
            window.enter(".deed-form > .entry", "a placeholder, no secret");
            window.push(KeyCode.ENTER);
            window.push(KeyCode.ESCAPE);
            window.clickOn("Agree with signal…");
            window.push(KeyCode.ENTER);
            assertThat(actions)
                    .containsExactly(
                            new Action.Overrule(gate.id(), "a placeholder, no secret"),
                            new Action.Fail(gate.id(), "the signal is right: 11 names", List.of()));
        }
    }

    @Test
    void severalProbesStandInALineEachAndTheOneThatWasPickedInFull() { // R13
        var pane = pane(new Asked());
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            day.answers("logs", Verdict.NO_DATA, "", "No logs of beep-api arrived.");
            window.interact(() -> pane.show(day.board(), List.of(day.gate("OTLP export"))));
            window.save("gate-signal-several-light");
            verifyThat(window.only("#finding"), LabeledMatchers.hasText("No logs of beep-api arrived"));
            window.clickOn(window.all(".probe-line").getFirst());
            verifyThat(window.only("#finding"), LabeledMatchers.hasText("312 of traces arrived"));
        }
    }

    @Test
    void valuesAreDrawnAsALineAndGoOnToAge() {
        var boards = new SignalBoards().armed("SLO", "promql", "staging-prometheus", "p95");
        var readings = new ArrayList<Reading>();
        for (var value : List.of("0.21 s", "0.24 s", "0.22 s", "0.27 s", "0.25 s", "0.29 s")) {
            boards.later(Duration.ofSeconds(30)).answers("p95", Verdict.PASS, value, value + " passes.");
            readings.addFirst(reading(boards, boards.gate("SLO")));
        }
        var pane = pane(new Asked(readings.toArray(Reading[]::new)));
        try (var window = TestWindow.of(356, 720, () -> pane)) {
            window.interact(() -> pane.show(boards.board(), List.of(boards.gate("SLO"))));
            window.save("gate-signal-value-light");
            assertThat(window.only(".value-chart").query().getAccessibleText())
                    .isEqualTo("6 values from Tue 24 Nov 12:00 to Tue 24 Nov 12:03. The newest is 0.29 s and passes."
                            + " The lowest is 0.21 s, the highest 0.29 s. Passes: 0.3 s or less. Fails: more"
                            + " than 0.3 s. The status of the gate did not change.");
            window.interact(() -> pane.tick(boards.now().plusSeconds(120)));
            verifyThat(
                    window.only(".finding-part > .small"), LabeledMatchers.hasText("staging-prometheus · 2 min ago"));
        }
    }

    @Test
    void everyStepOfTheProofAndEveryVerdictThatChangedCanBeRead() {
        var pane = pane(new Asked());
        try (var window = TestWindow.of(356, 900, () -> pane)) {
            window.interact(() -> pane.show(day.board(), List.of(day.gate("high error rate"))));
            window.save("gate-signal-proof-light");
            assertThat(window.texts(".reading-card .small"))
                    .contains("alert-rule", "Rule", "loaded, healthy, and able to fire", "HighErrorRate");
            window.clickOn("History 3");
            verifyThat(window.only("The signal passed this gate: Loaded, healthy, able to fire"), isVisible());
        }
    }

    private static Reading reading(SignalBoards boards, Gate gate) {
        return boards.board().review().state(gate).signal().newestReadings().getFirst();
    }
}
