package dev.gateboard.workspace;

import dev.gateboard.model.Decided;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Problem;
import dev.gateboard.record.EvidenceFiles;
import dev.gateboard.record.Frozen;
import dev.gateboard.record.RecordFolder;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Writes the record folder (rule R28): what was frozen once it is decided, before that a draft. Every file is on disk
/// beside its target before the first is moved; the Markdown comes last.
final class FolderExport {
    private static final List<String> ATTRIBUTES = List.of("*.md -text", "*.json -text", "*.sig -text");

    private final Desk desk;
    private final Desk.Opened opened;
    private final Person by;
    private final Path folder;
    private final boolean force;

    FolderExport(Desk desk, Desk.Opened opened, Person by, Path folder, boolean force) {
        this.desk = desk;
        this.opened = opened;
        this.by = by;
        this.folder = folder;
        this.force = force;
    }

    Done into(Store store) throws StoreException {
        var frozen = opened.board().review().meeting().frozen();
        try {
            if (!frozen.isEmpty())
                return write(store, decided(store, frozen.getFirst()).files());
            return switch (Frozen.of(
                    opened.board(),
                    opened.document(),
                    opened.checklist(),
                    store.write(transaction -> new Pasts(store).of(id(), transaction)))) {
                case Frozen.InTheWay(Problem problem) ->
                    new Done.Refused(opened.document().fileName() + ":" + problem.line() + ": " + problem.message());
                case Frozen.Ready(Frozen draft) ->
                    write(store, draft(store, draft).files());
            };
        } catch (IOException e) {
            return new Done.Refused(
                    folder + " cannot be written (" + e.getMessage() + "): make room or name another" + " place.");
        }
    }

    private RecordFolder decided(Store store, Deed.Freeze freeze) throws StoreException {
        var statements = new ArrayList<String>();
        for (var sha256 : freeze.statements()) statements.add(kept(store, sha256));
        var signatures = new HashMap<Integer, String>();
        for (var signed : opened.board().review().meeting().signed().entrySet())
            signatures.put(signed.getKey(), kept(store, signed.getValue().sha256()));
        return new RecordFolder(
                freeze.name(),
                kept(store, freeze.markdown()),
                kept(store, freeze.twin()),
                statements,
                signatures,
                amendments(store),
                evidence(store));
    }

    private List<RecordFolder.Amending> amendments(Store store) throws StoreException {
        var all = new ArrayList<RecordFolder.Amending>();
        for (var made : opened.board().review().meeting().amendments()) {
            var signature = new ArrayList<String>();
            for (var signed : made.signed()) signature.add(kept(store, signed.sha256()));
            all.add(new RecordFolder.Amending(kept(store, made.deed().sha256()), signature));
        }
        return all;
    }

    private RecordFolder draft(Store store, Frozen draft) throws StoreException {
        return new RecordFolder(
                draft.name(),
                RecordFolder.bytes(draft.markdown()),
                RecordFolder.bytes(draft.twin()),
                List.of(),
                Map.of(),
                List.of(),
                evidence(store));
    }

    private static String kept(Store store, String sha256) throws StoreException {
        return RecordFolder.bytes(store.attachment(sha256)
                .orElseThrow(() -> new IllegalStateException("The frozen bytes " + sha256 + " are missing.")));
    }

    /// What was attached until the decision.
    private Map<String, byte[]> evidence(Store store) throws StoreException {
        var review = opened.board().review();
        int last = review.meeting()
                .conclusion()
                .map(Decided::said)
                .map(said -> said.number())
                .orElse(Integer.MAX_VALUE);
        var files = new LinkedHashMap<String, byte[]>();
        for (var gate : review.checklist().gates()) {
            for (var proof : review.state(gate).proofs().newestFirst()) {
                var file = proof.evidence().file();
                if (file.isEmpty() || proof.said().number() > last) continue;
                // A record that was opened again may have come without a file it names.
                var bytes = store.attachment(file.get().sha256());
                if (bytes.isPresent()) files.put(EvidenceFiles.name(file.get()), bytes.get());
            }
        }
        return files;
    }

    private Done write(Store store, Map<String, byte[]> files) throws IOException, StoreException {
        Files.createDirectories(folder);
        var refusal = refusal(files);
        if (!refusal.isEmpty()) return new Done.Refused(refusal);
        files.put(".gitattributes", attributes());
        var ready = new ArrayList<Beside>();
        try {
            for (var file : files.entrySet()) {
                var target = folder.resolve(file.getKey());
                Files.createDirectories(target.toAbsolutePath().getParent());
                ready.add(new Beside(target, file.getValue()));
            }
            var markdown = files.entrySet().stream()
                    .filter(file -> file.getKey().endsWith(".md"))
                    .findFirst()
                    .orElseThrow();
            var deed = new Deed.Export(
                    folder.resolve(markdown.getKey()).toString(), Enclosure.sha256(markdown.getValue()), false);
            return desk.keep(id(), store.write(transaction -> {
                desk.catchUp(id(), transaction);
                var done = desk.append(id(), by, by, List.of(deed), transaction);
                if (done instanceof Done.Refused) return done;
                try {
                    for (var file : ready) file.move();
                } catch (IOException e) {
                    return Desk.refused(transaction, folder + " cannot be written (" + e.getMessage() + ").");
                }
                return done;
            }));
        } finally {
            ready.forEach(Beside::close);
        }
    }

    /// Only files this review knows are replaced (rule R29), and no second document lies in the folder.
    private String refusal(Map<String, byte[]> files) throws IOException {
        try (var there = Files.list(folder)) {
            var others = there.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".md") && !files.containsKey(name))
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!others.isEmpty())
                return folder + " holds another document (" + others + "): name a folder of the record's own.";
        }
        if (force || isOurs()) return "";
        for (var file : files.entrySet()) {
            var target = folder.resolve(file.getKey());
            if (Files.exists(target) && !Arrays.equals(Files.readAllBytes(target), file.getValue()))
                return target + " was changed since it was opened or last exported: choose another folder, or say"
                        + " --force to replace it.";
        }
        return "";
    }

    /// Whether the folder's Markdown is the one this review exported there last.
    private boolean isOurs() throws IOException {
        for (var export : opened.board().review().exports()) {
            var file = Path.of(export.file());
            if (!folder.equals(file.getParent())) continue;
            return Files.exists(file)
                    && Enclosure.sha256(Files.readAllBytes(file)).equals(export.sha256());
        }
        return false;
    }

    /// An existing file keeps its lines.
    private byte[] attributes() throws IOException {
        var file = folder.resolve(".gitattributes");
        var lines = new ArrayList<String>();
        if (Files.exists(file)) lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
        ATTRIBUTES.stream().filter(line -> !lines.contains(line)).forEach(lines::add);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private UUID id() {
        return opened.board().review().id();
    }
}
