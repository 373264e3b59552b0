package dev.gateboard.workspace;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.model.signal.ProbeProposal;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.file.KnownFiles;
import dev.gateboard.signal.probe.ProbeTask;
import dev.gateboard.signal.review.ReviewLookup;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.workspace.curve.CurveSource;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.signal.AutomationPlanner;
import dev.gateboard.workspace.signal.OtherReviewFinder;
import dev.gateboard.workspace.signal.ProbeDraftWriter;
import dev.gateboard.workspace.signal.ProbeProvider;
import dev.gateboard.workspace.signal.ProbesFileComparison;
import dev.gateboard.workspace.signal.ProposalAcceptancePlanner;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What a workspace does about signals: probes files, proposals, automation, and the readings that probes bring. It
/// runs on the owner thread.
public final class SignalOperations {
    private static final Executor BESIDE = work -> Thread.ofVirtual().start(work);

    private final Workspace workspace;
    private final OwnerThread owner;
    private final WorkspaceOperations desk;
    private final Store store;
    private final InstantSource clock;
    private final ProbeProvider probing;
    private final String holder = "process " + ProcessHandle.current().pid() + " " + UUID.randomUUID();

    SignalOperations(
            Workspace workspace,
            OwnerThread owner,
            WorkspaceOperations desk,
            Store store,
            InstantSource clock,
            ProbeProvider probing) {
        this.workspace = workspace;
        this.owner = owner;
        this.desk = desk;
        this.store = store;
        this.clock = clock;
        this.probing = probing;
    }

    /// Lets signals decide these gates, by their probes as they are now; all of them or none (rule R12). A review that
    /// would wait for itself is refused.
    public CompletableFuture<WorkspaceResult> arm(UUID review, Person by, List<UUID> gates) {
        return owner.ask(
                        review,
                        Optional.<String>empty(),
                        now -> new OtherReviewFinder(desk.reviews(), store, review).findCircle(now, gates))
                .thenCompose(circle -> circle.isPresent()
                        ? CompletableFuture.completedFuture(new WorkspaceResult.ActionRefused(circle.get()))
                        : owner.ask(
                                        review,
                                        List.<Action>of(),
                                        now -> arming(now).armActions(gates))
                                .thenCompose(actions -> workspace.perform(review, by, by, actions, List.of())));
    }

    private AutomationPlanner arming(Review review) throws StoreException {
        return new AutomationPlanner(review, desk.probesFile(review), probing);
    }

    /// What is offered for the gates of a review that nothing is bound to, by what they say.
    public CompletableFuture<List<ProbeProposal>> propose(UUID id) {
        return owner.ask(id, List.of(), probing::proposals);
    }

    /// Binds and arms what a person accepts, and keeps its probes as the review's sidecar; all or nothing (rule R12).
    public CompletableFuture<WorkspaceResult> accept(UUID id, Person by, List<ProbeProposal> proposals) {
        return owner.verb(() -> {
            var review = desk.review(id);
            if (review.isEmpty()) return ActionExecutor.noReview();
            return switch (new ProposalAcceptancePlanner(review.get(), desk.probesFile(review.get()), probing)
                    .of(proposals)) {
                case ProposalAcceptancePlanner.AcceptanceResult.AcceptanceRefused(String sentence) ->
                    new WorkspaceResult.ActionRefused(sentence);
                case ProposalAcceptancePlanner.AcceptanceResult.PlannedAcceptance(
                        List<Action> actions,
                        StoredProbesFile probesFile) ->
                    desk.actions().perform(id, by, by, actions, List.of(), probesFile);
            };
        });
    }

    /// The probes of a review as they are stored, to be kept beside the checklist; empty where it has none.
    public CompletableFuture<Optional<StoredProbesFile>> probesFile(UUID id) {
        return owner.ask(
                id,
                Optional.empty(),
                review -> Optional.of(desk.probesFile(review)).filter(probesFile -> !probesFile.isNothing()));
    }

    /// What a file of probes on the disk would change in this review; nothing of it is applied (rule R12).
    ///
    /// @param disk nothing where no file lies there
    public CompletableFuture<ProbesFileComparison> compareProbesFile(UUID id, StoredProbesFile disk) {
        return owner.ask(id, new ProbesFileComparison.Unchanged(), review -> onDisk().compare(review, disk));
    }

    /// Keeps a probe that a person made as the review's, bound to a gate. It changes no gate until somebody turns
    /// automatic updates on (rule R12).
    ///
    /// @param replaced the id of the probe it takes the place of; empty for another one
    public CompletableFuture<WorkspaceResult> saveProbe(
            UUID id, Person by, UUID gate, ProbeDraft draft, String replaced) {
        return owner.verb(() -> takeEdited(id, by, writer -> writer.with(gate, draft, replaced)));
    }

    /// Takes a probe from a gate.
    public CompletableFuture<WorkspaceResult> unbindProbe(UUID id, Person by, UUID gate, String probe) {
        return owner.verb(() -> takeEdited(id, by, writer -> writer.without(gate, probe)));
    }

    private interface ProbesFileEdit {
        StoredProbesFile of(ProbeDraftWriter writer) throws InvalidConfigException;
    }

