package dev.gateboard.workspace.database;

import dev.gateboard.language.Messages;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreFile;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.platform.TemporaryFolder;
import dev.gateboard.workspace.review.InvalidHistoryException;
import dev.gateboard.workspace.review.ReviewCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/// Backs the database up and puts a backup back. Belongs to the owner thread.
public record DatabaseKeeper(Store store, ReviewCache reviews, InstantSource clock) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss", Locale.ROOT);
    private static final String LOG = "-wal";

    public DatabaseFile file() {
        return new DatabaseFile(store.file(), size(store.file()) + size(logOf(store.file())));
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static Path logOf(Path file) {
        return file.resolveSibling(file.getFileName() + LOG);
    }

    /// What a backup is called where nobody says otherwise.
    public String backupName() {
        return named("backup");
    }

    private String named(String what) {
        var moment = MOMENT.format(clock.instant().atZone(ZoneId.systemDefault()));
        var name = String.valueOf(store.file().getFileName()).replaceFirst("\\.db$", "");
        return name + "." + what + "-" + moment + ".db";
    }

    /// Writes the database to another file.
    ///
    /// @param stop is done once a person no longer wants it
    public void backUp(Path target, CompletableFuture<?> stop) throws StoreException {
        if (isDatabase(target)) throw new StoreException(Messages.WORKSPACE.text("backup.itself"));
        new StoreFile(store).backUp(target.toAbsolutePath(), stop);
    }

    /// By whatever name: through a link, or in other case.
    private boolean isDatabase(Path other) throws StoreException {
        try {
            return Files.exists(other) && Files.isSameFile(other, store.file());
        } catch (IOException e) {
            throw new StoreException(Messages.WORKSPACE.text("backup.unreadable", other), e);
        }
    }

    /// What would be replaced by what; nothing is changed.
    public RestorePlan plan(Path backup) throws StoreException {
        var kept = store.file().toAbsolutePath().resolveSibling(named("replaced"));
        var now = names(reviews);
        if (isDatabase(backup))
            return new RestorePlan(backup, now, List.of(), kept, Messages.WORKSPACE.text("restore.itself"));
        return withCopy(
                backup,
                copy -> new RestorePlan(backup, now, checked(copy), kept, ""),
                problem -> new RestorePlan(backup, now, List.of(), kept, problem));
    }

    /// Keeps what is there beside it, then replaces it, but for the person's own settings.
    ///
    /// @return why it was not done; empty where it was
    public String restore(RestorePlan plan) {
        return withCopy(
                plan.backup(),
                copy -> {
                    checked(copy);
                    var own = new OwnSettings(store.settings()).over(copy.settings(), copy.reviews());
                    copy.write(transaction -> {
                        for (var setting : own.entrySet()) transaction.setSetting(setting.getKey(), setting.getValue());
                        return own;
                    });
                    // The copy is of this version now, and whole without a log.
                    copy.close();
                    new StoreFile(store).replaceWith(copy.file(), plan.kept());
                    reviews.forgetAll();
                    return "";
                },
                problem -> problem);
    }

    /// Reads every event of every review, the archived ones too.
    private List<String> checked(Store copy) throws StoreException {
        var cache = new ReviewCache(copy, clock);
        var names = names(cache);
        for (var review : copy.archivedReviews()) cache.load(review);
        return names;
    }

    private static List<String> names(ReviewCache cache) throws StoreException {
        cache.catchUp();
        return cache.all().stream()
                .map(each -> each.reviewStatus().review().name())
                .toList();
    }

    private interface CopyTask<T> {
        T run(Store copy) throws StoreException;
    }

    private interface ProblemTask<T> {
        T run(String problem);
    }

    /// The backup itself is never opened: opening a database may change it.
    private static <T> T withCopy(Path backup, CopyTask<T> task, ProblemTask<T> refuse) {
        try (var folder = new TemporaryFolder("gateboard-restore")) {
            var copy = folder.path().resolve("restore.db");
            Files.copy(backup, copy);
            if (Files.exists(logOf(backup))) Files.copy(logOf(backup), logOf(copy));
            try {
                return run(Store.open(copy), task);
            } catch (StoreException e) {
                return refuse.run(e.message().replace(copy.toString(), backup.toString()));
            } catch (InvalidHistoryException e) {
                return refuse.run(e.sentence());
            }
        } catch (IOException e) {
            return refuse.run(Messages.WORKSPACE.text("backup.unreadable", backup));
        }
    }

    private static <T> T run(StoreOpenResult copy, CopyTask<T> task) throws StoreException {
        return switch (copy) {
            case StoreOpenResult.OpenRefused(String sentence) -> throw new StoreException(sentence);
            case StoreOpenResult.Opened(Store opened) -> {
                try (opened) {
                    yield task.run(opened);
                }
            }
        };
    }
}
