package dev.gateboard.app;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Person;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Records;
import dev.gateboard.workspace.SidecarFile;
import dev.gateboard.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// Opens files as reviews: a checklist begins one, a record is one again, a bundle brings one. Files are read beside
/// the JavaFX thread.
final class FileDeeds {
    static final String BUNDLE = ".gateboard";

    /// More than the largest document, so that what is refused for its size is still told by the importer.
    private static final long LARGEST = 65L << 20;

    private static final long LARGEST_SIDECAR = 10L << 20;

    private final Workspace workspace;
    private final Person me;
    private final Messages messages;
    private final Executor screen;
    private final Told told;

    /// Who is told, on the JavaFX thread.
    interface Told {
        /// What came of opening a file.
        ///
        /// @param checklist the file, where it is looked at from now on
        void opened(Done done, Optional<Path> checklist);

        /// The same, for a file that goes on from another review.
        void wentOn(Done done, Path checklist);

        void refused(String sentence);

        /// Opens a record again as the review it was.
        CompletableFuture<Done> reopen(Path record);

        /// Takes in a review that was handed over as one file.
        CompletableFuture<Done> take(Path bundle);
    }

    FileDeeds(Workspace workspace, Person me, Messages messages, Executor screen, Told told) {
        this.workspace = workspace;
        this.me = me;
        this.messages = messages;
        this.screen = screen;
        this.told = told;
    }

    void open(Path file) {
        if (file.toString().endsWith(BUNDLE)) opened(told.take(file));
        else Thread.startVirtualThread(() -> read(file));
    }

    private void read(Path file) {
        var record = Records.at(file);
        if (record.isPresent()) opened(told.reopen(record.get()));
        else
            read(file, (name, bytes, beside) -> {
                var _ = workspace
                        .open(me, name, bytes, Checklist.Form.TASKS, Map.of(), beside)
                        .thenAcceptAsync(done -> told.opened(done, Optional.of(file)), screen);
            });
    }

    private void opened(CompletableFuture<Done> opening) {
        var _ = opening.thenAcceptAsync(done -> told.opened(done, Optional.empty()), screen);
    }

    /// Opens a checklist as the review after another.
    void openFrom(UUID before, Path file) {
        Thread.startVirtualThread(() -> read(file, (name, bytes, beside) -> {
            var _ = workspace
                    .openFrom(before, me, name, bytes, Checklist.Form.TASKS, Map.of(), beside)
                    .thenAcceptAsync(done -> told.wentOn(done, file), screen);
        }));
    }

    private interface Reader {
        void checklist(String name, byte[] bytes, SidecarFile beside);
    }

    private void read(Path file, Reader reader) {
        try {
            var name = file.getFileName();
            if (name == null || Files.isDirectory(file)) refuse(messages.text("window.folder", file));
            else if (Files.size(file) > LARGEST) refuse(messages.text("window.large", file));
            else reader.checklist(name.toString(), Files.readAllBytes(file), beside(file, name.toString()));
        } catch (NoSuchFileException _) {
            refuse(messages.text("window.missing", file));
        } catch (IOException e) {
            refuse(messages.text("window.unreadable", file, e.getClass().getSimpleName()));
        }
    }

    private void refuse(String sentence) {
        screen.execute(() -> told.refused(sentence));
    }

    /// The probes that lie beside a checklist, bound as at its opening on the command line.
    private static SidecarFile beside(Path checklist, String name) throws IOException {
        var sidecar = checklist.resolveSibling(SidecarFile.nameFor(name));
        if (!Files.exists(sidecar)) return SidecarFile.NOTHING;
        if (Files.size(sidecar) > LARGEST_SIDECAR) throw new IOException(sidecar + " is over 10 MiB");
        return new SidecarFile(SidecarFile.nameFor(name), Files.readAllBytes(sidecar));
    }
}
