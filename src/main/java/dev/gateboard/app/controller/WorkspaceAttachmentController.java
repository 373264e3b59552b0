package dev.gateboard.app.controller;

import dev.gateboard.app.desktop.BrowserLauncher;
import dev.gateboard.app.desktop.FileDialogs;
import dev.gateboard.language.Messages;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.SafeFileName;
import dev.gateboard.ui.gate.evidence.AttachmentController;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.platform.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Predicate;

/// Opens and saves attached files, as copies: what is in the database stays as it is. Files are written beside the
/// JavaFX thread.
public final class WorkspaceAttachmentController implements AttachmentController {
    private final Workspace workspace;
    private final FileDialogs dialogs;
    private final Messages messages = Messages.WINDOW;
    private final Executor screen;
    private final Listener listener;
    private final Predicate<Path> launcher;
    private final List<TemporaryFolder> copies = new CopyOnWriteArrayList<>();

    /// Who is told what came of it, on the JavaFX thread.
    public interface Listener {
        void onSaved(String sentence);

        void onRefused(String sentence);
    }

    public WorkspaceAttachmentController(Workspace workspace, FileDialogs dialogs, Executor screen, Listener listener) {
        this(
                workspace,
                dialogs,
                screen,
                listener,
                file -> BrowserLauncher.open(file.toUri().toString()));
    }

    /// @param launcher opens a file, and says whether a program took it
    WorkspaceAttachmentController(
            Workspace workspace, FileDialogs dialogs, Executor screen, Listener listener, Predicate<Path> launcher) {
        this.workspace = workspace;
        this.dialogs = dialogs;
        this.screen = screen;
        this.listener = listener;
        this.launcher = launcher;
    }

    @Override
    public CompletableFuture<Optional<byte[]>> bytes(Evidence.Attachment file) {
        return workspace.attachment(file.sha256()).thenApplyAsync(bytes -> bytes, screen);
    }

    @Override
    public void open(Evidence.Attachment file) {
        if (!AttachmentController.isOpenable(file) || !SafeFileName.isSafe(file.name())) return;
        write(file, bytes -> {
            var folder = new TemporaryFolder("gateboard-evidence");
            copies.add(folder);
            var copy = Files.write(folder.path().resolve(file.name()), bytes);
            return launcher.test(copy) ? "" : messages.text("evidence.notOpened", file.name());
        });
    }

    @Override
    public void save(Evidence.Attachment file) {
        var name = SafeFileName.isSafe(file.name()) ? file.name() : file.sha256();
        dialogs.chooseFileToSave(name)
                .ifPresent(target -> write(file, bytes -> {
                    Files.write(target, bytes);
                    screen.execute(() -> listener.onSaved(messages.text("evidence.saved", target)));
                    return "";
                }));
    }

    private interface FileWriter {
        /// Gives the sentence why it did not go well, else nothing.
        String write(byte[] bytes) throws IOException;
    }

    private void write(Evidence.Attachment file, FileWriter writer) {
        var _ = workspace
                .attachment(file.sha256())
                .thenAcceptAsync(
                        bytes -> {
                            var trouble = trouble(file, bytes, writer);
                            if (!trouble.isEmpty()) screen.execute(() -> listener.onRefused(trouble));
                        },
                        task -> Thread.startVirtualThread(task));
    }

    private String trouble(Evidence.Attachment file, Optional<byte[]> bytes, FileWriter writer) {
        if (bytes.isEmpty()) return messages.text("evidence.missing", file.name());
        try {
            return writer.write(bytes.get());
        } catch (IOException e) {
            return messages.text(
                    "evidence.notWritten", file.name(), e.getClass().getSimpleName());
        }
    }

    /// The copies go with the window.
    public void close() {
        copies.forEach(TemporaryFolder::close);
    }
}
