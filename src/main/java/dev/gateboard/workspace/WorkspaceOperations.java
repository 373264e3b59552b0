package dev.gateboard.workspace;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.ChecklistTemplate;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.review.PersonProblemText;
import dev.gateboard.workspace.record.AmendmentCreator;
import dev.gateboard.workspace.record.ExportTarget;
import dev.gateboard.workspace.record.IncomingRecord;
import dev.gateboard.workspace.record.SignableStatement;
import dev.gateboard.workspace.record.SignableStatementReader;
import dev.gateboard.workspace.review.InvalidHistoryException;
import dev.gateboard.workspace.review.LoadedReview;
import dev.gateboard.workspace.review.ReviewCache;
import dev.gateboard.workspace.review.SummaryKeeper;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.revision.BaseVersionReader;
import dev.gateboard.workspace.revision.ComparisonContext;
import dev.gateboard.workspace.sample.SampleSession;
import dev.gateboard.workspace.signal.ProbeProvider;
import dev.gateboard.workspace.signal.ReadingHandler;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What the workspace does, each by the class that knows how; actions by [ActionExecutor]. Belongs to the owner
/// thread.
final class WorkspaceOperations implements SampleSession.Reviews {
    private final ReviewCache reviews;
    private final Store store;
    private final InstantSource clock;
    private final ZoneId zone;
    private final ProbeProvider probeProvider;
    private final ActionExecutor actions;
    private final ReadingHandler readingHandler;
    private final SummaryKeeper summaries;
    private List<ChecklistTemplate> templates = List.of();

    WorkspaceOperations(Store store, InstantSource clock, ZoneId zone, ProbeProvider probing) {
        this.reviews = new ReviewCache(store, clock);
        this.store = store;
        this.clock = clock;
        this.zone = zone;
        this.probeProvider = probing;
        this.readingHandler = new ReadingHandler(reviews, store, clock);
        this.summaries = readingHandler.summaries();
        this.actions = new ActionExecutor(reviews, store, clock, summaries);
    }

    WorkspaceState state() {
        var reviewStatuses =
                reviews.all().stream().map(LoadedReview::reviewStatus).toList();
        var saved = reviewStatuses.stream()
                .map(reviewStatus -> reviewStatus.review().lastEvent().at())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        var templates = templateLines().stream()
                .filter(template -> !template.isArchived())
                .toList();
        return new WorkspaceState(reviewStatuses, templates, saved);
    }

    /// Every template, archived ones too, in the order they came.
    List<WorkspaceState.TemplateLine> templateLines() {
        var newest = new HashMap<String, String>();
        var lines = new ArrayList<WorkspaceState.TemplateLine>();
        for (var template : templates()) {
            var previous = newest.getOrDefault(template.fileName(), "");
            if (!template.isArchived()) newest.put(template.fileName(), template.sha256());
            lines.add(new WorkspaceState.TemplateLine(
                    template.sha256(),
                    template.fileName(),
                    title(template),
                    template.name(),
                    template.version(),
                    template.added(),
                    template.isArchived(),
                    previous));
        }
        return lines;
    }

    /// Those read last where the database cannot be read now: the reviews are known and age all the same.
    private List<ChecklistTemplate> templates() {
        try {
            templates = store.templates();
        } catch (StoreException e) {
            System.getLogger(WorkspaceOperations.class.getName()).log(System.Logger.Level.WARNING, e.message());
        }
        return templates;
    }

    /// As a review of it reads; the file's name where none was opened.
    private String title(ChecklistTemplate template) {
        return reviews.all().stream()
                .filter(opened -> opened.reviewStatus()
                        .review()
                        .documentVersion()
                        .document()
                        .equals(template.sha256()))
                .map(opened -> opened.checklist().title())
                .findFirst()
                .orElse(template.fileName());
    }

    /// Takes in what other processes wrote and what the clock changed; says whether anything did.
    boolean catchUp() throws StoreException {
        return reviews.catchUp();
    }

    @Override
    public void flush() throws StoreException {
        readingHandler.flush();
    }

    @Override
    public void reload() throws StoreException {
        reviews.forgetAll();
        reviews.catchUp();
    }

    /// Takes in what the clock changed alone; says whether anything did.
    boolean applyClock() {
        return reviews.applyClock();
    }

    ReviewCache reviews() {
        return reviews;
    }

    SummaryKeeper summaries() {
        return summaries;
    }

    ActionExecutor actions() {
        return actions;
    }

