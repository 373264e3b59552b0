package dev.gateboard.workspace;

import dev.gateboard.document.syntax.PlaceholderValueRules;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.SeenState;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.signal.file.KnownFiles;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreOpenResult;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.record.IncomingRecord;
import dev.gateboard.workspace.record.SignableStatement;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.revision.ComparisonContext;
import dev.gateboard.workspace.revision.IncomingDocument;
import dev.gateboard.workspace.revision.NewBuildPlanner;
import dev.gateboard.workspace.signal.AutomationPlanner;
import dev.gateboard.workspace.signal.ProbeProvider;
import dev.gateboard.workspace.signal.ProbesFileComparison;
import dev.gateboard.workspace.signal.ProposalAcceptancePlanner;
import dev.gateboard.workspace.signal.ReleaseChangePlanner;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Verbs in, state out. Every verb runs on the one owner thread and answers once what it did is on disk; then the new
/// state is published, on that thread.
public final class Workspace implements AutoCloseable {
    /// Before a review's id, the name of the setting that says where its file lies.
    public static final String FILE = "file.";

    private static final Duration LOOK_FOR_OTHERS = Duration.ofMillis(500);

    private final Store store;
    private final InstantSource clock;
    private final StatePublisher publishing;
    private final ProbeProvider probing;
    private final WorkspaceOperations desk;
    private final String holder = "process " + ProcessHandle.current().pid() + " " + UUID.randomUUID();
    private final ScheduledExecutorService owner = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("owner").factory());

    /// A workspace that asks nothing.
    public Workspace(Store store, InstantSource clock, ZoneId zone, Consumer<WorkspaceState> published) {
        this(store, clock, zone, published, ProbeProvider.NONE);
    }

    public Workspace(
            Store store, InstantSource clock, ZoneId zone, Consumer<WorkspaceState> published, ProbeProvider probing) {
        this.probing = probing;
        this.store = store;
        this.clock = clock;
        this.desk = new WorkspaceOperations(store, clock, zone, probing);
        this.publishing = new StatePublisher(desk, published, owner);
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
        var first = run(() -> {
            desk.catchUp();
            return publishing.now();
        });
        var _ = owner.scheduleWithFixedDelay(
                this::compareProbesFile, LOOK_FOR_OTHERS.toMillis(), LOOK_FOR_OTHERS.toMillis(), TimeUnit.MILLISECONDS);
        return first;
    }

    /// The newest state, with what other processes wrote until now.
    public CompletableFuture<WorkspaceState> state() {
        return run(() -> {
            return desk.catchUp() ? publishing.now() : desk.state();
        });
    }

    /// Starts a review of a document. `set` fills fields by label.
    public CompletableFuture<WorkspaceResult> open(
            Person by, String fileName, byte[] bytes, Checklist.GateSyntax form, Map<String, String> set) {
        return open(by, fileName, bytes, form, set, StoredProbesFile.NOTHING);
    }

    /// Starts a review of a document with the probes beside it, which are stored by their digest and bound to its
    /// gates; nothing of them is armed (rule R12).
    public CompletableFuture<WorkspaceResult> open(
            Person by,
            String fileName,
            byte[] bytes,
            Checklist.GateSyntax form,
            Map<String, String> set,
            StoredProbesFile beside) {
        return open(by, new ReviewCreator.NewReviewRequest(fileName, bytes, form, set, beside, List.of()));
    }

    /// The same, going on from another review: owners, bindings and fields that did not change are taken over, and what
    /// was said last time stands beside each gate, which is open.
    public CompletableFuture<WorkspaceResult> openFrom(
            UUID before,
            Person by,
            String fileName,
            byte[] bytes,
            Checklist.GateSyntax form,
            Map<String, String> set,
            StoredProbesFile beside) {
        return open(by, new ReviewCreator.NewReviewRequest(fileName, bytes, form, set, beside, List.of(before)));
    }

    private CompletableFuture<WorkspaceResult> open(Person by, ReviewCreator.NewReviewRequest start) {
        return verb(() -> desk.open(by, start));
    }

    /// Opens a record again as the review it was, whole; a review that is here already is left as it is, or goes on
    /// from what is here. What is not vouched for waits to be confirmed (rule R9).
    public CompletableFuture<WorkspaceResult> reopen(Person by, IncomingRecord arrived) {
        return verb(() -> desk.reopen(by, arrived));
    }

    /// Lets signals decide these gates, by their probes as they are now; all of them or none (rule R12).
    public CompletableFuture<WorkspaceResult> arm(UUID review, Person by, List<UUID> gates) {
        return ask(review, List.<Action>of(), now -> arming(now).actions(gates))
                .thenCompose(actions -> perform(review, by, by, actions, List.of()));
    }

    private AutomationPlanner arming(Review review) throws StoreException {
        return new AutomationPlanner(review, desk.beside(review), probing);
    }

    /// What is offered for the gates of a review that nothing is bound to, by what they say.
    public CompletableFuture<List<ProbeProposal>> propose(UUID id) {
        return ask(id, List.of(), probing::proposals);
    }

    /// Binds and arms what a person accepts, and keeps its probes as the review's sidecar; all or nothing (rule R12).
    public CompletableFuture<WorkspaceResult> accept(UUID id, Person by, List<ProbeProposal> proposals) {
        return verb(() -> {
            var review = desk.review(id);
            if (review.isEmpty()) return new WorkspaceResult.ActionRefused("There is no such review.");
            return switch (new ProposalAcceptancePlanner(review.get(), desk.beside(review.get()), probing)
                    .of(proposals)) {
                case ProposalAcceptancePlanner.AcceptanceResult.AcceptanceRefused(String sentence) ->
                    new WorkspaceResult.ActionRefused(sentence);
                case ProposalAcceptancePlanner.AcceptanceResult.Made(List<Action> actions, StoredProbesFile beside) ->
                    desk.actions().perform(id, by, by, actions, List.of(), beside);
            };
        });
    }

    /// The probes of a review as they are stored, to be kept beside the checklist; empty where it has none.
    public CompletableFuture<Optional<StoredProbesFile>> probesFile(UUID id) {
        return ask(
                id, Optional.empty(), review -> Optional.of(desk.beside(review)).filter(beside -> !beside.isNothing()));
    }

    /// What a file of probes on the disk would change in this review; nothing of it is applied (rule R12).
    ///
    /// @param disk nothing where no file lies there
    public CompletableFuture<ProbesFileComparison> compareProbesFile(UUID id, StoredProbesFile disk) {
        return ask(id, new ProbesFileComparison.Unchanged(), review -> onDisk().look(review, disk));
    }

    /// Makes a file of probes the review's, as a person accepts it: bindings follow it, and what asks something else
    /// now is disarmed (rule R12).
    public CompletableFuture<WorkspaceResult> take(UUID id, Person by, StoredProbesFile disk) {
        return verb(() -> onDisk().take(id, by, disk));
    }

    /// Writes the review's probes to a file; one that is there is replaced only where a review had it once.
    ///
    /// @return why it was not written, in one sentence; empty where it was
    public CompletableFuture<Optional<String>> saveProbesFile(UUID id, Path target) {
        return ask(id, Optional.empty(), review -> onDisk().save(review, target));
    }

    private ProbesFileService onDisk() {
        return new ProbesFileService(desk, store, probing);
    }

    /// The questions that ask what signals may decide in this review.
    public CompletableFuture<List<ProbeTask>> questions(UUID id) {
        return ask(id, List.of(), review -> remembering(id, arming(review).questions()));
    }

    /// The questions of these gates' probes, armed or not, to be asked once.
    public CompletableFuture<List<ProbeTask>> questions(UUID id, List<UUID> gates) {
        return ask(id, List.of(), review -> remembering(id, arming(review).questions(gates)));
    }

    /// The same questions, asked with what the review knows of files. Where that cannot be looked up, a file proves
    /// nothing.
    private List<ProbeTask> remembering(UUID id, List<ProbeTask> questions) {
        KnownFiles known = (sha256, at) -> run(() -> store.write(transaction -> transaction.knownSince(id, sha256, at)))
                .exceptionally(_ -> Instant.EPOCH)
                .join();
        return questions.stream()
                .map(question -> new ProbeTask(
                        question.probe(),
                        question.source(),
                        question.interval(),
                        () -> ScopedValue.where(KnownFiles.BOUND, known)
                                .call(() -> question.ask().ask())))
                .toList();
    }

    /// Does all of the deeds or none; they are undone together.
    public CompletableFuture<WorkspaceResult> perform(
            UUID review, Person by, Person enteredBy, List<Action> actions, List<FileAttachment> enclosures) {
        return perform(review, by, enteredBy, actions, enclosures, SeenState.ANYTHING);
    }

    /// The same, where what they are about is still as it was seen: all of it or nothing.
    public CompletableFuture<WorkspaceResult> perform(
            UUID review,
            Person by,
            Person enteredBy,
            List<Action> actions,
            List<FileAttachment> enclosures,
            SeenState seen) {
        return badValue(actions)
                .orElseGet(() -> verb(() ->
                        desk.actions().perform(review, by, enteredBy, renamed(review, by, actions), enclosures, seen)));
    }

    /// Does the same thing to several gates: to those it means that are still as they were seen. The others are left
    /// out
    /// and named in what comes back (rule R16); what is done is undone together.
    public CompletableFuture<WorkspaceResult> performMany(
            UUID review,
            Person by,
            Person enteredBy,
            List<Action> actions,
            List<FileAttachment> enclosures,
            SeenState seen) {
        return verb(() -> desk.actions().performMany(review, by, enteredBy, actions, enclosures, seen));
    }

    private static Optional<CompletableFuture<WorkspaceResult>> badValue(List<Action> actions) {
        return actions.stream()
                .flatMap(action -> action instanceof Action.Fill fill
                        ? PlaceholderValueRules.problem(fill.value()).stream()
                        : Stream.empty())
                .findFirst()
                .map(problem -> CompletableFuture.completedFuture(new WorkspaceResult.ActionRefused(problem)));
    }

    /// With what they disarm, where they name the release (rule R12).
    private List<Action> renamed(UUID id, Person by, List<Action> actions) throws StoreException {
        if (actions.stream().noneMatch(Action.Fill.class::isInstance)) return actions;
        var review = desk.review(id);
        return review.isEmpty()
                ? actions
                : new ReleaseChangePlanner(
                                review.get(),
                                desk.beside(review.get()),
                                probing,
                                desk.actions().stamp(by))
                        .with(actions);
    }

    /// A new build of this name: every mark opens again but those of the gates kept, their leaves included, and signals
    /// are asked again.
    public CompletableFuture<WorkspaceResult> recut(UUID review, Person by, String release, List<UUID> kept) {
        return verb(() -> {
            var now = desk.review(review);
            var beside = now.isPresent() ? desk.beside(now.get()) : StoredProbesFile.NOTHING;
            return desk.actions()
                    .perform(
                            review,
                            by,
                            by,
                            current -> new NewBuildPlanner(
                                            current,
                                            beside,
                                            probing,
                                            desk.actions().stamp(by))
                                    .wanted(release, kept));
        });
    }

    /// Takes back this person's newest step, or says what cannot be taken back before it (rule R25).
    public CompletableFuture<WorkspaceResult> undo(UUID review, Person enteredBy) {
        return verb(() -> new UndoService(desk, store).undo(review, enteredBy));
    }

    /// Brings back this person's newest undone step.
    public CompletableFuture<WorkspaceResult> redo(UUID review, Person enteredBy) {
        return verb(() -> new UndoService(desk, store).redo(review, enteredBy));
    }

    /// Writes the document with what was decided, and with a draft of the record unless `plain` (rules R26, R27, R29).
    public CompletableFuture<WorkspaceResult> export(
            UUID review, Person by, Path target, boolean plain, boolean force) {
        return verb(() -> desk.export(review, by, target, plain, force));
    }

    /// Writes the record folder: what was decided and signed, or a draft of it (rule R28).
    public CompletableFuture<WorkspaceResult> exportFolder(UUID review, Person by, Path folder, boolean force) {
        return exportFolder(review, by, folder, 0, force);
    }

    /// The same of an earlier decision, by the number of its event: what it froze is exported for ever (rule R22).
    public CompletableFuture<WorkspaceResult> exportFolder(
            UUID review, Person by, Path folder, int decision, boolean force) {
        return verb(() -> desk.exportFolder(review, by, folder, decision, force));
    }

    /// Amends what is frozen, which stays as it is: a numbered file beside it says why and what changed since.
    public CompletableFuture<WorkspaceResult> amend(UUID review, Person by, Person enteredBy, String reason) {
        return verb(() -> desk.amend(review, by, enteredBy, reason));
    }

    /// A review with its documents, to be compared with a file on any thread
    /// ([dev.gateboard.workspace.revision.DocumentComparer]); empty where there is none.
    public CompletableFuture<Optional<ComparisonContext>> comparisonContext(UUID review) {
        return run(() -> desk.sight(review));
    }

    /// Makes a file the review's document, together with the answers to what it asks (rule R31).
    public CompletableFuture<WorkspaceResult> revise(
            UUID review, Person by, IncomingDocument incoming, List<Action> answers) {
        return verb(() -> desk.revise(review, by, incoming, answers));
    }

    /// What of the frozen record is to be signed, and what has been: roles in order, then amendments.
    public CompletableFuture<List<SignableStatement>> signables(UUID review) {
        return run(() -> desk.signables(review));
    }

    /// Writes the review as one portable file that [#take] takes in elsewhere.
    public CompletableFuture<WorkspaceResult> bundle(UUID review, Path target) {
        return verb(() -> desk.bundle(review, target));
    }

    /// Takes in a review that was handed over as one file: all of it, or what it has and is not here.
    ///
    /// @param by who opens it
    /// @param allowedSigners whose signatures vouch for what it says; without a list all of it is claims (rule R40)
    public CompletableFuture<WorkspaceResult> take(Person by, Path file, Optional<Path> allowedSigners) {
        return verb(() -> desk.take(by, file, allowedSigners));
    }

    /// Hands in what probes answered. A verdict that changes is an event and on disk when this completes; the other
    /// readings follow within seconds, at the latest when the workspace closes (rule R32).
    public CompletableFuture<Instant> observe(UUID review, List<Reading> readings) {
        return run(() -> {
            desk.listening().observe(review, readings);
            publishing.soon();
            return clock.instant();
        });
    }

    /// Brings the readings that wait to the disk, and says where that fails.
    public CompletableFuture<Instant> flush() {
        return run(() -> {
            desk.listening().flush();
            return clock.instant();
        });
    }

    /// Takes or renews the right to ask a review's probes, and says whether this process has it (rule R33).
    public CompletableFuture<Boolean> lease(UUID review) {
        return run(() -> store.write(transaction -> transaction.lease(review, holder, clock.instant()))
                .holder()
                .equals(holder));
    }

    /// Gives that right back, so that another process need not wait for its end.
    public CompletableFuture<Boolean> giveBack(UUID review) {
        return run(() -> store.write(transaction -> {
            transaction.giveBack(review, holder);
            return true;
        }));
    }

    /// The newest answers of a probe, the newest first.
    public CompletableFuture<List<Reading>> readings(UUID review, String probe, int most) {
        return run(() -> {
            desk.listening().flush();
            return store.readings(review, probe, most);
        });
    }

    public CompletableFuture<List<ReviewEvent>> events(UUID review) {
        return run(() -> store.events(review, 0));
    }

    public CompletableFuture<Optional<byte[]>> attachment(String sha256) {
        return run(() -> store.attachment(sha256));
    }

    /// The bytes of a template, to be opened again.
    public CompletableFuture<Optional<byte[]>> document(String sha256) {
        return run(() -> store.document(sha256));
    }

    /// Keeps where the review's file lies on this machine, as a setting: another machine has other paths, so no event
    /// and no export has it.
    public CompletableFuture<String> rememberFile(UUID review, Path file) {
        return remember(FILE + review, file.toAbsolutePath().toString());
    }

    /// What the face remembers between two runs.
    public CompletableFuture<Map<String, String>> settings() {
        return run(store::settings);
    }

    public CompletableFuture<String> remember(String setting, String value) {
        return run(() -> store.write(transaction -> {
            transaction.put(setting, value);
            return value;
        }));
    }

    /// What a review says, or what is said where there is no such review.
    private <T> CompletableFuture<T> ask(UUID id, T nothing, Asking<T> asking) {
        return run(() -> {
            var review = desk.review(id);
            return review.isEmpty() ? nothing : asking.of(review.get());
        });
    }

    private interface Asking<T> {
        T of(Review review) throws StoreException;
    }

    private CompletableFuture<WorkspaceResult> verb(Callable<WorkspaceResult> work) {
        return run(() -> {
            WorkspaceResult done;
            try {
                done = work.call();
            } catch (StoreException e) {
                return new WorkspaceResult.ActionRefused(e.message());
            }
            // What was done is done: where its state cannot be handed over now, that is tried again.
            publishing.surely();
            return done;
        });
    }

    private <T> CompletableFuture<T> run(Callable<T> work) {
        var answer = new CompletableFuture<T>();
        owner.execute(() -> {
            try {
                answer.complete(work.call());
            } catch (StoreException e) {
                answer.completeExceptionally(new WorkspaceException(e));
            } catch (Exception e) { // told to the one who asked
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    /// Runs for as long as the workspace does: a schedule ends for good with the first fault that leaves it. Where the
    /// database cannot be read or written, the clock still goes on, so that readings age on screen.
    private void compareProbesFile() {
        watched(() -> desk.listening().flushWhenDue());
        watched(() -> {
            if (desk.catchUp()) publishing.surely();
        });
        watched(() -> {
            if (desk.age()) publishing.surely();
        });
    }

    private interface Watched {
        void run() throws StoreException;
    }

    private static void watched(Watched work) {
        try {
            work.run();
        } catch (StoreException e) {
            System.getLogger(Workspace.class.getName()).log(System.Logger.Level.WARNING, e.message());
        } catch (RuntimeException e) {
            System.getLogger(Workspace.class.getName())
                    .log(System.Logger.Level.ERROR, "Looking for changes met a fault; it is tried again.", e);
        }
    }

    /// The boards at this instant, for tests and faces that ask rather than listen.
    public Instant now() {
        return clock.instant();
    }

    /// Finishes what was asked for, brings the last readings to the disk, then closes the store.
    @Override
    public void close() throws WorkspaceException {
        owner.close();
        try (store) {
            desk.listening().flush();
        } catch (StoreException e) {
            throw new WorkspaceException(e);
        }
    }
}
