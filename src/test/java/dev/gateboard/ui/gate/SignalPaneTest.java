package dev.gateboard.ui.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.Screen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/// The pane of a gate that signals speak about: the finding first, then why, then what would mend it.
class SignalPaneTest {
    private final List<Action> actions = new ArrayList<>();
    private final SignalBoards day = SignalBoards.day();

    private GatePane pane(Asked asked) {
        return Screen.call(() -> new GatePane(
                Messages.WINDOW,
                wish -> {
                    actions.addAll(wish.actions());
                    return new CompletableFuture<>();
                },
                _ -> {},
                _ -> CompletableFuture.completedFuture(Optional.empty()),
                asked,
                DraftStore.inMemory()));
    }

    private static String flow(Screen screen, String selector) {
        return screen.all(selector + " > .text").stream()
                .map(node -> ((Text) node).getText())
                .reduce("", String::concat);
    }

    private static String text(Node node) {
        return ((Text) node).getText();
    }

    @Test
    void alertThatCannotFireSaysSoAndMarksTheCulpritAndWhatItMayHaveBecome() { // R14
        var pane = pane(new Asked());
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(day.board(), List.of(day.gate("elevated latency"))));
            screen.save("gate-signal-failed-light");
            assertThat(screen.texts("#finding")).containsExactly("This alert cannot fire");
            assertThat(screen.texts(".chip")).containsExactly("Failed by signal");
            assertThat(screen.all(".culprit").stream().map(SignalPaneTest::text))
                    .containsExactly("http_request_duration_seconds_bucket");
            assertThat(flow(screen, ".runs-flow"))
                    .contains("The metric must have data again, or pass the gate yourself."
                            + " Was it renamed to http_server_request_duration_seconds_bucket, which has 84 series?");
            assertThat(screen.texts(".deed")).containsExactly("Check signals again", "Mark as N/A…", "Waive…", "⋯");
            screen.dark();
            screen.save("gate-signal-failed-dark");
        }
    }

    /// Nothing in the pane of a gate that is out of date looks as if it passed.
    @Test
    void whatIsOutOfDateIsGreenNowhereInItsPane() { // R13
        var pane = pane(new Asked());
        var gate = day.gate("high error rate");
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(day.board(), List.of(gate)));
            assertThat(screen.all(".reading-card .solid")).isNotEmpty();
            day.later(Duration.ofHours(1));
            screen.run(() -> pane.show(day.board(), List.of(gate)));
            screen.save("gate-signal-out-of-date");
            assertThat(screen.texts(".chip")).containsExactly("Out of date");
            assertThat(screen.all(".reading-card .solid")).isEmpty();
            assertThat(screen.all(".probe-line .solid")).isEmpty();
            var found = (Labeled) screen.find("#finding");
            assertThat(found.getStyleClass()).doesNotContain("passed");
            assertThat(found.getTextFill()).isEqualTo(((Labeled) screen.find(".chip")).getTextFill());
        }
    }

    @Test
    void moreDeedsAreAPressAwayAndProbingAsks() {
        var asked = new Asked();
        var pane = pane(asked);
        var gate = day.gate("elevated latency");
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(day.board(), List.of(gate)));
            screen.click(screen.named("Check signals again"));
            assertThat(asked.heard).containsExactly("ask [" + gate.id() + "]");
            screen.click(screen.find("#more-deeds"));
            screen.click(screen.named("Turn off automatic updates"));
            assertThat(actions).containsExactly(new Action.Disarm(gate.id(), ""));
        }
    }

    @Test
    void boundGateIsDecidedBySignalsOnlyOnceSomebodyLetsThem() { // R12
        var asked = new Asked();
        var pane = pane(asked);
        day.bound("Alert routing", "alertmanager-link", "staging-prometheus", "link");
        var gate = day.gate("Alert routing");
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(day.board(), List.of(gate)));
            screen.save("gate-signal-unarmed-light");
            assertThat(screen.texts("#armed"))
                    .containsExactly(
                            "Connected to link. Signals change this gate only after you turn on automatic updates.");
            screen.click(screen.named("Turn on automatic updates"));
            assertThat(asked.heard).containsExactly("arm [" + gate.id() + "]");
        }
    }

    @Test
    void disputeIsSettledForTheSignalOrAgainstItWithAReason() { // R11
        var pane = pane(new Asked());
        var gate = day.gate("Secrets are sourced");
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(day.board(), List.of(gate)));
            screen.click(screen.named("Overrule signal…"));
            screen.press(KeyCode.ENTER);
            assertThat(actions).isEmpty();
            screen.save("gate-signal-disputed-light");
            screen.run(() -> ((TextField) screen.find(".deed-form > .entry")).setText("a placeholder, no secret"));
            screen.press(KeyCode.ENTER);
            screen.press(KeyCode.ESCAPE);
            screen.click(screen.named("Agree with signal…"));
            screen.press(KeyCode.ENTER);
            assertThat(actions)
                    .containsExactly(
                            new Action.Overrule(gate.id(), "a placeholder, no secret"),
                            new Action.Fail(gate.id(), "the signal is right: 11 names", List.of()));
        }
    }

    @Test
    void severalProbesStandInALineEachAndTheOneThatWasPickedInFull() { // R13
        var pane = pane(new Asked());
        try (var screen = Screen.of(356, 720, () -> pane)) {
            day.answers("logs", Verdict.NO_DATA, "", "No logs of beep-api arrived.");
            screen.run(() -> pane.show(day.board(), List.of(day.gate("OTLP export"))));
            screen.save("gate-signal-several-light");
            assertThat(screen.texts("#finding")).containsExactly("No logs of beep-api arrived");
            screen.click(screen.all(".probe-line").getFirst());
            assertThat(screen.texts("#finding")).containsExactly("312 of traces arrived");
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
        try (var screen = Screen.of(356, 720, () -> pane)) {
            screen.run(() -> pane.show(boards.board(), List.of(boards.gate("SLO"))));
            screen.save("gate-signal-value-light");
            assertThat(screen.find("#spark").getAccessibleText()).isEqualTo("Last 6 values. Newest: 0.29 s");
            screen.run(() -> pane.tick(boards.now().plusSeconds(120)));
            assertThat(screen.texts(".finding-part > .small")).containsExactly("staging-prometheus · 2 min ago");
        }
    }

    @Test
    void everyStepOfTheProofAndEveryVerdictThatChangedCanBeRead() {
        var pane = pane(new Asked());
        try (var screen = Screen.of(356, 900, () -> pane)) {
            screen.run(() -> pane.show(day.board(), List.of(day.gate("high error rate"))));
            screen.save("gate-signal-proof-light");
            assertThat(screen.texts(".reading-card .small"))
                    .contains("alert-rule", "Rule", "loaded, healthy, and able to fire", "HighErrorRate");
            screen.click(screen.named("History 3"));
            assertThat(screen.named("The signal passed this gate: Loaded, healthy, able to fire"))
                    .isNotNull();
        }
    }

    private static Reading reading(SignalBoards boards, Gate gate) {
        return boards.board().review().state(gate).signal().newestReadings().getFirst();
    }
}
