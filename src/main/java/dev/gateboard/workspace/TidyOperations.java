package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.RemovedContent;
import dev.gateboard.model.action.TidyingEntry;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreFile;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.database.DatabaseFile;
import dev.gateboard.workspace.database.DatabaseKeeper;
import dev.gateboard.workspace.database.RestorePlan;
import dev.gateboard.workspace.review.RemovalResult;
import dev.gateboard.workspace.review.ReviewTidier;
import dev.gateboard.workspace.review.TemplateTidier;
import dev.gateboard.workspace.review.TidyingLog;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.sample.SampleSession;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/// What a workspace archives, names and removes (rule R39). It runs on the owner thread. A review is renamed by
/// [dev.gateboard.model.action.Action.Name].
public final class TidyOperations implements AutoCloseable {
    private final OwnerThread owner;
    private final WorkspaceOperations operations;
    private final ReviewTidier tidier;
    private final TemplateTidier templates;
    private final Store store;
    private final DatabaseKeeper keeper;
    private final SampleSession sample;

    TidyOperations(
            OwnerThread owner, WorkspaceOperations operations, Store store, SampleSession sample, InstantSource clock) {
        this.owner = owner;
        this.operations = operations;
        this.store = store;
        this.sample = sample;
        this.keeper = new DatabaseKeeper(store, operations.reviews(), clock);
        var log = new TidyingLog(clock);
        this.tidier = new ReviewTidier(operations.reviews(), store, log);
        this.templates = new TemplateTidier(operations.reviews(), store, log);
    }

    /// From now on no list shows the review and no probe asks for it; it is still found by its name.
    public CompletableFuture<WorkspaceResult> archive(UUID review, Person by) {
        return owner.verb(() -> tidier.archive(review, by, true));
    }

    public CompletableFuture<WorkspaceResult> unarchive(UUID review, Person by) {
        return owner.verb(() -> tidier.archive(review, by, false));
    }

    /// What would go with a review, besides its events, if it were removed.
    public CompletableFuture<RemovedContent> previewRemoval(UUID review) {
        return owner.run(() -> store.tidying().leftovers(review));
    }

    /// Removes a review with what only it needs; who did it, when and why stays in the database's own log.
    public CompletableFuture<RemovalResult> remove(UUID review, Person by, String reason) {
        return removal(() -> tidier.remove(review, by, reason));
    }

    /// Every template with its name, its version and the date it came, archived ones too, in the order they came.
    public CompletableFuture<List<WorkspaceState.TemplateLine>> templates() {
        return owner.run(() -> {
            operations.catchUp();
            return operations.templateLines();
        });
    }

    /// Keeps a template's name and version, and whether it is archived, as they stand in what is given.
    public CompletableFuture<RemovalResult> labelTemplate(WorkspaceState.TemplateLine template, Person by) {
        return removal(() -> templates.label(
                new TemplateTidier.TemplateLabel(
                        template.sha256(), template.name(), template.version(), template.isArchived()),
                by));
    }

    /// Takes a template for the next version of the one that came before it under the same file name: it goes by that
    /// one's name, which is archived.
    public CompletableFuture<RemovalResult> takeAsNextVersion(WorkspaceState.TemplateLine template, Person by) {
        return removal(() -> templates.succeed(template.sha256(), template.previousVersion(), by));
    }

    /// The names of the reviews that need a template.
    public CompletableFuture<List<String>> reviewsThatUse(WorkspaceState.TemplateLine template) {
        return owner.run(() -> templates.reviewsThatUse(template.sha256()));
    }

    /// Removes a template that no review refers to.
    public CompletableFuture<RemovalResult> removeTemplate(String sha256, Person by, String reason) {
        return removal(() -> templates.remove(sha256, by, reason));
    }

    /// What was tidied in this database, the oldest first.
    public CompletableFuture<List<TidyingEntry>> log() {
        return owner.run(store.tidying()::log);
    }

    /// Gives the room of what was removed back to the disk.
    ///
    /// @return how many bytes the file is smaller now
    public CompletableFuture<Long> compact() {
        return owner.run(() -> {
            var size = new StoreFile(store).compact();
            return size.before() - size.after();
        });
    }

    /// Whether the reviews are a sample that is thrown away at the close.
    public boolean isSample() {
        return sample.isRunning();
    }

    /// Opens a sample in a database of its own, where there is no review yet; empty where there is one.
    public CompletableFuture<Optional<WorkspaceResult>> beginSample(Person by, String fileName, byte[] bytes) {
        return owner.run(() -> {
            if (!sample.begin()) return Optional.empty();
            var done = operations.open(
                    by,
                    new ReviewCreator.NewReviewRequest(
                            fileName, bytes, GateSyntax.TASKS, Map.of(), StoredProbesFile.NOTHING, List.of()));
            owner.publishing().publishReliably();
            return Optional.of(done);
        });
    }

    /// Goes on in the person's own database, where the sample is an ordinary review from now on.
    public CompletableFuture<WorkspaceState> keepSample() {
        return owner.run(() -> {
            sample.keep();
            return owner.publishing().publishNow();
        });
    }

    Map<String, String> settings() throws StoreException {
        return sample.settings();
    }

    void saveSetting(String setting, String value) throws StoreException {
        sample.storeFor(setting).write(transaction -> {
            transaction.setSetting(setting, value);
            return value;
        });
    }

    /// A sample that nobody kept goes with the workspace.
    @Override
    public void close() throws StoreException {
        sample.close();
    }

    /// Where the database is and how large.
    public CompletableFuture<DatabaseFile> database() {
        return owner.run(keeper::file);
    }

    /// What a backup is called where nobody says otherwise.
    public String backupName() {
        return keeper.backupName();
    }

    /// Writes the database to another file, its last readings included.
    ///
    /// @return why it could not; empty where it did
    public CompletableFuture<String> backUp(Path target) {
        return backUp(target, new CompletableFuture<>());
    }

    /// The same, which a person may stop: then nothing is written.
    ///
    /// @param stop is done once a person no longer wants it
    public CompletableFuture<String> backUp(Path target, CompletableFuture<?> stop) {
        return file(() -> {
            keeper.backUp(target, stop);
            return "";
        });
    }

    /// What putting a backup back would replace; nothing is changed.
    public CompletableFuture<RestorePlan> planRestore(Path backup) {
        return owner.run(() -> keeper.plan(backup));
    }

    /// Keeps what is in the database beside it, and replaces it with a backup.
    ///
    /// @return why it could not; empty where it did
    public CompletableFuture<String> restore(RestorePlan plan) {
        return file(() -> {
            var problem = keeper.restore(plan);
            operations.catchUp();
            owner.publishing().publishReliably();
            return problem;
        });
    }

    private CompletableFuture<String> file(Callable<String> work) {
        return owner.run(() -> {
            if (isSample()) return Messages.WORKSPACE.text("backup.sample");
            try {
                operations.readingHandler().flush();
                return work.call();
            } catch (StoreException e) {
                return e.message();
            }
        });
    }

    private CompletableFuture<RemovalResult> removal(Callable<RemovalResult> work) {
        return owner.run(() -> {
            RemovalResult done;
            try {
                done = work.call();
            } catch (StoreException e) {
                return new RemovalResult.RemovalRefused(e.message());
            }
            owner.publishing().publishReliably();
            return done;
        });
    }
}