    ReadingHandler readingHandler() {
        return readingHandler;
    }

    /// A review with what other processes did; empty where there is none.
    Optional<LoadedReview> find(UUID id) throws StoreException {
        reviews.catchUp();
        return reviews.has(id) ? reviews.find(id) : reviews.load(id);
    }

    Optional<Review> review(UUID id) throws StoreException {
        return find(id).map(opened -> opened.reviewStatus().review());
    }

    /// The review with its documents, to be compared with a file; empty where there is none.
    Optional<ComparisonContext> comparisonContext(UUID id) throws StoreException {
        var found = find(id);
        if (found.isEmpty()) return Optional.empty();
        var opened = found.get();
        return Optional.of(BaseVersionReader.read(
                opened.reviewStatus().review(),
                new DocumentParseResult.Parsed(opened.document(), opened.checklist()),
                store));
    }

    /// The probes file of a review, or nothing.
    StoredProbesFile probesFile(Review review) throws StoreException {
        return StoredProbesFile.of(review, store);
    }

    List<SignableStatement> statementsToSign(UUID id) throws StoreException {
        var review = review(id);
        return review.isEmpty()
                ? List.of()
                : new SignableStatementReader(store, review.get().meeting()).readAll();
    }

    WorkspaceResult open(Person by, ReviewCreator.NewReviewRequest start) throws StoreException {
        var nobody = by.findProblem();
        if (nobody.isPresent()) return new WorkspaceResult.ActionRefused(PersonProblemText.sentence(nobody.get()));
        reviews.catchUp();
        for (var before : start.previousReview()) reviews.load(before);
        return new ReviewCreator(summaries, probeProvider, zone, actions.eventFactory(by)).create(start);
    }

    WorkspaceResult reopenRecord(Person by, IncomingRecord arrived) throws StoreException {
        var nobody = by.findProblem();
        if (nobody.isPresent()) return new WorkspaceResult.ActionRefused(PersonProblemText.sentence(nobody.get()));
        var reopening = new RecordImporter(arrived, reviews, actions);
        reviews.catchUp();
        try {
            var done = store.write(transaction -> reopening.importRecord(by, transaction, clock.instant()));
            if (done instanceof WorkspaceResult.ActionRefused) reviews.reload(reopening.review());
            return reviews.updateKeepingReadings(reopening.review(), done);
        } catch (StoreException e) {
            reviews.reload(reopening.review());
            throw e;
        } catch (InvalidHistoryException e) {
            reviews.reload(reopening.review());
            return reopening.notOpened(e.sentence());
        } catch (IllegalStateException | IllegalArgumentException | DateTimeException e) {
            reviews.reload(reopening.review());
            return reopening.notOpened(Messages.WORKSPACE.text("import.unreadable"));
        }
    }

    WorkspaceResult amend(UUID id, Person by, Person enteredBy, String reason) throws StoreException {
        return actions.write(id, transaction -> {
            var reviewStatus =
                    reviews.reviewStatus(id).update(reviews.reviewStatus(id).review(), clock.instant());
            return actions.perform(
                    id,
                    by,
                    enteredBy,
                    AmendmentCreator.of(reviewStatus, by, enteredBy, reason, transaction),
                    transaction);
        });
    }

    WorkspaceResult export(UUID id, Person by, ExportTarget target, boolean plain) throws StoreException {
        var found = find(id);
        return found.isEmpty()
                ? ActionExecutor.noReview()
                : new DocumentExporter(actions, found.get(), by, target, plain).export(store);
    }

    WorkspaceResult exportFolder(UUID id, Person by, ExportTarget folder, int decision) throws StoreException {
        var found = find(id);
        return found.isEmpty()
                ? ActionExecutor.noReview()
                : new RecordFolderExporter(actions, found.get(), by, folder, decision).export(store);
    }

    /// Writes a review as one portable file, its last readings included.
    WorkspaceResult bundle(UUID id, ExportTarget target) throws StoreException {
        readingHandler.flush();
        var found = find(id);
        return found.isEmpty()
                ? ActionExecutor.noReview()
                : new BundleImporter(reviews, store).write(found.get().reviewStatus(), target);
    }

    /// Takes in a review that was handed over.
    WorkspaceResult importBundle(Person by, Path file, Optional<Path> allowedSigners) throws StoreException {
        reviews.catchUp();
        return new BundleImporter(reviews, store)
                .importBundle(file, new BundleTrustRules(store, by, allowedSigners, clock.instant()));
    }
}
