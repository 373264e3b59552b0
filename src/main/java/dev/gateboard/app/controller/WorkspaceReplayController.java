package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.language.Messages;
import dev.gateboard.ui.signal.ReplayController;
import dev.gateboard.workspace.ProbeService;
import dev.gateboard.workspace.ReplayRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Reads a recorded run and evaluates it again, beside the JavaFX thread.
public record WorkspaceReplayController(FileDialogs dialogs, Executor screen) implements ReplayController {
    private static final long LARGEST = 256L << 20;

    @Override
    public Optional<Path> chooseRecordedRun() {
        return dialogs.chooseAnyFile(Messages.WINDOW.text("window.recordedRun"));
    }

    @Override
    public CompletableFuture<ReplayResult> replay(Path file) {
        return CompletableFuture.supplyAsync(() -> read(file), task -> Thread.startVirtualThread(task))
                .thenApplyAsync(result -> result, screen);
    }

    private static ReplayResult read(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST)
                return new ReplayResult(List.of(), Messages.WINDOW.text("replay.large", name));
            return switch (ReplayRecorder.replay(name, Files.readAllBytes(file))) {
                case ProbeService.ResultFound<ReplayRecorder.Replayed>(var run) -> new ReplayResult(List.of(run), "");
                case ProbeService.SourceRefused<ReplayRecorder.Replayed>(String sentence) ->
                    new ReplayResult(List.of(), sentence);
            };
        } catch (IOException e) {
            return new ReplayResult(
                    List.of(),
                    Messages.WINDOW.text("window.unreadable", name, e.getClass().getSimpleName()));
        }
    }
}
