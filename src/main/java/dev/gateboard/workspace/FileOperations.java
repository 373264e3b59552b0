package dev.gateboard.workspace;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.review.PersonProblemText;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.FilePlace;
import dev.gateboard.workspace.review.KnownFileFinder;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.revision.ComparisonContext;
import dev.gateboard.workspace.sample.SampleSession;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/// What a workspace does about the files its reviews were opened from, refreshed with or written to (rule R37). It runs
/// on the owner thread.
public final class FileOperations {
    private final OwnerThread owner;
    private final WorkspaceOperations operations;
    private final Store store;
    private final SampleSession sample;

    FileOperations(OwnerThread owner, WorkspaceOperations operations, Store store, SampleSession sample) {
        this.owner = owner;
        this.operations = operations;
        this.store = store;
        this.sample = sample;
    }

    /// What became of opening a file.
    public sealed interface FileOpenResult {

        /// A review knows the file and goes on; nothing was changed.
        ///
        /// @param context to be compared with the file's bytes on any thread
        ///     ([dev.gateboard.workspace.revision.DocumentComparer]): where they differ, a refresh is offered
        record Known(ReviewStatus reviewStatus, ComparisonContext context) implements FileOpenResult {}

        /// Another review was begun.
        record Begun(WorkspaceResult.Stored stored) implements FileOpenResult {}

        /// Neither; one sentence why and what to do.
        record NotOpened(String sentence) implements FileOpenResult {}

        /// Neither: the file has no task items. Rows of its tables or items of its lists can be gates.
        ///
        /// @param sentence why and what to do on the command line
        /// @param rows how many gates it would have of rows
        /// @param bullets how many gates it would have of list items
        record NoGates(String sentence, int rows, int bullets) implements FileOpenResult {}
    }

    /// A file to be opened, and how a review of it begins.
    ///
    /// @param fieldValues fills fields, by label
    /// @param probesFile the probes beside it
    /// @param previousReview the review it goes on from; at most one
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record FileToOpen(
            Path file,
            byte[] bytes,
            GateSyntax form,
            Map<String, String> fieldValues,
            StoredProbesFile probesFile,
            List<UUID> previousReview) {

        /// A checklist as the window opens one.
        public FileToOpen(Path file, byte[] bytes, StoredProbesFile probesFile) {
            this(file, bytes, GateSyntax.TASKS, Map.of(), probesFile, List.of());
        }

        /// The same, read otherwise.
        public FileToOpen withForm(GateSyntax other) {
            return new FileToOpen(file, bytes, other, fieldValues, probesFile, previousReview);
        }

        private FileOpenResult refused(String sentence) {
            int rows = gates(GateSyntax.ROWS);
            int bullets = gates(GateSyntax.BULLETS);
            return gates(form) > 0 || rows + bullets == 0
                    ? new FileOpenResult.NotOpened(sentence)
                    : new FileOpenResult.NoGates(sentence, rows, bullets);
        }

        private int gates(GateSyntax other) {
            return DocumentParser.parse(String.valueOf(file.getFileName()), bytes, other)
                            instanceof DocumentParseResult.Parsed(var _, var checklist)
                    ? checklist.gates().size()
                    : 0;
        }

        private ReviewCreator.NewReviewRequest request() {
            var name = String.valueOf(file.getFileName());
            return new ReviewCreator.NewReviewRequest(name, bytes, form, fieldValues, probesFile, previousReview);
        }
    }

    /// Goes on with the newest review that knows the file and is not archived, else begins one.
    public CompletableFuture<FileOpenResult> open(Person by, FileToOpen opening) {
        return open(() -> {
            var nobody = by.findProblem();
            if (nobody.isPresent()) return new FileOpenResult.NotOpened(PersonProblemText.sentence(nobody.get()));
            var known = known(opening);
            return known.isPresent() ? known.get() : begin(by, opening);
        });
    }

    /// Begins another review, whether one knows the file or not.
    public CompletableFuture<FileOpenResult> openNew(Person by, FileToOpen opening) {
        return open(() -> begin(by, opening));
    }

    private CompletableFuture<FileOpenResult> open(Callable<FileOpenResult> work) {
        return owner.run(() -> {
            boolean onSample = sample.isRunning();
            var done = sample.openAtHome(
                    work, opened -> opened instanceof FileOpenResult.Known || opened instanceof FileOpenResult.Begun);
            if (onSample) owner.publishing().publishReliably();
            return done;
        });
    }

    /// The review that knows the file; empty where none does.
    public CompletableFuture<Optional<FileOpenResult.Known>> find(FileToOpen opening) {
        return owner.run(() -> known(opening));
    }

    private Optional<FileOpenResult.Known> known(FileToOpen opening) throws StoreException {
        var review = new KnownFileFinder(store).find(opening.file(), opening.bytes());
        if (review.isEmpty()) return Optional.empty();
        var context = operations.comparisonContext(review.get());
        var status = operations.find(review.get());
        return context.isEmpty() || status.isEmpty()
                ? Optional.empty()
                : Optional.of(new FileOpenResult.Known(status.get().reviewStatus(), context.get()));
    }

    private FileOpenResult begin(Person by, FileToOpen opening) throws StoreException {
        WorkspaceResult done;
        try {
            done = operations.open(by, opening.request());
        } catch (StoreException e) {
            return new FileOpenResult.NotOpened(e.message());
        }
        return switch (done) {
            case WorkspaceResult.ActionRefused(String sentence) -> opening.refused(sentence);
            case WorkspaceResult.Stored stored -> {
                owner.publishing().publishReliably();
                watch(stored.reviewStatus().review().id(), opening.file(), FileAttachment.sha256(opening.bytes()));
                yield new FileOpenResult.Begun(stored);
            }
        };
    }

    /// Keeps that a review was refreshed with this file.
    public CompletableFuture<String> remember(UUID review, Path file, byte[] bytes) {
        return owner.run(() -> store.write(transaction -> {
            var place = FilePlace.of(file);
            transaction.tidying().rememberFile(review, place, FileAttachment.sha256(bytes));
            return place;
        }));
    }

    /// Keeps where the review's file lies on this machine, as a setting: another machine has other paths, so no event
    /// and no export has it. Its changes are offered from now on.
    public CompletableFuture<UUID> watch(UUID review, Path file) {
        return owner.run(() -> watch(review, file, ""));
    }

    private UUID watch(UUID review, Path file, String sha256) throws StoreException {
        return store.write(transaction -> {
            transaction.setSetting(
                    Workspace.FILE + review, file.toAbsolutePath().toString());
            transaction.tidying().rememberFile(review, FilePlace.of(file), sha256);
            return review;
        });
    }
}
