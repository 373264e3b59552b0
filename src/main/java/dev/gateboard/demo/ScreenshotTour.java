package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.app.window.SampleChecklist;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.language.Messages;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The whole way on the sample, without a display: pictures of the real window, and what it exports.
public final class ScreenshotTour {
    private ScreenshotTour() {}

    /// Saves the pictures and gives the exit code.
    public static int run(Path out) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Files.createDirectories(out);
            try (var folder = DemoFolder.create("gateboard-tour")) {
                return switch (Store.open(folder.path().resolve("tour.db"))) {
                    case StoreOpenResult.OpenRefused(String sentence) -> {
                        System.err.println(sentence);
                        yield 65;
                    }
                    case StoreOpenResult.Opened(Store store) -> run(out, folder.path(), store);
                };
            }
        } catch (IOException e) {
            System.err.println(Messages.DEMO.text("tour.cannotWrite", out, String.valueOf(e.getMessage())));
            return 65;
        }
    }

    private static int run(Path out, Path folder, Store store) throws IOException {
        Platform.startup(() -> Platform.setImplicitExit(false));
        try {
            var stage = DemoDriver.call(Stage::new);
            try (var wiring = DemoDriver.call(() -> new DashboardWindow(
                    store,
                    new BoardView.Place(DemoDriver.ADA, "gateboard.db", folder.resolve("sources.yaml")),
                    CommandEnvironment.ofThisMachine(),
                    stage,
                    DashboardWindow.DIRECT))) {
                walk(new TourScreen(new DemoDriver(wiring), out), folder.resolve("sources.yaml"));
            }
            System.out.println(Messages.DEMO.text("tour.done", out));
            return 0;
        } catch (WorkspaceException e) {
            System.err.println(e.message());
            return 70;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 70;
        } catch (ExecutionException e) {
            System.err.println(Messages.DEMO.text("tour.failed", String.valueOf(e.getCause())));
            return 70;
        } finally {
            Platform.exit();
        }
    }

    /// Through the whole window, which is not shown yet.
    static void walk(TourScreen screen, Path sources) throws IOException, InterruptedException, ExecutionException {
        var driver = screen.driver();
        new BoardTour(driver, screen).run();
        new RecordTour(driver, screen).run();
        new MeetingTour(driver, screen).run();
        new RevisionTour(driver, screen).run(SampleChecklist.bytes());
        new SignalTour(driver, sources, screen).run(SampleChecklist.bytes());
    }
}
