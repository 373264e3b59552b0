package dev.gateboard.app.desktop;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Tells that a file may have changed, as its file system reports it. Where that reports nothing, the file is looked at
/// now and then.
public final class FileChangeNotifier implements AutoCloseable {
    private static final Duration WHERE_NOTHING_IS_REPORTED = Duration.ofSeconds(2);

    private final Path file;
    private final Runnable changed;
    private final Thread thread;
    private final FileWatcher fallback;

    /// @param changed told on a thread of its own; also once at the beginning, and where only a folder above the file
    /// changed
    public FileChangeNotifier(Path file, Runnable changed) {
        this.file = file.toAbsolutePath().normalize();
        this.changed = changed;
        this.fallback = new FileWatcher(WHERE_NOTHING_IS_REPORTED, _ -> {
            changed.run();
            return true;
        });
        this.thread = Thread.ofPlatform().daemon().name("file changes").start(this::run);
    }

    private void run() {
        try (var watch = file.getFileSystem().newWatchService()) {
            while (true) {
                // Registered before it is told: what changes in between is reported at the next turn.
                for (var folder : folders()) register(watch, folder);
                changed.run();
                var key = watch.take();
                while (!isAboutTheFile(key)) key = watch.take();
            }
        } catch (InterruptedException | ClosedWatchServiceException _) {
            Thread.currentThread().interrupt();
        } catch (IOException | UnsupportedOperationException _) {
            fallback.watch(file);
        }
    }

    private static void register(WatchService watch, Path folder) throws IOException {
        folder.register(
                watch,
                StandardWatchEventKinds.ENTRY_CREATE,
                StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    /// A folder holds other files too, and one that is gone itself is looked for anew.
    private boolean isAboutTheFile(WatchKey key) {
        var events = key.pollEvents();
        boolean isGone = !key.reset();
        return isGone
                || events.stream()
                        .anyMatch(event -> !(event.context() instanceof Path name)
                                || isOnTheWay(file, name)
                                || linked().filter(target -> isOnTheWay(target, name))
                                        .isPresent());
    }

    private static boolean isOnTheWay(Path to, Path name) {
        for (var each : to) {
            if (each.equals(name)) return true;
        }
        return false;
    }

    /// The nearest folder that is there, and where the file is a link, that of the file it leads to.
    private Set<Path> folders() {
        var folders = new HashSet<Path>();
        var files = new ArrayList<Path>();
        files.add(file);
        linked().ifPresent(files::add);
        for (var each : files) {
            var folder = each.getParent();
            while (folder != null && !Files.isDirectory(folder)) folder = folder.getParent();
            if (folder != null) folders.add(folder);
        }
        return folders;
    }

    private Optional<Path> linked() {
        try {
            return Optional.of(file.toRealPath());
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        fallback.close();
    }
}
