package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.testfx.api.FxAssert.verifyThat;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.app.window.SampleChecklist;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.demo.MonitoringServerProcess;
import dev.gateboard.demo.SignalTour;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.matcher.control.LabeledMatchers;

/// The window against a real Prometheus: a checklist opened with the sidecar beside it, armed, judged, offline, and
/// opened again a day later (rules R11 to R13, R32, R33).
class SignalBoardTest {
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private DashboardWindow wiring(Duration ahead) {
        var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store();
        InstantSource clock = () -> Instant.now().plus(ahead);
        var surroundings = new CommandEnvironment(
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                Map.of(),
                folder,
                clock,
                ZoneOffset.UTC,
                () -> Optional.of(ADA));
        return TestWindow.call(() -> new DashboardWindow(
                store,
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                surroundings,
                new Stage(),
                DashboardWindow.DIRECT));
    }

    private static ReviewStatus newest(DashboardWindow wiring) throws Exception {
        return wiring.workspace().state().get().reviewStatuses().getLast();
    }

    private static Gate gate(ReviewStatus reviewStatus, String text) {
        return reviewStatus.review().checklist().gates().stream()
                .filter(gate -> gate.isLeaf() && gate.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static GateStatus standing(DashboardWindow wiring, String text) throws Exception {
        var reviewStatus = newest(wiring);
        return reviewStatus.status(gate(reviewStatus, text)).status();
    }

    private static void until(String what, Callable<Boolean> seen) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!seen.call()) {
            assertThat(Instant.now()).as(what).isBefore(end);
            Thread.sleep(100);
        }
    }

    @Test
    @SuppressWarnings("try") // the server goes away in the middle, which is what is tried
    void boundProbesDecideGatesAndOfflineShowsAgesUntilProofIsTooOld() throws Exception {
        boolean required = "required".equals(System.getenv("GATEBOARD_REAL_SERVERS"));
        assumeTrue(
                required || MonitoringServerProcess.isInstalled(MonitoringServerProcess.PROMETHEUS),
                "prometheus is not on this machine");
        var checklist = Files.write(folder.resolve("staging.md"), SampleChecklist.bytes());
        Files.writeString(folder.resolve("staging.probes.yaml"), SignalTour.PROBES_FILE);
        UUID review;
        try (var prometheus = MonitoringServerProcess.prometheus(Files.createDirectory(folder.resolve("prometheus")))
                .orElseThrow()) {
            Files.writeString(
                    folder.resolve("sources.yaml"),
                    "sources: {staging-prometheus: {kind: prometheus, url: \"" + prometheus.url() + "\"}}\n");
            SignalTour.untilItHasScraped(folder.resolve("sources.yaml"));
            try (var wiring = wiring(Duration.ZERO);
                    var window = TestWindow.over(wiring::stage)) {
                wiring.start().get();
                TestWindow.call(() -> {
                    wiring.open(checklist);
                    return true;
                });
                until(
                        "opened",
                        () -> !wiring.workspace().tidying().isSample()
                                && !wiring.workspace()
                                        .state()
                                        .get()
                                        .reviewStatuses()
                                        .isEmpty());
                review = newest(wiring).review().id();
                assertThat(standing(wiring, "elevated latency")).isEqualTo(GateStatus.OPEN);

                var armed = List.of("high error rate", "elevated latency").stream()
                        .map(text -> gate(board(wiring), text).id())
                        .toList();
                wiring.workspace().signals().arm(review, ADA, armed).get();
                until(
                        "judged",
                        () -> standing(wiring, "high error rate") == GateStatus.PASSED
                                && standing(wiring, "elevated latency") == GateStatus.FAILED);
                until(
                        "the strip says how it answers",
                        () -> window.texts(".source-link").stream()
                                .anyMatch(text -> text.matches("staging-prometheus \\d+ ms")));
                assertThat(standing(wiring, "migrations failures")).isEqualTo(GateStatus.OPEN); // R12: not armed
                TestWindow.call(() -> {
                    wiring.view().select(List.of(armed.getLast()));
                    return true;
                });
                window.interrupt();
                window.save("whole-signals");
                assertThat(window.texts(".row-line > .found")).contains("rule ok", "cannot fire");
                verifyThat(window.only("#finding"), LabeledMatchers.hasText("This alert cannot fire"));

                prometheus.close();
                until(
                        "the strip says that it is away",
                        () -> window.texts(".source-link").stream()
                                .anyMatch(text -> text.startsWith("staging-prometheus offline since ")));
                assertThat(standing(wiring, "high error rate")).isEqualTo(GateStatus.PASSED);
                assertThat(standing(wiring, "elevated latency")).isEqualTo(GateStatus.FAILED);
            }
        }
        try (var store = ((StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"))).store()) {
            assertThat(store.write(transaction -> transaction.acquireLease(review, "another", Instant.now()))
                            .holder())
                    .isEqualTo("another"); // R33: given back at the close
        }
        try (var wiring = wiring(Duration.ofDays(1));
                var window = TestWindow.over(wiring::stage)) {
            wiring.start().get();
            window.interrupt();
            assertThat(standing(wiring, "high error rate")).isEqualTo(GateStatus.STALE); // R13
            assertThat(window.texts(".row-line > .label")).contains("1 d old");
            window.save("whole-signals-a-day-later");
        }
    }

    private static ReviewStatus board(DashboardWindow wiring) {
        try {
            return newest(wiring);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
