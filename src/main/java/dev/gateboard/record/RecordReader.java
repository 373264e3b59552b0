package dev.gateboard.record;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.EventLogEntry;
import dev.gateboard.record.content.AmendmentFileNames;
import dev.gateboard.record.content.AmendmentStatement;
import dev.gateboard.record.content.RecordFiles;
import dev.gateboard.record.content.Sha256Digest;
import dev.gateboard.record.content.SignOffStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads a record folder back, whole, for a review to be opened from it again.
public final class RecordReader {
    private final RecordFiles kept;

    private RecordReader(RecordFiles kept) {
        this.kept = kept;
    }

    /// Everything a record folder holds.
    ///
    /// @param lines every event of the record, and those that its amendments name
    /// @param documents the opened one first
    /// @param frozen nothing for a draft
    /// @param evidence what of it lies in the folder unchanged, by its SHA-256
    public record RecordContents(
            String fileName,
            String recordJson,
            String review,
            List<EventLogEntry> lines,
            List<File> documents,
            List<FrozenFiles> frozen,
            List<File> amendments,
            Map<String, byte[]> evidence) {}

    /// A file of the folder, and its signature.
    ///
    /// @param bytes a character a byte
    /// @param signature in the same form; at most one
    public record File(String name, String bytes, List<String> signature) {}

    /// The frozen bytes, and each role's statement in order.
    public record FrozenFiles(String name, String markdown, String recordJson, List<File> statements) {}

    /// Reads a record.
    ///
    /// @param markdown the record's, as [RecordLocator#markdown] finds it
    /// @throws IOException where something is missing, or is not as it was written; its message is a sentence
    public static RecordContents read(Path markdown) throws IOException {
        var folder = markdown.toAbsolutePath().getParent();
        var file = String.valueOf(markdown.getFileName());
        if (folder == null) throw new IOException(Messages.RECORD.text("reopen.notAFile", markdown));
        try {
            return new RecordReader(RecordFiles.read(folder, file.substring(0, file.length() - 3))).read();
        } catch (NoSuchFileException e) {
            var lacking = folder.relativize(Path.of(e.getFile())).toString();
            throw new IOException(Messages.RECORD.text("reopen.missing", file, lacking), e);
        } catch (IOException e) {
            throw new IOException(Messages.RECORD.text("reopen.invalid", file, String.valueOf(e.getMessage())), e);
        }
    }

    private RecordContents read() throws IOException {
        var record = kept.recordJson();
        if (!record.history()
                .computeDigest(record.review())
                .equals(record.history().digest())) throw new IOException(Messages.RECORD.text("problem.digest"));
        var lines = new ArrayList<>(record.history().lines());
        var amendments = amendments(lines);
        return new RecordContents(
                kept.name() + ".md",
                kept.recordJsonDigest(),
                record.review(),
                lines,
                documents(),
                frozen(),
                amendments,
                evidence());
    }

    private List<File> documents() throws IOException {
        var documents = new ArrayList<File>();
        for (var document : kept.recordJson().documents()) {
            var bytes = Base64.getDecoder().decode(document.bytes());
            if (!Sha256Digest.of(bytes).equals(document.sha256()))
                throw new IOException(Messages.RECORD.text("problem.otherDocument"));
            documents.add(new File(document.fileName(), RecordFolder.bytes(bytes), List.of()));
        }
        return documents;
    }

    /// The Markdown as its statements name it; line ends that were converted on the way are restored.
    private List<FrozenFiles> frozen() throws IOException {
        var statements = new ArrayList<File>();
        var markdown = kept.markdown();
        if (kept.recordJson().decision().decision().isEmpty()
                || kept.recordJson().history().ofDemo()) return List.of();
        for (var role : kept.recordJson().roles()) {
            var path = kept.file(role, ".json");
            var bytes = Files.readAllBytes(path);
            var stated = SignOffStatement.read(bytes).digestOf(kept.name() + ".md");
            markdown = kept.withLineEndsRestored(stated)
                    .orElseThrow(() -> new IOException(Messages.RECORD.text("problem.markdown", kept.name() + ".md")));
            statements.add(file(path, bytes));
        }
        return List.of(new FrozenFiles(
                kept.name(), markdown, bytes(kept.folder().resolve(kept.name() + ".record.json")), statements));
    }

    private List<File> amendments(List<EventLogEntry> lines) throws IOException {
        var all = new ArrayList<File>();
        for (int number = 1; ; number++) {
            var path = kept.folder().resolve(AmendmentFileNames.of(kept.name(), number));
            if (!Files.exists(path)) return all;
            var bytes = Files.readAllBytes(path);
            var amendment = AmendmentStatement.read(bytes);
            if (!amendment.follows(kept.recordJson()))
                throw new IOException(Messages.RECORD.text("problem.amendment", path.getFileName()));
            lines.subList(kept.recordJson().history().events(), lines.size()).clear();
            lines.addAll(amendment.predicate().history().lines());
            all.add(file(path, bytes));
        }
    }

    private static File file(Path path, byte[] bytes) throws IOException {
        var signature = path.resolveSibling(path.getFileName() + ".sig");
        return new File(
                String.valueOf(path.getFileName()),
                RecordFolder.bytes(bytes),
                Files.exists(signature) ? List.of(bytes(signature)) : List.of());
    }

    private static String bytes(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    private Map<String, byte[]> evidence() throws IOException {
        var found = new LinkedHashMap<String, byte[]>();
        for (var named : kept.recordJson().evidence()) {
            var file = kept.folder().resolve(named.file()).normalize();
            if (!file.startsWith(kept.folder().normalize()) || !Files.isRegularFile(file)) continue;
            var bytes = Files.readAllBytes(file);
            if (Sha256Digest.of(bytes).equals(named.sha256())) found.put(named.sha256(), bytes);
        }
        return found;
    }

    /// The reason and the number of an amendment.
    public static AmendmentStatement.Predicate readPredicate(File amendment) throws IOException {
        return AmendmentStatement.read(amendment.bytes().getBytes(StandardCharsets.ISO_8859_1))
                .predicate();
    }
}
