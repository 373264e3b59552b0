package dev.gateboard.app.window;

import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.workspace.WorkspaceException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Plays the release week of the demo in the window, one at a time.
final class ReleaseWeekPlayer {
    private final CommandEnvironment surroundings;
    private final DashboardWindow.Surface surface;
    private final Executor drawing;
    private final Executor screen;
    private Optional<Demo.RunningDemo> played = Optional.empty();

    ReleaseWeekPlayer(
            CommandEnvironment surroundings, DashboardWindow.Surface surface, Executor drawing, Executor screen) {
        this.surroundings = surroundings;
        this.surface = surface;
        this.drawing = drawing;
        this.screen = screen;
    }

    /// The week that is played, if one is.
    Optional<Demo.RunningDemo> played() {
        return played;
    }

    /// @param leave run when somebody leaves the week
    /// @param refuse told why it cannot be played
    void play(CompletableFuture<Map<String, String>> settings, Runnable leave, Consumer<String> refuse) {
        if (played.isPresent()) return;
        var _ = settings.thenAcceptAsync(
                known -> make(known, leave, refuse), task -> Thread.ofVirtual().start(task));
    }

    private void make(Map<String, String> settings, Runnable leave, Consumer<String> refuse) {
        try {
            var ready = surface.demo().make(surroundings, settings);
            screen.execute(() -> played = Optional.of(ready.play(surroundings, surface, drawing, leave)));
        } catch (IOException e) {
            screen.execute(() -> refuse.accept(String.valueOf(e.getMessage())));
        }
    }

    void close() throws WorkspaceException {
        var left = played;
        played = Optional.empty();
        if (left.isPresent()) left.get().close();
    }
}
