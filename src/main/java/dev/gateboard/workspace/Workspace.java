package dev.gateboard.workspace;

import dev.gateboard.document.syntax.PlaceholderValueRules;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.person.Person;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.revision.NewBuildPlanner;
import dev.gateboard.workspace.sample.SampleSession;
import dev.gateboard.workspace.signal.ProbeProvider;
import dev.gateboard.workspace.signal.ReleaseChangePlanner;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Verbs in, state out. Every verb runs on the one owner thread and answers once what it did is on disk; then the new
/// state is published, on that thread.
public final class Workspace implements AutoCloseable {
    /// Before a review's id, the name of the setting that says where its file lies.
    public static final String FILE = "file.";

    private final Store store;
    private final InstantSource clock;
    private final ProbeProvider probeProvider;
    private final WorkspaceOperations operations;
    private final OwnerThread owner;
    private final SignalOperations signals;
    private final RecordOperations records;
    private final FileOperations files;
    private final RevisionOperations revisions;
    private final SampleSession sample;
    private final TidyOperations tidying;
    private final OverviewOperations overview;

    /// A workspace that asks nothing.
    public Workspace(Store store, InstantSource clock, ZoneId zone, Consumer<WorkspaceState> published) {
        this(store, clock, zone, published, ProbeProvider.NONE);
    }

    public Workspace(
            Store store, InstantSource clock, ZoneId zone, Consumer<WorkspaceState> published, ProbeProvider probing) {
        this.probeProvider = probing;
        this.store = store;
        this.clock = clock;
        this.operations = new WorkspaceOperations(store, clock, zone, probing);
        this.owner = new OwnerThread(operations, published);
        this.signals = new SignalOperations(this, owner, operations, store, clock, probing);
        this.sample = new SampleSession(store, operations);
        this.records = new RecordOperations(owner, operations, sample);
        this.files = new FileOperations(owner, operations, store, sample);
        this.revisions = new RevisionOperations(owner, operations, clock, probing);
        this.tidying = new TidyOperations(owner, operations, store, sample, clock);
        this.overview = new OverviewOperations(owner, operations, store, clock);
    }

    /// What it does about signals.
    public SignalOperations signals() {
        return signals;
    }

    /// What it does about documents, records and bundles that leave it or come in.
    public RecordOperations records() {
        return records;
    }

    /// What it does about the files that reviews know.
    public FileOperations files() {
        return files;
    }

    /// What it does about newer documents of a review.
    public RevisionOperations revisions() {
        return revisions;
    }

    /// What it archives, names and removes.
    public TidyOperations tidying() {
        return tidying;
    }

    /// What it tells of many reviews at once, and of archived ones.
    public OverviewOperations overview() {
        return overview;
    }

    /// A workspace on a database, which is made where there is none.
    ///
    /// @throws WorkspaceException where the file is not ours, newer, broken or cannot be written
    public static Workspace open(
            Path database, InstantSource clock, ZoneId zone, Consumer<WorkspaceState> published, ProbeProvider probing)
            throws WorkspaceException {
        return switch (Store.open(database)) {
            case StoreOpenResult.OpenRefused(String sentence) -> throw new WorkspaceException(sentence);
            case StoreOpenResult.Opened(Store store) -> new Workspace(store, clock, zone, published, probing);
        };
    }

    /// Publishes at once, and from now on whenever another process writes or the clock changes a standing.
    public CompletableFuture<WorkspaceState> start() {
        var first = owner.run(() -> {
            operations.catchUp();
            return owner.publishing().publishNow();
        });
        owner.lookForOthers();
        return first;
    }

    /// The newest state, with what other processes wrote until now.
    public CompletableFuture<WorkspaceState> state() {
        return owner.run(() -> {
            return operations.catchUp() ? owner.publishing().publishNow() : operations.state();
        });
    }

    /// Starts a review of a document. `set` fills fields by label.
    public CompletableFuture<WorkspaceResult> open(
            Person by, String fileName, byte[] bytes, GateSyntax form, Map<String, String> set) {
        return open(by, fileName, bytes, form, set, StoredProbesFile.NOTHING);
    }

    /// Starts a review of a document with the probes beside it, which are stored by their digest and bound to its
    /// gates; nothing of them is armed (rule R12).
    public CompletableFuture<WorkspaceResult> open(
            Person by,
            String fileName,
            byte[] bytes,
            GateSyntax form,
            Map<String, String> set,
            StoredProbesFile probesFile) {
        return open(by, new ReviewCreator.NewReviewRequest(fileName, bytes, form, set, probesFile, List.of()));
    }

    /// The same, going on from another review: owners, bindings and fields that did not change are taken over, and
    /// what was said last time stands beside each gate, which is open.
    public CompletableFuture<WorkspaceResult> openFrom(
            UUID before,
            Person by,
            String fileName,
            byte[] bytes,
            GateSyntax form,
            Map<String, String> set,
            StoredProbesFile probesFile) {
        return open(by, new ReviewCreator.NewReviewRequest(fileName, bytes, form, set, probesFile, List.of(before)));
    }

