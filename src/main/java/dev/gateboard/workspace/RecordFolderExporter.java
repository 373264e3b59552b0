package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.gate.SafeFileName;
import dev.gateboard.model.person.Person;
import dev.gateboard.record.FrozenRecord;
import dev.gateboard.record.RecordFolder;
import dev.gateboard.record.content.EvidenceFileNames;
import dev.gateboard.record.content.GitAttributesFile;
import dev.gateboard.record.content.RecordJson;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.platform.AtomicFileWriter;
import dev.gateboard.workspace.record.ChangedTarget;
import dev.gateboard.workspace.record.DecisionRecord;
import dev.gateboard.workspace.record.ExportTarget;
import dev.gateboard.workspace.record.ExportedFiles;
import dev.gateboard.workspace.record.RecordHistoryReader;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.LoadedReview;
import dev.gateboard.workspace.review.WorkspaceResult;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Writes the record folder (rule R28): what was frozen once it is decided, before that a draft. Every file is on
/// disk beside its target before the first is moved; the Markdown comes last.
final class RecordFolderExporter {

    private final ActionExecutor actions;
    private final LoadedReview opened;
    private final Person by;
    private final Path folder;
    private final ExportTarget place;
    private final int decision;

    /// @param decision the number of the event whose frozen record it is; 0 for the newest, or a draft
    RecordFolderExporter(ActionExecutor actions, LoadedReview opened, Person by, ExportTarget place, int decision) {
        this.actions = actions;
        this.opened = opened;
        this.by = by;
        this.place = place;
        this.folder = place.path().normalize();
        this.decision = decision;
    }

    WorkspaceResult export(Store store) throws StoreException {
        try {
            var frozen = opened.reviewStatus().review().meeting().frozen();
            if (decision == 0 && frozen.isEmpty()) return draft(store);
            var events = store.events(id(), 0);
            int wanted = decision == 0 ? newest(events, frozen.getFirst()) : decision;
            var record = DecisionRecord.find(events, wanted);
            return record.isEmpty()
                    ? new WorkspaceResult.ActionRefused(
                            Messages.WORKSPACE.text("export.notDecision", String.valueOf(wanted)))
                    : write(store, folder(store, record.get()).files());
        } catch (IOException e) {
            return new WorkspaceResult.ActionRefused(notWritten(e));
        }
    }

    private String notWritten(IOException e) {
        return Messages.WORKSPACE.text("file.notWritten", folder, AtomicFileWriter.describeFailure(e));
    }

    /// The decision that froze what is frozen now.
    private static int newest(List<ReviewEvent> events, Action.Freeze frozen) {
        return DecisionRecord.all(events).reversed().stream()
                .filter(record -> record.freeze().equals(frozen))
                .mapToInt(DecisionRecord::decisionEvent)
                .findFirst()
                .orElse(0);
    }

    private WorkspaceResult draft(Store store) throws IOException, StoreException {
        return switch (FrozenRecord.of(
                opened.reviewStatus(),
                opened.document(),
                opened.checklist(),
                store.write(transaction ->
                        new RecordHistoryReader(store).of(opened.reviewStatus().review(), transaction)))) {
            case FrozenRecord.Blocked(Problem problem) ->
                new WorkspaceResult.ActionRefused(
                        opened.document().fileName() + ":" + problem.line() + ": " + problem.message());
            case FrozenRecord.FrozenBytes(FrozenRecord draft) ->
                write(store, draft(store, draft).files());
        };
    }

    /// The files of what one decision froze, as they are kept here.
    static RecordFolder folder(Store store, DecisionRecord record) throws IOException, StoreException {
        var freeze = record.freeze();
        var statements = new ArrayList<String>();
        for (var sha256 : freeze.statements()) statements.add(attachmentText(store, sha256));
        var signatures = new HashMap<Integer, String>();
        for (var signed : record.signatures().entrySet())
            signatures.put(signed.getKey(), attachmentText(store, signed.getValue()));
        var amendments = new ArrayList<RecordFolder.AmendmentFiles>();
        for (var made : record.amendments()) {
            var signature = new ArrayList<String>();
            for (var sha256 : made.signature()) signature.add(attachmentText(store, sha256));
            amendments.add(new RecordFolder.AmendmentFiles(attachmentText(store, made.sha256()), signature));
        }
        var recordJson = attachmentText(store, freeze.recordJson());
        return new RecordFolder(
                freeze.name(),
                attachmentText(store, freeze.markdown()),
                recordJson,
                statements,
                signatures,
                amendments,
                evidence(store, recordJson));
    }

    /// What the record names, as far as it is here: one that was opened again may have come without a file.
    private static Map<String, byte[]> evidence(Store store, String recordJson) throws IOException, StoreException {
        var files = new LinkedHashMap<String, byte[]>();
        for (var named : RecordJson.read(recordJson.getBytes(StandardCharsets.ISO_8859_1))
                .evidence()) {
            var bytes = store.attachment(named.sha256());
            if (bytes.isPresent()) files.put(named.file(), bytes.get());
        }
        return files;
    }

