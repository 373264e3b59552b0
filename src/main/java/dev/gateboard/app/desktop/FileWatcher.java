package dev.gateboard.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.function.Predicate;

/// Looks at one file now and then, by its time and size, on a thread of its own: editors replace files, and network
/// drives tell no one.
public final class FileWatcher implements AutoCloseable {
    private final Predicate<Path> changed;
    private final Duration every;
    private Thread looking = Thread.ofVirtual().unstarted(() -> {});

    private record FileStamp(FileTime time, long size) {
        static final FileStamp NOTHING = new FileStamp(FileTime.fromMillis(0), -1);

        static FileStamp of(Path file) {
            try {
                var found = Files.readAttributes(file, BasicFileAttributes.class);
                return new FileStamp(found.lastModifiedTime(), found.size());
            } catch (IOException gone) {
                return NOTHING;
            }
        }
    }

    /// @param changed told on the watching thread, once at the beginning and whenever the file is another one; where
    ///     it answers false, once more at the next look
    public FileWatcher(Duration every, Predicate<Path> changed) {
        this.every = every;
        this.changed = changed;
    }

    /// Looks at this file instead of the one before.
    public void watch(Path file) {
        close();
        looking = Thread.ofVirtual().name("file watch").start(() -> look(file));
    }

    private void look(Path file) {
        var last = FileStamp.NOTHING;
        try {
            while (true) {
                var now = FileStamp.of(file);
                if (!now.equals(last) && notifyListener(file)) last = now;
                Thread.sleep(every);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// False where that met a fault: then it is told again at the next look.
    private boolean notifyListener(Path file) {
        try {
            return changed.test(file);
        } catch (RuntimeException fault) {
            System.getLogger(FileWatcher.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "A changed file could not be looked at; it is tried again.",
                            fault);
            return false;
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
