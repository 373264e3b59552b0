package dev.gateboard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Reads what a command names.
final class NamedFile {
    /// One more than a document may have, so that its reader is the one to refuse it.
    static final long LARGEST_DOCUMENT = 65L * 1024 * 1024;

    private NamedFile() {}

    static Path path(Path folder, String text) throws Refused {
        try {
            return folder.resolve(text).normalize();
        } catch (InvalidPathException e) {
            throw new Refused("\"" + text + "\" cannot be the name of a file. Name another.");
        }
    }

    /// A device or a pipe has no end to read to, so only a regular file is read.
    ///
    /// @param most bytes; of a larger file nothing is taken
    static byte[] read(Path file, long most) throws Refused {
        if (!Files.exists(file)) throw new Refused("There is no file " + file + "; check its name.");
        if (Files.isDirectory(file)) throw new Refused(file + " is a folder; name a file in it.");
        if (!Files.isRegularFile(file)) throw new Refused(file + " is a device or a pipe. Name a regular file.");
        try (var in = Files.newInputStream(file)) {
            // One byte more than is allowed tells a file that grew meanwhile.
            var bytes = in.readNBytes(Math.toIntExact(most + 1));
            if (bytes.length > most)
                throw new Refused(file + " is larger than " + most / 1024 / 1024 + " MiB; take a smaller one.");
            return bytes;
        } catch (IOException e) {
            throw new Refused(file + " cannot be read; check that you may read it.");
        }
    }

    static String name(Path file) {
        var name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }
}
