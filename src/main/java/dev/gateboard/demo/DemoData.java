package dev.gateboard.demo;

import dev.gateboard.app.window.DashboardWindow;
import dev.gateboard.app.window.Demo;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.store.sqlite.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executor;

/// What a week is played with.
///
/// @param settings of the user's own window, so that the demo looks like it
public record DemoData(Store store, RecordedPrometheusServer recorded, Path folder, Map<String, String> settings)
        implements Demo.PreparedDemo {

    /// Makes the files; beside the JavaFX thread.
    ///
    /// @throws IOException with the sentence why they cannot be made
    public static DemoData make(CommandEnvironment surroundings, Map<String, String> settings) throws IOException {
        var folder = Files.createTempDirectory("gateboard-demo");
        var recorded = RecordedPrometheusServer.start(surroundings.clock());
        Files.writeString(folder.resolve("sources.yaml"), recorded.sources());
        return switch (Store.open(folder.resolve("DEMO.db"))) {
            case StoreOpenResult.OpenRefused(String sentence) -> throw new IOException(sentence);
            case StoreOpenResult.Opened(Store store) -> {
                try {
                    store.markAsDemo();
                    yield new DemoData(store, recorded, folder, settings);
                } catch (StoreException e) {
                    throw new IOException(e.message(), e);
                }
            }
        };
    }

    @Override
    public Demo.RunningDemo play(
            CommandEnvironment surroundings, DashboardWindow.Surface surface, Executor drawing, Runnable leave) {
        return new ReleaseWeekDemo(this, surroundings, surface, drawing, leave);
    }
}
