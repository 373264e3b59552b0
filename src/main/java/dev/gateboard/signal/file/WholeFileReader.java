package dev.gateboard.signal.file;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// The bytes of one regular file, read once and as a whole. A device or a pipe may never end, and a file that is
/// being written is neither what it was nor what it will be, so both are refused.
public final class WholeFileReader {
    private WholeFileReader() {}

    /// A file that is not read. The message goes on from its name: "is a folder".
    public static final class NotRead extends IOException {
        private static final long serialVersionUID = 1;

        private final boolean large;

        NotRead(String message, boolean large) {
            super(message);
            this.large = large;
        }

        /// Whether it has more bytes than are taken.
        public boolean isLarge() {
            return large;
        }
    }

    /// Its bytes, at most so many.
    ///
    /// @throws NotRead where it is no regular file, too large, or changed meanwhile
    /// @throws IOException where it is not there or may not be read
    public static byte[] read(Path file, long most) throws IOException {
        var before = attributes(file);
        if (before.isDirectory()) throw new NotRead("is a folder", false);
        if (!before.isRegularFile()) throw new NotRead("is a device or a pipe, not a file", false);
        if (before.size() > most) throw new NotRead("is larger than " + most / 1024 / 1024 + " MiB", true);
        byte[] bytes;
        try (var in = Channels.newInputStream(Files.newByteChannel(file))) {
            bytes = in.readNBytes((int) most + 1);
        }
        if (!isSame(before, attributes(file), bytes.length)) throw new NotRead("changed while it was read", false);
        return bytes;
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after, int read) {
        return before.size() == read
                && after.size() == read
                && before.lastModifiedTime().equals(after.lastModifiedTime())
                && String.valueOf(before.fileKey()).equals(String.valueOf(after.fileKey()));
    }
}