    private WorkspaceResult takeEdited(UUID id, Person by, ProbesFileEdit edit) throws StoreException {
        var review = desk.review(id);
        if (review.isEmpty()) return ActionExecutor.noReview();
        var before = desk.probesFile(review.get());
        try {
            return onDisk().accept(id, by, edit.of(new ProbeDraftWriter(review.get(), before)));
        } catch (InvalidConfigException e) {
            return new WorkspaceResult.ActionRefused(before.fileName() + ":" + e.line() + ": " + e.sentence());
        }
    }

    /// A probe of the review as it can be edited; empty where it says more than the editor knows.
    public CompletableFuture<Optional<ProbeDraft>> probeDraft(UUID id, String probe) {
        return owner.ask(
                id, Optional.empty(), review -> new ProbeDraftWriter(review, desk.probesFile(review)).draft(probe));
    }

    /// Makes a file of probes the review's, as a person accepts it: bindings follow it, and what asks something else
    /// now is disarmed (rule R12).
    public CompletableFuture<WorkspaceResult> take(UUID id, Person by, StoredProbesFile disk) {
        return owner.verb(() -> onDisk().accept(id, by, disk));
    }

    /// Writes the review's probes to a file; one that is there is replaced only where a review had it once.
    ///
    /// @return why it was not written, in one sentence; empty where it was
    public CompletableFuture<Optional<String>> saveProbesFile(UUID id, Path target) {
        return owner.ask(id, Optional.empty(), review -> onDisk().save(review, target));
    }

    private ProbesFileService onDisk() {
        return new ProbesFileService(desk, store, probing);
    }

    /// The questions that ask what signals may decide in this review; none of one that is archived (rule R39).
    public CompletableFuture<List<ProbeTask>> questions(UUID id) {
        return owner.ask(
                id,
                List.of(),
                review -> desk.reviews().isArchived(id)
                        ? List.of()
                        : remembering(id, arming(review).probeTasks()));
    }

    /// The questions of these gates' probes, armed or not, to be asked once.
    public CompletableFuture<List<ProbeTask>> questions(UUID id, List<UUID> gates) {
        return owner.ask(id, List.of(), review -> remembering(id, arming(review).probeTasks(gates)));
    }

    /// The same questions, asked with what the review knows of files and of other reviews. Where that cannot be looked
    /// up, they prove nothing.
    private List<ProbeTask> remembering(UUID id, List<ProbeTask> questions) {
        KnownFiles known =
                (sha256, at) -> owner.run(() -> store.write(transaction -> transaction.knownSince(id, sha256, at)))
                        .exceptionally(_ -> Instant.EPOCH)
                        .join();
        return questions.stream()
                .map(question -> question.withAsk(() -> ScopedValue.where(KnownFiles.BOUND, known)
                        .where(ReviewLookup.BOUND, otherReviews(id))
                        .call(() -> question.ask().ask())))
                .toList();
    }

    private ReviewLookup otherReviews(UUID id) {
        return name -> owner.run(() -> new OtherReviewFinder(desk.reviews(), store, id).find(name))
                .exceptionally(_ -> new ReviewLookup.LookupResult.NotFound(Messages.SIGNAL.text("otherReview.unread")))
                .join();
    }

    /// Asks something for a review that is only tried: it knows the other reviews, and nothing of files is remembered.
    public <T> T tryFor(UUID id, Supplier<T> asking) {
        return ScopedValue.where(ReviewLookup.BOUND, otherReviews(id)).call(asking::get);
    }

    /// Hands in what probes answered. A verdict that changes is an event and on disk when this completes; the other
    /// readings follow within seconds, at the latest when the workspace closes (rule R32).
    public CompletableFuture<Instant> observe(UUID review, List<Reading> readings) {
        return owner.run(() -> {
            desk.readingHandler().observe(review, readings);
            owner.publishing().publishSoon();
            return clock.instant();
        });
    }

    /// Brings the readings that wait to the disk, and says where that fails.
    public CompletableFuture<Instant> flush() {
        return owner.run(() -> {
            desk.readingHandler().flush();
            return clock.instant();
        });
    }

    /// Takes or renews the right to ask a review's probes, and says whether this process has it (rule R33).
    public CompletableFuture<Boolean> lease(UUID review) {
        return owner.run(() -> store.write(transaction -> transaction.acquireLease(review, holder, clock.instant()))
                .holder()
                .equals(holder));
    }

    /// Gives that right back, so that another process need not wait for its end.
    public CompletableFuture<Boolean> giveBack(UUID review) {
        return owner.run(() -> store.write(transaction -> {
            transaction.releaseLease(review, holder);
            return true;
        }));
    }

    /// The newest answers of a probe, the newest first.
    public CompletableFuture<List<Reading>> readings(UUID review, String probe, int most) {
        return owner.run(() -> {
            desk.readingHandler().flush();
            return store.readings(review, probe, most);
        });
    }

    /// The values of a gate's probe over time; empty where they make no curve. What is read is put together beside the
    /// owner thread, and small.
    public CompletableFuture<Optional<ValueCurve>> curve(UUID review, UUID gate, String probe) {
        return owner.ask(review, CurveSource.NOTHING, now -> {
                    desk.readingHandler().flush();
                    return CurveSource.of(store, now, gate, probe, CurveSource.MOST_READINGS);
                })
                .thenApplyAsync(CurveSource::curve, BESIDE);
    }
}
