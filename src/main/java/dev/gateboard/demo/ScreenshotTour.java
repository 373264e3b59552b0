package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.app.window.SampleChecklist;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.checklist.ChecklistFilter;
import dev.gateboard.ui.control.PngEncoder;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.workspace.WorkspaceException;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The whole way on the sample, without a display: pictures of the real window, and what it exports.
public final class ScreenshotTour {
    private final Path out;
    private final DashboardWindow wiring;
    private final Stage stage;
    private final Path sources;
    private final DemoDriver play;
    private final GateDemoSteps gates;

    private ScreenshotTour(Path out, DashboardWindow wiring, Stage stage, Path sources) {
        this.sources = sources;
        this.out = out;
        this.wiring = wiring;
        this.stage = stage;
        this.play = new DemoDriver(wiring);
        this.gates = new GateDemoSteps(play);
    }

    /// Saves the pictures and gives the exit code.
    public static int run(Path out) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Files.createDirectories(out);
            var folder = Files.createTempDirectory("gateboard-tour");
            var code = switch (Store.open(folder.resolve("tour.db"))) {
                case StoreOpenResult.OpenRefused(String sentence) -> {
                    System.err.println(sentence);
                    yield 65;
                }
                case StoreOpenResult.Opened(Store store) -> run(out, folder, store);
            };
            try (var left = Files.list(folder)) {
                for (var file : left.toList()) Files.delete(file);
            }
            Files.delete(folder);
            return code;
        } catch (IOException e) {
            System.err.println("The tour cannot write to " + out + " (" + e.getMessage() + "): name another folder.");
            return 65;
        }
    }

    private static int run(Path out, Path folder, Store store) throws IOException {
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            var stage = onScreen(Stage::new);
            try (var wiring = onScreen(() -> new DashboardWindow(
                    store,
                    new BoardView.Place(DemoDriver.ADA, "gateboard.db", folder.resolve("sources.yaml")),
                    CommandEnvironment.ofThisMachine(),
                    stage,
                    DashboardWindow.DIRECT))) {
                new ScreenshotTour(out, wiring, stage, folder.resolve("sources.yaml")).go();
            }
            System.out.println("The pictures and the exported checklist are in " + out);
            return 0;
        } catch (WorkspaceException e) {
            System.err.println(e.message());
            return 70;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 70;
        } catch (ExecutionException e) {
            System.err.println("The tour came to an end before its time: " + e.getCause());
            return 70;
        } finally {
            Platform.exit();
        }
    }

    private void go() throws IOException, InterruptedException, ExecutionException {
        onScreen(() -> {
            stage.show();
            return true;
        });
        wiring.start().get();
        takeScreenshot("1-first-run");
        onScreen(() -> {
            wiring.view().hideWelcome();
            return true;
        });
        play.openReview(wiring.workspace()
                .state()
                .get()
                .reviewStatuses()
                .getFirst()
                .review()
                .id());
        gates.isolation();
        takeScreenshot("2-five-gates-in-one-deed");
        decide();
        takeScreenshot("3-board");
        filtered();
        dark();
        narrow();
        export();
        var people = List.of(DemoDriver.ADA, DemoDriver.BO, DemoDriver.CARLA);
        new RecordTour(wiring, people, out, this::takeScreenshot).run(play.review());
        new MeetingTour(out, wiring, play.review()).run();
        new RevisionTour(wiring, people, this::takeScreenshot).run(play.review(), SampleChecklist.bytes());
        new SignalTour(wiring, DemoDriver.ADA, sources, this::takeScreenshot).run(SampleChecklist.bytes());
    }

    /// Much of the release week's first days, and a gate that fails.
    private void decide() throws InterruptedException, ExecutionException {
        gates.fillFields();
        for (var gate : play.leaves("")) {
            if (gate.section() == 3 && gate.index() % 2 == 0) play.perform(DemoDriver.CARLA, DemoDriver.pass(gate));
        }
        gates.topology();
        gates.markNotApplicable();
        play.perform(
                DemoDriver.BO,
                new Action.Fail(
                        play.gate("elevated latency").id(), "the alert reads a metric that is gone", List.of()));
        gates.waive();
        play.select(play.gate("restore procedure"));
    }

    private void filtered() throws IOException, InterruptedException, ExecutionException {
        onScreen(() -> {
            wiring.view().setFilter(ChecklistFilter.BLOCKING);
            return true;
        });
        takeScreenshot("4-blocking");
        onScreen(() -> {
            wiring.view().setFilter(ChecklistFilter.ALL);
            return true;
        });
    }

    private void dark() throws IOException, InterruptedException, ExecutionException {
        setAppearance(Appearance.DARK);
        takeScreenshot("5-dark");
        setAppearance(Appearance.LIGHT);
    }

    private void setAppearance(Appearance appearance) throws InterruptedException, ExecutionException {
        onScreen(() -> {
            wiring.theme().setAppearance(wiring.scene(), appearance);
            return true;
        });
    }

    private void narrow() throws IOException, InterruptedException, ExecutionException {
        resize(683, 360);
        takeScreenshot("6-narrow");
        resize(1366, 720);
    }

    private void resize(double width, double height) throws InterruptedException, ExecutionException {
        onScreen(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
    }

    private void export() throws IOException, InterruptedException, ExecutionException {
        var plain = out.resolve("decided-plain.md");
        var draft = out.resolve("decided.md");
        DemoDriver.await(wiring.workspace().records().export(play.review(), DemoDriver.ADA, plain, true, true));
        DemoDriver.await(wiring.workspace().records().export(play.review(), DemoDriver.ADA, draft, false, true));
        var bytes = Files.readAllBytes(plain);
        var opened = wiring.workspace()
                .open(DemoDriver.ADA, "decided-plain.md", bytes, Checklist.GateSyntax.TASKS, Map.of())
                .get();
        if (opened instanceof WorkspaceResult.Stored stored) {
            onScreen(() -> {
                wiring.view().open(stored.reviewStatus().review().id());
                return true;
            });
        }
        takeScreenshot("7-claims-of-a-file");
        System.out.println(
                "Exported: " + new String(bytes, StandardCharsets.UTF_8).lines().count() + " lines.");
    }

    private void takeScreenshot(String name) throws IOException, InterruptedException, ExecutionException {
        for (int pulse = 0; pulse < 3; pulse++) {
            onScreen(() -> {
                wiring.view().applyCss();
                wiring.view().layout();
                return true;
            });
        }
        var image = onScreen(() -> wiring.scene().snapshot(null));
        Files.write(out.resolve(name + ".png"), PngEncoder.encode(image));
    }

    static <T> T onScreen(Callable<T> work) throws InterruptedException, ExecutionException {
        return DemoDriver.call(work);
    }
}
