package dev.gateboard.workspace.review;

import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.ReviewFileTable.ReviewFile;
import dev.gateboard.store.sqlite.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Finds the review that a file belongs to (rule R37): the newest one that knows it and is not archived.
public record KnownFileFinder(Store store) {
    private static final String RECORD = "<!-- gb:record v1 -->";

    public Optional<UUID> find(Path file, byte[] bytes) throws StoreException {
        var paths = FilePlace.candidates(file);
        var sha256 = FileAttachment.sha256(bytes);
        var byReview = new LinkedHashMap<UUID, List<ReviewFile>>();
        for (var each : store.tidying().filesOfReviewsThatKnow(paths, sha256))
            byReview.merge(each.review(), List.of(each), KnownFileFinder::both);
        return byReview.entrySet().stream()
                .filter(entry ->
                        isKnownPlace(entry.getValue(), paths) || isSameFileMoved(entry.getValue(), bytes, sha256))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static List<ReviewFile> both(List<ReviewFile> one, List<ReviewFile> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static boolean isKnownPlace(List<ReviewFile> files, List<String> paths) {
        return files.stream().anyMatch(file -> paths.contains(file.path()));
    }

    /// The same bytes elsewhere are the same file where it was moved. Beside a file that is still there they are a
    /// copy, such as the checklist of the next release, unless they carry this review's own record. A
    /// review that came from no file, such as the sample, has none that could have moved.
    private static boolean isSameFileMoved(List<ReviewFile> files, byte[] bytes, String sha256) {
        if (files.stream().noneMatch(file -> file.sha256().equals(sha256))) return false;
        var places = files.stream()
                .map(ReviewFile::path)
                .filter(path -> !path.isEmpty())
                .toList();
        return new String(bytes, StandardCharsets.UTF_8).contains(RECORD)
                || (!places.isEmpty() && places.stream().noneMatch(path -> Files.exists(Path.of(path))));
    }
}
