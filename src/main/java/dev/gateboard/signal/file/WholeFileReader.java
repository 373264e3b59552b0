package dev.gateboard.signal.file;

import dev.gateboard.language.Messages;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// The bytes of one regular file, read once and as a whole. A device or a pipe may never end, and a file that is
/// being written is neither what it was nor what it will be, so both are refused.
public final class WholeFileReader {
    private WholeFileReader() {}

    private enum Cause {
        FOLDER,
        DEVICE,
        LARGE,
        CHANGED
    }

    /// A file that is not read.
    public static final class NotRead extends IOException {
        private static final long serialVersionUID = 1;

        private final Cause cause;

        private final long most;

        private NotRead(Cause cause, long most) {
            super(cause.name());
            this.cause = cause;
            this.most = most;
        }

        /// Why it is not read.
        ///
        /// @param file its name, as people know it
        public String sentence(String file) {
            return switch (cause) {
                case FOLDER -> Messages.SIGNAL.text("file.isFolder", file);
                case DEVICE -> Messages.SIGNAL.text("file.device", file);
                case LARGE -> Messages.SIGNAL.text("file.tooLarge", file, most >> 20);
                case CHANGED -> Messages.SIGNAL.text("file.changed", file);
            };
        }

        /// Whether it has more bytes than are taken.
        public boolean isLarge() {
            return cause == Cause.LARGE;
        }
    }

    /// Its bytes, at most so many.
    ///
    /// @throws NotRead where it is no regular file, too large, or changed meanwhile
    /// @throws IOException where it is not there or may not be read
    public static byte[] read(Path file, long most) throws IOException {
        var before = attributes(file);
        if (before.isDirectory()) throw new NotRead(Cause.FOLDER, most);
        if (!before.isRegularFile()) throw new NotRead(Cause.DEVICE, most);
        if (before.size() > most) throw new NotRead(Cause.LARGE, most);
        byte[] bytes;
        try (var in = Channels.newInputStream(Files.newByteChannel(file))) {
            bytes = in.readNBytes((int) most + 1);
        }
        if (!isSame(before, attributes(file), bytes.length)) throw new NotRead(Cause.CHANGED, most);
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
