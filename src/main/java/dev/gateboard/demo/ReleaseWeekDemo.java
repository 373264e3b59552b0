package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.app.window.Demo;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.language.Messages;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.WorkspaceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// The release week, played in the window that is open: on a database of demos of its own, which is thrown away when
/// it is left. The user's own board waits behind it as it is. Used on the JavaFX thread.
public final class ReleaseWeekDemo implements ReleaseWeekFrame.FrameListener, Demo.RunningDemo {
    private final DashboardWindow wiring;
    private final RecordedPrometheusServer recorded;
    private final Path folder;
    private final Runnable leave;
    private final DemoDriver play;
    private final List<ReleaseWeekScript.Step> steps;
    private final List<ReleaseWeekFrame> frames = new ArrayList<>();
    private int step;
    private boolean working;
    private boolean closed;

    /// @param leave puts the user's own board back
    ReleaseWeekDemo(
            DemoData data,
            CommandEnvironment surroundings,
            DashboardWindow.Surface surface,
            Executor drawing,
            Runnable leave) {
        this.recorded = data.recorded();
        this.folder = data.folder();
        this.leave = leave;
        var place = new BoardView.Place(
                DemoDriver.ADA, folder.resolve("DEMO.db").toString(), folder.resolve("sources.yaml"));
        this.wiring = new DashboardWindow(data.store(), place, surroundings, surface, drawing);
        wiring.applySettings(data.settings());
        surface.stage().setTitle(Messages.DEMO.text("week.window"));
        this.play = new DemoDriver(wiring);
        this.steps = ReleaseWeekScript.steps(play, recorded, folder);
        frame(wiring.scene());
        wiring.view().requestFocus();
        var _ = wiring.resume().thenRunAsync(this::next, DashboardWindow::onScreen);
    }

    /// Puts the mark and the captions below a window's view.
    private void frame(Scene scene) {
        if (scene.getRoot() instanceof ReleaseWeekFrame || !(scene.getRoot() instanceof Region view)) return;
        // A view cannot be taken into another while it is the scene's own.
        scene.setRoot(new Group());
        var frame = new ReleaseWeekFrame(view, this);
        frame.setPrefSize(scene.getWidth(), scene.getHeight());
        scene.setRoot(frame);
        frames.add(frame);
        view.requestFocus();
    }

    /// One step on; what is under way is waited for.
    @Override
    public void next() {
        if (working || closed) return;
        if (step == steps.size()) {
            leave.run();
            return;
        }
        working = true;
        frames.forEach(ReleaseWeekFrame::showWaiting);
        var todo = steps.get(step++);
        Thread.ofVirtual().name("week").start(() -> work(todo));
    }

    private void work(ReleaseWeekScript.Step todo) {
        try {
            todo.action().run();
            showCaption(todo.caption());
        } catch (IllegalStateException | IOException | ExecutionException e) {
            showCaption(Messages.DEMO.text("week.trouble", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void showCaption(String words) {
        DashboardWindow.onScreen(() -> {
            if (closed) return;
            working = false;
            wiring.meeting().stage().map(Stage::getScene).ifPresent(this::frame);
            frames.forEach(frame -> frame.show(step, steps.size(), words));
        });
    }

    @Override
    public void leave() {
        leave.run();
    }

    /// The window the week is played in, and whether its step is done.
    DashboardWindow wiring() {
        return wiring;
    }

    /// Where its files are until it is left.
    Path folder() {
        return folder;
    }

    boolean isReady() {
        return !working;
    }

    @Override
    public void close() throws WorkspaceException {
        if (closed) return;
        closed = true;
        wiring.close();
        recorded.close();
        try {
            new DemoFolder(folder).close();
        } catch (IOException e) {
            System.getLogger(ReleaseWeekDemo.class.getName())
                    .log(System.Logger.Level.WARNING, "The demo's folder " + folder + " could not be removed.");
        }
    }
}
