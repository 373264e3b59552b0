package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.checklist.ChecklistRow;
import dev.gateboard.ui.checklist.ChecklistView;
import dev.gateboard.ui.checklist.ChecklistViewModel;
import dev.gateboard.ui.checklist.ChecklistViewModelBuilder;
import dev.gateboard.ui.checklist.ChecklistViewOptions;
import dev.gateboard.ui.checklist.ChecklistViewTest;
import dev.gateboard.ui.checklist.GateRowTime;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.ui.gate.SignalBoards;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a signal says, in its row: source, finding and age, in the colour of the state alone where it blocks.
class SignalRowsTest {
    private static final ChecklistViewOptions ALL = new ChecklistViewOptions(ChecklistFilter.ALL, "", Set.of());

    private final ChecklistViewModelBuilder sheets =
            new ChecklistViewModelBuilder(Person.parse("Ada <ada@example.org>"), Messages.WINDOW);
    private final SignalBoards day = SignalBoards.day();
    private final ReviewStatus board = day.board();

    private ChecklistRow.GateRow row(ReviewStatus shown, String text) {
        var sheet = sheets.of(shown, ALL);
        return (ChecklistRow.GateRow) sheet.rows().get(index(sheet, text));
    }

    private int index(ChecklistViewModel sheet, String text) {
        return sheet.rows().stream()
                .map(ChecklistRow::key)
                .toList()
                .indexOf(day.gate(text).id().toString());
    }

    private static String words(ChecklistRow.GateRow row) {
        return row.status().status() + " | " + row.author() + " | " + row.value();
    }

    @Test
    void rowSaysSourceAndFinding() {
        assertThat(List.of(
                        words(row(board, "high error rate")),
                        words(row(board, "elevated latency")),
                        words(row(board, "OTLP export")),
                        words(row(board, "API latency/error dashboards"))))
                .containsExactly(
                        "PASSED | staging-prometheus | rule ok",
                        "FAILED | staging-prometheus | cannot fire",
                        "PASSED | otlp | 3 of 3",
                        "PASSED | ops/dashboards | 14 panels");
    }

    @Test
    void proofTooOldKeepsItsFindingAndSaysHowOldItIs() { // R13
        var row = row(board, "DB/Redis saturation");

        assertThat(words(row)).isEqualTo("STALE | ops/dashboards | 9 panels");
        assertThat(row.time()).isEqualTo(new GateRowTime.ReadingAge(SignalBoards.NOON, true));
    }

    @Test
    void disputeNamesThePersonAndSaysThatTheSignalDisagrees() { // R11
        assertThat(words(row(board, "Secrets are sourced"))).isEqualTo("DISPUTED | Ada | signal disagrees");
    }

    @Test
    void noAnswerIsShownAndDecidesNothing() { // R11
        assertThat(words(row(board, "auth/redis session"))).isEqualTo("OPEN | staging-prometheus | no answer");
    }

    @Test
    void oldestProofOfSeveralCounts() { // R13
        day.answers("traces", Verdict.PASS, "500", "500 of traces arrived.");
        var row = row(day.board(), "OTLP export");

        assertThat(row.time())
                .isEqualTo(new GateRowTime.ReadingAge(SignalBoards.NOON.plus(Duration.ofMinutes(182)), false));
    }

    @Test
    void signalBesideAPersonsWordIsShownAndThePersonStaysTheOneWhoSaidSo() { // R11
        day.does(new Action.Waive(
                day.gate("elevated latency").id(),
                new Waiver(
                        "accepted",
                        "slow",
                        "",
                        Person.parse("Bo <bo@example.org>"),
                        java.time.LocalDate.of(2026, 12, 31))));
        var row = row(day.board(), "elevated latency");

        assertThat(row.status().status()).isEqualTo(GateStatus.WAIVED);
        assertThat(row.value()).isEqualTo("cannot fire");
        assertThat(row.time()).isInstanceOf(GateRowTime.FixedText.class);
    }

    @Test
    void answerChangesItsRowAndNoOther() {
        sheets.of(board, ALL);
        var after = sheets.of(
                day.answers("migrations", Verdict.PASS, "MigrationFailed", "Loaded, healthy, able to fire.")
                        .board(),
                ALL);

        assertThat(after.changed())
                .isEqualTo(new ChecklistViewModel.RowChanges.At(List.of(index(after, "migrations failures"))));
    }

    @Test
    void agesGoOnInTheirLabelWhileTheRowStaysAndIsNotAnnounced() {
        var list = TestWindow.call(
                () -> new ChecklistView(Messages.WINDOW, DraftStore.inMemory(), ChecklistViewTest.asked(_ -> {})));
        try (var window = TestWindow.of(802, 720, () -> list)) {
            window.interact(() -> list.show(sheets.of(board, ALL)));
            window.interact(
                    () -> list.select(List.of(day.gate("elevated latency").id().toString())));
            window.save("board-signals-light");
            assertThat(window.texts(".row-line > .label")).contains("12 s", "9 s", "3 h old", "cannot fire");
            var spoken = spoken(window);
            window.interact(() -> list.tick(day.now().plusSeconds(60)));
            assertThat(window.texts(".row-line > .label"))
                    .contains("1 min", "3 h old")
                    .doesNotContain("12 s", "9 s");
            assertThat(spoken(window)).isEqualTo(spoken);
            window.dark();
            window.save("board-signals-dark");
        }
    }

    @Test
    void nothingJumpsWhileSomebodyReads() {
        var list = TestWindow.call(
                () -> new ChecklistView(Messages.WINDOW, DraftStore.inMemory(), ChecklistViewTest.asked(_ -> {})));
        var latency = day.gate("elevated latency").id().toString();
        try (var window = TestWindow.of(802, 300, () -> list)) {
            window.interact(() -> list.show(sheets.of(board, ALL)));
            window.interact(() -> list.select(List.of(latency)));
            window.interact(list::requestFocus);
            window.interact(() -> list.scrollTo(list.getSelectionModel().getSelectedIndex() - 3));
            var before = places(window);
            day.later(Duration.ofSeconds(30))
                    .answers("latency", Verdict.PASS, "HighLatency", "Loaded, healthy, able to fire.")
                    .answers("error-rate", Verdict.PASS, "HighErrorRate", "Loaded, healthy, able to fire.");
            window.interact(() -> list.show(sheets.of(day.board(), ALL)));
            assertThat(places(window)).isEqualTo(before);
            assertThat(list.selectedKeys()).containsExactly(latency);
            assertThat(list.isFocused()).isTrue();
            assertThat(list.getFocusModel().getFocusedIndex())
                    .isEqualTo(list.getSelectionModel().getSelectedIndex());
            assertThat(window.texts(".row-line > .found")).contains("rule ok").doesNotContain("cannot fire");
        }
    }

    /// Which gate stands at which height.
    private static List<String> places(TestWindow window) {
        return window.lookup(".board-row").queryAll().stream()
                .map(cell -> String.valueOf(cell.getAccessibleText()).split(",", 2)[0] + " " + cell.getLayoutY())
                .toList();
    }

    private static List<String> spoken(TestWindow window) {
        return window.lookup(".board-row").queryAll().stream()
                .map(cell -> String.valueOf(cell.getAccessibleText()))
                .toList();
    }

    @Test
    void timeThatGoesBackMakesNoAgeNegative() {
        assertThat(TimeText.age(Duration.between(day.now(), Instant.EPOCH))).isEqualTo("0 s");
    }
}
