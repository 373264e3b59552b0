package dev.gateboard.app.controller;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.FileOperations.FileOpenResult;
import dev.gateboard.workspace.FileOperations.FileToOpen;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.record.RecordService;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Opens files as reviews: a checklist goes on with the review that knows it (rule R37) or begins one, a record is one
/// again, a bundle brings one. Files are read beside the JavaFX thread.
public final class ReviewFileOpener {
    private static final String BUNDLE = ".gateboard";

    /// More than the largest document, so that what is refused for its size is still told by the importer.
    private static final long LARGEST = 65L << 20;

    private static final long LARGEST_PROBES_FILE = 10L << 20;

    private final Workspace workspace;
    private final Person me;
    private final Messages messages;
    private final Executor screen;
    private final OpenListener listener;

    /// Who is told, on the JavaFX thread.
    public interface OpenListener {
        /// What came of opening a file.
        ///
        /// @param checklist the file, where it is looked at from now on
        void onOpened(WorkspaceResult done, Optional<Path> checklist);

        /// The same, for a file that goes on from another review.
        void onOpenedAsNextReview(WorkspaceResult done, Path checklist);

        /// A review knows the file already, and nothing was changed.
        ///
        /// @param another begins another review of the file
        void onKnown(UUID review, Path checklist, Runnable another);

        /// A file has no task items, and rows or list items that can be gates instead.
        ///
        /// @param rows how many gates it would have of rows
        /// @param bullets how many gates it would have of list items
        /// @param open opens it with the gates that are chosen
        void onNoGates(Path checklist, int rows, int bullets, Consumer<GateSyntax> open);

        void onRefused(String sentence);

        /// Opens a record again as the review it was.
        CompletableFuture<WorkspaceResult> reopenRecord(Path record);

        /// Takes in a review that was handed over as one file.
        CompletableFuture<WorkspaceResult> importBundle(Path bundle);
    }

    public ReviewFileOpener(Workspace workspace, Person me, Messages messages, Executor screen, OpenListener told) {
        this.workspace = workspace;
        this.me = me;
        this.messages = messages;
        this.screen = screen;
        this.listener = told;
    }

    /// Whether a file is a bundle, by its name, whatever its case.
    public static boolean isBundle(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(BUNDLE);
    }

    public void open(Path file) {
        if (isBundle(file)) showWhenOpened(listener.importBundle(file));
        else Thread.startVirtualThread(() -> read(file));
    }

    /// Begins another review of a checklist, whether one knows the file or not.
    public void openNew(Path file) {
        Thread.startVirtualThread(() -> read(file, (_, bytes, probesFile) -> {
            var opening = new FileToOpen(file.toAbsolutePath(), bytes, probesFile);
            show(workspace.files().openNew(me, opening), opening);
        }));
    }

    private void read(Path file) {
        var record = RecordService.findRecord(file);
        if (record.isPresent()) showWhenOpened(listener.reopenRecord(record.get()));
        else
            read(file, (_, bytes, probesFile) -> {
                var opening = new FileToOpen(file.toAbsolutePath(), bytes, probesFile);
                show(workspace.files().open(me, opening), opening);
            });
    }

    private void show(CompletableFuture<FileOpenResult> opened, FileToOpen opening) {
        var _ = opened.thenAcceptAsync(
                done -> {
                    switch (done) {
                        case FileOpenResult.NotOpened(String sentence) -> listener.onRefused(sentence);
                        case FileOpenResult.NoGates(var _, int rows, int bullets) ->
                            listener.onNoGates(opening.file(), rows, bullets, syntax -> {
                                var chosen = opening.withForm(syntax);
                                show(workspace.files().open(me, chosen), chosen);
                            });
                        case FileOpenResult.Begun(var stored) -> listener.onOpened(stored, Optional.of(opening.file()));
                        case FileOpenResult.Known(var status, var _) ->
                            listener.onKnown(
                                    status.review().id(),
                                    opening.file(),
                                    () -> show(workspace.files().openNew(me, opening), opening));
                    }
                },
                screen);
    }

    private void showWhenOpened(CompletableFuture<WorkspaceResult> opening) {
        var _ = opening.thenAcceptAsync(done -> listener.onOpened(done, Optional.empty()), screen);
    }

    /// Opens a checklist as the review after another.
    public void openFrom(UUID before, Path file) {
        Thread.startVirtualThread(() -> read(file, (name, bytes, probesFile) -> {
            var _ = workspace
                    .openFrom(before, me, name, bytes, GateSyntax.TASKS, Map.of(), probesFile)
                    .thenAcceptAsync(done -> listener.onOpenedAsNextReview(done, file), screen);
        }));
    }

    private interface Reader {
        void openChecklist(String name, byte[] bytes, StoredProbesFile probesFile);
    }

    private void read(Path file, Reader reader) {
        try {
            var name = file.getFileName();
            if (name == null || Files.isDirectory(file)) showError(messages.text("window.folder", file));
            else if (Files.size(file) > LARGEST) showError(messages.text("window.large", file));
            else reader.openChecklist(name.toString(), Files.readAllBytes(file), beside(file, name.toString()));
        } catch (NoSuchFileException _) {
            showError(messages.text("window.missing", file));
        } catch (IOException e) {
            showError(messages.text("window.unreadable", file, e.getClass().getSimpleName()));
        }
    }

    private void showError(String sentence) {
        screen.execute(() -> listener.onRefused(sentence));
    }

    /// The probes that lie beside a checklist, bound as at its opening on the command line.
    private static StoredProbesFile beside(Path checklist, String name) throws IOException {
        var probesFile = checklist.resolveSibling(StoredProbesFile.nameFor(name));
        if (!Files.exists(probesFile)) return StoredProbesFile.NOTHING;
        if (Files.size(probesFile) > LARGEST_PROBES_FILE) throw new IOException(probesFile + " is over 10 MiB");
        return new StoredProbesFile(StoredProbesFile.nameFor(name), Files.readAllBytes(probesFile));
    }
}
