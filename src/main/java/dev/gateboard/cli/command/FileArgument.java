package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Reads what a command names.
public final class FileArgument {
    /// In bytes; more than a document may have, so that `DocumentDecoder` is the one to refuse it.
    public static final long READ_LIMIT = 65L * 1024 * 1024;

    private FileArgument() {}

    static Path path(Path folder, String text) throws CommandException {
        try {
            return folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new CommandException(Messages.COMMAND.text("file.badName", text));
        }
    }

    /// A device or a pipe has no end to read to, so only a regular file is read.
    ///
    /// @param most bytes; of a larger file nothing is taken
    public static byte[] read(Path file, long most) throws CommandException {
        if (!Files.exists(file)) throw new CommandException(Messages.COMMAND.text("file.missing", file));
        if (Files.isDirectory(file)) throw new CommandException(Messages.COMMAND.text("file.folder", file));
        if (!Files.isRegularFile(file)) throw new CommandException(Messages.COMMAND.text("file.device", file));
        try (var in = Files.newInputStream(file)) {
            // One byte more than is allowed tells a file that grew meanwhile.
            var bytes = in.readNBytes(Math.toIntExact(most + 1));
            if (bytes.length > most)
                throw new CommandException(Messages.COMMAND.text("file.large", file, most / 1024 / 1024));
            return bytes;
        } catch (IOException e) {
            throw new CommandException(Messages.COMMAND.text("file.unreadable", file));
        }
    }

    public static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