    private RecordFolder draft(Store store, FrozenRecord draft) throws IOException, StoreException {
        return new RecordFolder(
                draft.name(),
                RecordFolder.bytes(draft.markdown()),
                RecordFolder.bytes(draft.recordJson()),
                List.of(),
                Map.of(),
                List.of(),
                evidence(store, RecordFolder.bytes(draft.recordJson())));
    }

    private static String attachmentText(Store store, String sha256) throws StoreException {
        return RecordFolder.bytes(store.attachment(sha256)
                .orElseThrow(() -> new IllegalStateException("The frozen bytes " + sha256 + " are missing.")));
    }

    private WorkspaceResult write(Store store, Map<String, byte[]> files) throws IOException, StoreException {
        var outside = files.keySet().stream().filter(name -> !isPlain(name)).findFirst();
        if (outside.isPresent())
            return new WorkspaceResult.ActionRefused(Messages.WORKSPACE.text("export.badName", outside.get()));
        Files.createDirectories(folder);
        var refusal = refusal(files, ExportedFiles.read(store.settings(), id(), folder));
        if (!refusal.isEmpty()) return new WorkspaceResult.ActionRefused(refusal);
        var written = ExportedFiles.of(files);
        files.put(GitAttributesFile.NAME, attributes());
        var ready = new ArrayList<AtomicFileWriter>();
        try {
            for (var file : files.entrySet()) {
                var target = folder.resolve(file.getKey());
                if (place.isStopped()) return new WorkspaceResult.ActionRefused(place.stoppedText());
                Files.createDirectories(target.toAbsolutePath().getParent());
                ready.add(new AtomicFileWriter(target, file.getValue()));
            }
            var markdown = files.entrySet().stream()
                    .filter(file -> file.getKey().endsWith(".md"))
                    .findFirst()
                    .orElseThrow();
            var action = new Action.Export(
                    folder.resolve(markdown.getKey()).toString(), FileAttachment.sha256(markdown.getValue()), false);
            return actions.write(id(), transaction -> {
                if (place.isStopped()) return ActionExecutor.refused(transaction, place.stoppedText());
                var done = actions.append(id(), by, by, List.of(action), transaction);
                if (done instanceof WorkspaceResult.ActionRefused) return done;
                transaction.setSetting(ExportedFiles.setting(id(), folder), written.stored());
                try {
                    for (var file : ready) file.commit();
                } catch (IOException e) {
                    return ActionExecutor.refused(transaction, notWritten(e));
                }
                return done;
            });
        } finally {
            ready.forEach(AtomicFileWriter::close);
        }
    }

    /// Names may have come with a bundle or a record: none may lead out of the folder.
    private static boolean isPlain(String name) {
        return SafeFileName.isSafe(
                name.startsWith(EvidenceFileNames.FOLDER) ? name.substring(EvidenceFileNames.FOLDER.length()) : name);
    }

    /// Only files this review knows are replaced (rule R29), and no second document lies in the folder.
    ///
    /// @param written what this review wrote there last
    private String refusal(Map<String, byte[]> files, ExportedFiles written) throws IOException {
        try (var there = Files.list(folder)) {
            var others = there.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".md") && !files.containsKey(name))
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!others.isEmpty()) return Messages.WORKSPACE.text("export.otherDocument", folder, others);
        }
        if (place.force()) return "";
        var changed = new ArrayList<ChangedTarget>();
        for (var file : files.entrySet()) {
            var target = folder.resolve(file.getKey());
            if (!Files.exists(target)) continue;
            var there = AtomicFileWriter.readTarget(target);
            if (!Arrays.equals(there, file.getValue())
                    && !written.isUnchanged(file.getKey(), there)
                    && !isExported(target, there)
                    && !place.mayReplace(target, there))
                changed.add(ChangedTarget.compare(target, there, Optional.of(file.getValue())));
        }
        if (changed.isEmpty()) return "";
        place.onChanged().accept(changed);
        return Messages.WORKSPACE.count(
                "export.folderChanged",
                changed.size(),
                changed.stream().map(target -> target.file().toString()).collect(Collectors.joining(", ")));
    }

    /// Whether it is the Markdown that this review exported to that file last.
    private boolean isExported(Path file, byte[] there) {
        return opened.reviewStatus().review().exports().stream()
                .filter(export -> export.file().equals(file.toString()))
                .limit(1)
                .anyMatch(export -> export.sha256().equals(FileAttachment.sha256(there)));
    }

    /// An existing file keeps its lines.
    private byte[] attributes() throws IOException {
        var file = folder.resolve(GitAttributesFile.NAME);
        return GitAttributesFile.bytes(
                Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of());
    }

    private UUID id() {
        return opened.reviewStatus().review().id();
    }
}
