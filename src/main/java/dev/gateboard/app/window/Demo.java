package dev.gateboard.app.window;

import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.workspace.WorkspaceException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executor;

/// The release week that the window plays in place of the board. The window knows it by this alone.
@FunctionalInterface
public interface Demo {
    /// Where there is none, as in a window that is driven.
    Demo NONE = (_, _) -> {
        throw new IOException("this window has no demo");
    };

    /// Makes what it is played with; beside the JavaFX thread.
    ///
    /// @param settings of the user's own window, so that the demo looks like it
    /// @throws IOException with the sentence why it cannot be made
    PreparedDemo make(CommandEnvironment surroundings, Map<String, String> settings) throws IOException;

    /// A demo that can begin.
    interface PreparedDemo {

        /// Plays it in this window, on the JavaFX thread.
        ///
        /// @param leave puts the user's own board back
        RunningDemo play(
                CommandEnvironment surroundings, DashboardWindow.Surface surface, Executor drawing, Runnable leave);
    }

    /// A demo that is played; closed, it leaves nothing behind.
    interface RunningDemo extends AutoCloseable {
        @Override
        void close() throws WorkspaceException;
    }
}