    private CompletableFuture<WorkspaceResult> open(Person by, ReviewCreator.NewReviewRequest start) {
        // What goes on from another review is begun where that one is.
        return owner.verb(() -> start.previousReview().isEmpty()
                ? sample.openAtHome(() -> operations.open(by, start), WorkspaceResult.Stored.class::isInstance)
                : sample.openAndKeep(() -> operations.open(by, start), WorkspaceResult.Stored.class::isInstance));
    }

    /// Does all of the deeds or none; they are undone together.
    public CompletableFuture<WorkspaceResult> perform(
            UUID review, Person by, Person enteredBy, List<Action> actions, List<FileAttachment> attachments) {
        return perform(review, by, enteredBy, actions, attachments, SeenState.ANYTHING);
    }

    /// The same, where what they are about is still as it was seen: all of it or nothing.
    public CompletableFuture<WorkspaceResult> perform(
            UUID review,
            Person by,
            Person enteredBy,
            List<Action> actions,
            List<FileAttachment> attachments,
            SeenState seen) {
        return badValue(actions)
                .orElseGet(() -> owner.verb(() -> operations
                        .actions()
                        .perform(review, by, enteredBy, renamed(review, by, actions), attachments, seen)));
    }

    /// Does the same thing to several gates: to those it means that are still as they were seen. The others are
    /// left out and named in what comes back (rule R16); what is done is undone together.
    public CompletableFuture<WorkspaceResult> performMany(
            UUID review,
            Person by,
            Person enteredBy,
            List<Action> actions,
            List<FileAttachment> attachments,
            SeenState seen) {
        return owner.verb(() -> operations.actions().performMany(review, by, enteredBy, actions, attachments, seen));
    }

    private static Optional<CompletableFuture<WorkspaceResult>> badValue(List<Action> actions) {
        return actions.stream()
                .flatMap(action -> action instanceof Action.Fill fill
                        ? PlaceholderValueRules.findProblem(fill.value()).stream()
                        : Stream.empty())
                .findFirst()
                .map(problem -> CompletableFuture.completedFuture(new WorkspaceResult.ActionRefused(problem)));
    }

    /// With what they disarm, where they name the release (rule R12).
    private List<Action> renamed(UUID id, Person by, List<Action> actions) throws StoreException {
        if (actions.stream().noneMatch(Action.Fill.class::isInstance)) return actions;
        var review = operations.review(id);
        return review.isEmpty()
                ? actions
                : new ReleaseChangePlanner(
                                review.get(),
                                operations.probesFile(review.get()),
                                probeProvider,
                                operations.actions().eventFactory(by))
                        .withDisarms(actions);
    }

    /// A new build of this name: every mark opens again but those of the gates kept, their leaves included, and
    /// signals are asked again.
    public CompletableFuture<WorkspaceResult> recut(UUID review, Person by, String release, List<UUID> kept) {
        return owner.verb(() -> {
            var now = operations.review(review);
            var probesFile = now.isPresent() ? operations.probesFile(now.get()) : StoredProbesFile.NOTHING;
            return operations
                    .actions()
                    .perform(
                            review,
                            by,
                            by,
                            current -> new NewBuildPlanner(
                                            current,
                                            probesFile,
                                            probeProvider,
                                            operations.actions().eventFactory(by))
                                    .plan(release, kept));
        });
    }

    /// Takes back this person's newest step, or says what cannot be taken back before it (rule R25).
    public CompletableFuture<WorkspaceResult> undo(UUID review, Person enteredBy) {
        return owner.verb(() -> new UndoService(operations, store).undo(review, enteredBy));
    }

    /// Brings back this person's newest undone step.
    public CompletableFuture<WorkspaceResult> redo(UUID review, Person enteredBy) {
        return owner.verb(() -> new UndoService(operations, store).redo(review, enteredBy));
    }

    public CompletableFuture<List<ReviewEvent>> events(UUID review) {
        return owner.run(() -> store.events(review, 0));
    }

    public CompletableFuture<Optional<byte[]>> attachment(String sha256) {
        return owner.run(() -> store.attachment(sha256));
    }

    /// The bytes of a template, to be opened again.
    public CompletableFuture<Optional<byte[]>> document(String sha256) {
        return owner.run(() -> store.document(sha256));
    }

    /// What the face remembers between two runs.
    public CompletableFuture<Map<String, String>> settings() {
        return owner.run(tidying::settings);
    }

    public CompletableFuture<String> saveSetting(String setting, String value) {
        return owner.run(() -> {
            tidying.saveSetting(setting, value);
            return value;
        });
    }

    /// The status of each review at this instant, for tests and views that ask rather than listen.
    public Instant now() {
        return clock.instant();
    }

    /// Finishes what was asked for, brings the last readings to the disk, then closes the store.
    @Override
    public void close() throws WorkspaceException {
        owner.close();
        try (tidying;
                store) {
            operations.readingHandler().flush();
        } catch (StoreException e) {
            throw new WorkspaceException(e);
        }
    }
}
