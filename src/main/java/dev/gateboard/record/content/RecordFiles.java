package dev.gateboard.record.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A record folder's files as they lie there, read once.
///
/// @param markdown its bytes, a character a byte
/// @param recordJsonDigest of the JSON record's bytes
public record RecordFiles(Path folder, String name, String markdown, String recordJsonDigest, RecordJson recordJson) {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /// Reads the files of a record.
    ///
    /// @throws IOException where a file is missing or is not what Gateboard writes
    public static RecordFiles read(Path folder, String name) throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(name + ".md"));
        var json = Files.readAllBytes(folder.resolve(name + ".record.json"));
        return new RecordFiles(
                folder,
                name,
                new String(bytes, StandardCharsets.ISO_8859_1),
                Sha256Digest.of(json),
                RecordJson.read(json));
    }

    public Path file(RecordJson.Role role, String ending) {
        return folder.resolve(name + "." + role.file() + ending);
    }

    /// When the record was decided.
    ///
    /// @throws DateTimeException where it says no time, or one that no clock shows
    public Instant decidedAt() {
        var at = Instant.parse(recordJson.decision().at());
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) throw new DateTimeException("no such year");
        return at;
    }

    /// The Markdown's SHA-256.
    public String digest() {
        return digest(markdown);
    }

    /// Whether the Markdown has this digest once its line ends are restored.
    public boolean matchesWithOtherLineEnds(String stated) {
        return withLineEndsRestored(stated).isPresent();
    }

    /// The Markdown with this digest: as it is, or with its line ends restored.
    public Optional<String> withLineEndsRestored(String stated) {
        var feeds = markdown.replace("\r\n", "\n");
        return Stream.of(markdown, feeds, feeds.replace("\n", "\r\n"))
                .filter(text -> digest(text).equals(stated))
                .findFirst();
    }

    private static String digest(String bytes) {
        return Sha256Digest.of(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }
}
