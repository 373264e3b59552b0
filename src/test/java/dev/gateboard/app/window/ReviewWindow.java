package dev.gateboard.app.window;

import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.control.TestWindow;
import dev.gateboard.workspace.FileOperations.FileToOpen;
import dev.gateboard.workspace.WorkspaceException;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;

/// The real window on one review of a checklist, with a robot on it.
public final class ReviewWindow implements AutoCloseable {
    public static final Person ADA = new Person("Ada Bar", "ada@example.org");

    private final DashboardWindow wiring;
    private final TestWindow robot;
    private final ChosenFile files;

    /// Opens the checklist in a database of that folder.
    public static ReviewWindow open(Path folder, String checklist) throws Exception {
        var file = Files.writeString(folder.resolve("gates.md"), checklist);
        var opened = (StoreOpenResult.Opened) Store.open(folder.resolve("gateboard.db"));
        var files = new ChosenFile();
        var wiring = TestWindow.call(() -> new DashboardWindow(
                opened.store(),
                new BoardView.Place(ADA, "gateboard.db", folder.resolve("sources.yaml")),
                CommandEnvironment.ofThisMachine(),
                new DashboardWindow.Surface(new Stage(), files, Demo.NONE),
                DashboardWindow.DIRECT));
        var opening = new FileToOpen(file, Files.readAllBytes(file), StoredProbesFile.NOTHING);
        wiring.workspace().files().open(ADA, opening).get();
        var window = new ReviewWindow(wiring, TestWindow.over(wiring::stage), files);
        wiring.start().get();
        window.robot.until(() -> !window.robot.all(".board-row").isEmpty());
        return window;
    }

    private ReviewWindow(DashboardWindow wiring, TestWindow robot, ChosenFile files) {
        this.wiring = wiring;
        this.robot = robot;
        this.files = files;
    }

    /// What is chosen in the dialogs for files.
    public ChosenFile files() {
        return files;
    }

    public TestWindow robot() {
        return robot;
    }

    public DashboardWindow wiring() {
        return wiring;
    }

    public ReviewStatus status() throws Exception {
        return wiring.workspace().state().get().reviewStatuses().getFirst();
    }

    /// The gate whose text begins so.
    public UUID gate(String text) throws Exception {
        return status().review().checklist().gates().stream()
                .filter(gate -> gate.text().startsWith(text))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// Done by a person elsewhere.
    public void perform(Person by, Action... actions) throws Exception {
        wiring.workspace()
                .perform(status().review().id(), by, by, List.of(actions), List.of())
                .get();
    }

    /// Selects a gate, and puts the keyboard into the list.
    public void select(String text) throws Exception {
        var gate = gate(text);
        robot.interact(() -> {
            wiring.view().select(List.of(gate));
            wiring.view().focusList();
        });
        robot.interrupt();
    }

    /// Takes this from the menu at the upper right.
    public void choose(String item) {
        robot.interact(() -> ((MenuButton) robot.only("#more").query())
                .getItems().stream()
                        .filter(each -> item.equals(each.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        robot.interrupt();
    }

    @Override
    public void close() throws WorkspaceException {
        robot.close();
        wiring.close();
    }
}
