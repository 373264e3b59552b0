package dev.gateboard.cli.command;

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
            throw new CommandException("\"" + text + "\" cannot be the name of a file. Name another.");
        }
    }

    /// A device or a pipe has no end to read to, so only a regular file is read.
    ///
    /// @param most bytes; of a larger file nothing is taken
    public static byte[] read(Path file, long most) throws CommandException {
        if (!Files.exists(file)) throw new CommandException("There is no file " + file + "; check its name.");
        if (Files.isDirectory(file)) throw new CommandException(file + " is a folder; name a file in it.");
        if (!Files.isRegularFile(file))
            throw new CommandException(file + " is a device or a pipe. Name a regular file.");
        try (var in = Files.newInputStream(file)) {
            // One byte more than is allowed tells a file that grew meanwhile.
            var bytes = in.readNBytes(Math.toIntExact(most + 1));
            if (bytes.length > most)
                throw new CommandException(
                        file + " is larger than " + most / 1024 / 1024 + " MiB; take a smaller one.");
            return bytes;
        } catch (IOException e) {
            throw new CommandException(file + " cannot be read; check that you may read it.");
        }
    }

    public static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
