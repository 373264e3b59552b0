package dev.gateboard.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.function.Consumer;

/// Looks at one file now and then, by its time and size, on a thread of its own: editors replace files, and network
/// drives tell nobody.
final class FileWatch implements AutoCloseable {
    private final Consumer<Path> changed;
    private final Duration every;
    private Thread looking = Thread.ofVirtual().unstarted(() -> {});

    private record Sight(FileTime time, long size) {
        static final Sight NOTHING = new Sight(FileTime.fromMillis(0), -1);

        static Sight of(Path file) {
            try {
                var found = Files.readAttributes(file, BasicFileAttributes.class);
                return new Sight(found.lastModifiedTime(), found.size());
            } catch (IOException gone) {
                return NOTHING;
            }
        }
    }

    /// @param changed told on the watching thread, once at the beginning and whenever the file is another one
    FileWatch(Duration every, Consumer<Path> changed) {
        this.every = every;
        this.changed = changed;
    }

    /// Looks at this file instead of the one before.
    void watch(Path file) {
        close();
        looking = Thread.ofVirtual().name("file watch").start(() -> look(file));
    }

    private void look(Path file) {
        var last = Sight.NOTHING;
        try {
            while (true) {
                var now = Sight.of(file);
                if (!now.equals(last)) changed.accept(file);
                last = now;
                Thread.sleep(every);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        looking.interrupt();
    }
}
