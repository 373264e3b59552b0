package dev.gateboard.app;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.stage.Stage;

/// The window without a display, open all the time on a review that other processes work on. It says the memory that it
/// holds again and again, and how many events its review has then.
public final class SoakWindow {
    public static final String MEMORY = "MEMORY ";
    private static final Person ADA = new Person("Ada", "ada@example.org");
    private static final long BETWEEN = 1000;

    private SoakWindow() {}

    /// Arguments: the database, the review.
    @SuppressWarnings("SystemOut") // the pipe to the test
    public static void main(String... arguments) throws Exception {
        var file = Path.of(arguments[0]);
        var review = UUID.fromString(arguments[1]);
        Platform.startup(() -> Platform.setImplicitExit(false));
        var store = ((StoreOpenResult.Opened) Store.open(file)).store();
        var place = new BoardView.Place(ADA, file.toString(), file.resolveSibling("sources.yaml"));
        var drawing =
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
        var wiring = on(() -> {
            var stage = new Stage();
            var made = new DashboardWindow(store, place, CommandEnvironment.ofThisMachine(), stage, drawing);
            stage.show();
            return made;
        });
        wiring.start().get();
        on(() -> {
            wiring.view().open(review);
            return review;
        });
        while (true) {
            Thread.sleep(BETWEEN);
            var state = wiring.workspace().state().get();
            System.gc();
            var runtime = Runtime.getRuntime();
            System.out.println(MEMORY + (runtime.totalMemory() - runtime.freeMemory()) + " "
                    + state.reviewStatus(review)
                            .orElseThrow()
                            .review()
                            .lastEvent()
                            .number());
        }
    }

    private static <T> T on(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        DashboardWindow.onScreen(task);
        return task.get();
    }
}
