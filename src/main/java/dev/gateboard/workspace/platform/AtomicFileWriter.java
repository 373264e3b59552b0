package dev.gateboard.workspace.platform;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.file.WholeFileReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/// A file that is written beside its target first and moved over it when all is well, so that nothing half-done is
/// ever at the target.
public final class AtomicFileWriter implements AutoCloseable {
    /// In bytes, as far as Java counts them.
    private static final long LARGEST = Integer.MAX_VALUE - 16;

    private final Path target;
    private final Path temporaryFile;

    /// Writes the bytes; they are on disk when this returns. Only a regular file is ever replaced: the name of a
    /// device would be taken from it.
    public AtomicFileWriter(Path target, byte[] bytes) throws IOException {
        if (Files.exists(target)) regular(target);
        this.target = target;
        this.temporaryFile = target.resolveSibling(UUID.randomUUID() + ".part");
        try {
            Files.write(temporaryFile, bytes);
            try (var channel = FileChannel.open(temporaryFile, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /// What is at the target now. A device or a pipe is not read, since it may never end.
    public static byte[] readTarget(Path target) throws IOException {
        try {
            return WholeFileReader.read(target, LARGEST);
        } catch (WholeFileReader.NotRead e) {
            throw new FileSystemException(
                    target.toString(),
                    null,
                    e.sentence(String.valueOf(target.getFileName())).replaceFirst("\\.$", ""));
        }
    }

    private static void regular(Path target) throws IOException {
        if (!Files.isRegularFile(target))
            throw new FileSystemException(target.toString(), null, Messages.WORKSPACE.text("failure.device"));
    }

    /// Why a place could not be written, without the name of what lay beside it.
    public static String describeFailure(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> Messages.WORKSPACE.text("failure.notAllowed");
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    public void commit() throws IOException {
        Files.move(temporaryFile, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Takes away what was not moved.
    @Override
    public void close() {
        try {
            Files.deleteIfExists(temporaryFile);
        } catch (FileSystemException e) {
            // A name that cannot be written cannot be there either.
            if (Files.exists(temporaryFile)) kept(e);
        } catch (IOException e) {
            kept(e);
        }
    }

    private void kept(IOException e) {
        System.getLogger(AtomicFileWriter.class.getName())
                .log(System.Logger.Level.WARNING, temporaryFile + " could not be removed: " + e.getMessage());
    }
}
