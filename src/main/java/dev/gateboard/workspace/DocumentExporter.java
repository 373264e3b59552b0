package dev.gateboard.workspace;

import dev.gateboard.document.write.DocumentWriteResult;
import dev.gateboard.document.write.DocumentWriter;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.person.Person;
import dev.gateboard.record.WriteInstructionsBuilder;
import dev.gateboard.record.page.RecordMarkdownWriter;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.platform.AtomicFileWriter;
import dev.gateboard.workspace.record.ChangedTarget;
import dev.gateboard.workspace.record.ExportTarget;
import dev.gateboard.workspace.review.DemoRules;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.LoadedReview;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Writes a review's document to a file: beside it first, then moved over it (design section 4), and only over bytes
/// this review knows (rule R29).
final class DocumentExporter {
    private final ActionExecutor actions;
    private final LoadedReview opened;
    private final Person by;
    private final ExportTarget place;
    private final Path target;
    private final boolean plain;

    DocumentExporter(ActionExecutor actions, LoadedReview opened, Person by, ExportTarget place, boolean plain) {
        this.actions = actions;
        this.opened = opened;
        this.by = by;
        this.place = place;
        this.target = place.path();
        this.plain = plain;
    }

    WorkspaceResult export(Store store) throws StoreException {
        if (plain && opened.reviewStatus().review().isDemo())
            return new WorkspaceResult.ActionRefused(DemoRules.neverPlain());
        if (Files.isDirectory(target))
            return new WorkspaceResult.ActionRefused(Messages.WORKSPACE.text("file.isFolder", target));
        var frozen = opened.reviewStatus().review().meeting().frozen();
        if (!plain && !frozen.isEmpty()) {
            var bytes = store.attachment(frozen.getFirst().markdown());
            if (bytes.isPresent()) return write(store, bytes.get());
        }
        var record = plain ? "" : new RecordMarkdownWriter(opened.reviewStatus(), store.head(id())).markdown();
        return switch (DocumentWriter.splice(
                opened.document(),
                opened.checklist(),
                new WriteInstructionsBuilder(opened.reviewStatus()).build(record))) {
            case DocumentWriteResult.WriteRefused(Problem problem) ->
                new WorkspaceResult.ActionRefused(
                        opened.document().fileName() + ":" + problem.line() + ": " + problem.message());
            case DocumentWriteResult.WrittenDocument written -> write(store, written.bytes());
        };
    }

    private WorkspaceResult write(Store store, byte[] bytes) throws StoreException {
        try {
            if (!place.force() && Files.exists(target)) {
                var there = AtomicFileWriter.readTarget(target);
                if (!isKnown(there) && !place.mayReplace(target, there)) return changed(store, there);
            }
            try (var beside = new AtomicFileWriter(target, bytes)) {
                return actions.write(id(), transaction -> {
                    if (place.isStopped()) return ActionExecutor.refused(transaction, place.stoppedText());
                    transaction.putAttachment(opened.document().fileName(), bytes);
                    var action = new Action.Export(target.toString(), FileAttachment.sha256(bytes), plain);
                    var done = actions.append(id(), by, by, List.of(action), transaction);
                    if (done instanceof WorkspaceResult.ActionRefused) return done;
                    try {
                        beside.commit();
                    } catch (IOException e) {
                        return ActionExecutor.refused(transaction, errorText(e));
                    }
                    return done;
                });
            }
        } catch (IOException e) {
            return new WorkspaceResult.ActionRefused(errorText(e));
        }
    }

    private WorkspaceResult changed(Store store, byte[] there) throws StoreException {
        var last = lastExport();
        var written = last.isEmpty()
                ? Optional.<byte[]>empty()
                : store.attachment(last.getFirst().sha256());
        place.onChanged().accept(List.of(ChangedTarget.compare(target, there, written)));
        return new WorkspaceResult.ActionRefused(Messages.WORKSPACE.text("export.changed", target));
    }

    /// What this review wrote there last; at most one.
    private List<Action.Export> lastExport() {
        return opened.reviewStatus().review().exports().stream()
                .filter(export -> export.file().equals(target.toString()))
                .limit(1)
                .toList();
    }

    private String errorText(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> Messages.WORKSPACE.text("file.noFolder", String.valueOf(target.getParent()));
            case AccessDeniedException _ -> Messages.WORKSPACE.text("file.notAllowed", target);
            default -> Messages.WORKSPACE.text("file.notWritten", target, AtomicFileWriter.describeFailure(e));
        };
    }

    private boolean isKnown(byte[] there) {
        var sha256 = FileAttachment.sha256(there);
        var review = opened.reviewStatus().review();
        return sha256.equals(review.openAction().sha256())
                || sha256.equals(review.documentVersion().sha256())
                || lastExport().stream().anyMatch(export -> export.sha256().equals(sha256));
    }

    private UUID id() {
        return opened.reviewStatus().review().id();
    }
}
