package dev.gateboard.workspace;

import dev.gateboard.document.Document;
import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.apply.Refusal;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.store.Store;
import dev.gateboard.store.sqlite.StoreException;
import dev.gateboard.text.review.RefusalText;
import dev.gateboard.workspace.review.EventFactory;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.review.ReviewCache;
import dev.gateboard.workspace.review.SummaryKeeper;
import dev.gateboard.workspace.review.TemplateSyntaxFinder;
import dev.gateboard.workspace.review.WorkspaceResult;
import dev.gateboard.workspace.revision.ReviewCarryOverPlanner;
import dev.gateboard.workspace.signal.ProbeProvider;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Starts a review of a document: its opening and what it begins with, on disk together or not at all.
record ReviewCreator(SummaryKeeper summaries, ProbeProvider probeProvider, ZoneId zone, EventFactory eventFactory) {

    /// What a review is started on.
    ///
    /// @param fieldValues fills fields, by label
    /// @param probesFile the probes beside the document
    /// @param previousReview the review it goes on from; at most one
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record NewReviewRequest(
            String fileName,
            byte[] bytes,
            GateSyntax form,
            Map<String, String> fieldValues,
            StoredProbesFile probesFile,
            List<UUID> previousReview) {}

    private ReviewCache reviews() {
        return summaries.reviews();
    }

    private Store store() {
        return summaries.store();
    }

    WorkspaceResult create(NewReviewRequest start) throws StoreException {
        for (var before : start.previousReview()) if (!reviews().has(before)) return ActionExecutor.noReview();
        var form = new TemplateSyntaxFinder(reviews())
                .withChoices(start.form(), FileAttachment.sha256(start.bytes()), start.previousReview());
        return switch (DocumentParser.parse(start.fileName(), start.bytes(), form)) {
            case DocumentParseResult.Unreadable(Problem problem) ->
                new WorkspaceResult.ActionRefused(start.fileName() + ":" + problem.line() + ": " + problem.message());
            case DocumentParseResult.Parsed(Document _, Checklist checklist)
            when checklist.gates().isEmpty() ->
                new WorkspaceResult.ActionRefused(start.fileName() + ":1: " + noGates(checklist));
            case DocumentParseResult.Parsed(Document document, Checklist checklist) ->
                begin(document, checklist, start);
        };
    }

    /// What lint says of it: the last warning about the document as a whole.
    private static String noGates(Checklist checklist) {
        return checklist.problems().stream()
                .filter(problem -> problem.line() == 1)
                .map(Problem::message)
                .reduce("", (_, last) -> last);
    }

    private WorkspaceResult begin(Document document, Checklist checklist, NewReviewRequest start)
            throws StoreException {
        var id = UUID.randomUUID();
        var gates = checklist.gates().stream().map(_ -> UUID.randomUUID()).toList();
        var opening = new Action.Open(
                document.fileName(),
                FileAttachment.sha256(start.bytes()),
                document.form(),
                zone,
                gates,
                store().isDemo());
        var first = eventFactory.event(1, opening);
        var review = Review.open(id, checklist, opening, first);
        var before =
                start.previousReview().stream().map(reviews()::loadedReview).toList();
        var last = before.stream()
                .map(old ->
                        new ReviewCarryOverPlanner(checklist, old.reviewStatus().review(), old.checklist()))
                .toList();
        var probesFile = start.probesFile().isNothing() && !before.isEmpty()
                ? StoredProbesFile.of(before.getFirst().reviewStatus().review(), store())
                : start.probesFile();
        return switch (NewReviewPlanner.of(
                review, start.fieldValues(), probesFile, last, probeProvider, eventFactory)) {
            case NewReviewPlanner.PlanResult.PlanRefused(String sentence) ->
                new WorkspaceResult.ActionRefused(sentence);
            case NewReviewPlanner.PlanResult.PlannedReview(NewReviewPlanner beginning) -> {
                var events = events(first, beginning);
                var applied = applied(review, events);
                if (applied instanceof ApplyResult.Refused(Refusal refusal))
                    yield new WorkspaceResult.ActionRefused(RefusalText.sentence(refusal));
                store().write(transaction -> {
                    transaction.putDocument(
                            document.fileName(),
                            start.bytes(),
                            eventFactory.clock().instant());
                    if (!probesFile.isNothing()) transaction.putProbesFile(probesFile.bytes());
                    transaction.append(id, events);
                    if (applied instanceof ApplyResult.Accepted(Review begun))
                        summaries.keep(
                                ReviewStatus.of(begun, eventFactory.clock().instant()), transaction);
                    return events.size();
                });
                reviews().applyEvents(id, store().events(id, 0).subList(0, events.size()));
                var problems = new ArrayList<>(checklist.problems());
                problems.addAll(beginning.problems());
                yield new WorkspaceResult.Stored(reviews().reviewStatus(id), problems)
                        .withRemarks(remembered(document, start, checklist));
            }
        };
    }

    /// Says which roles are there because the owner chose so before.
    private static List<String> remembered(Document document, NewReviewRequest start, Checklist checklist) {
        if (document.form().roleChoices().equals(start.form().roleChoices())) return List.of();
        var labels = checklist.roles().stream().map(Role::label).toList();
        return List.of(
                labels.isEmpty()
                        ? Messages.WORKSPACE.text("roles.rememberedNone")
                        : Messages.WORKSPACE.text("roles.remembered", String.join(", ", labels)));
    }

    /// The opening, then what is bound as one step, what is taken over from last time as another, and what is filled
    /// as a third, which undo takes back first.
    private List<ReviewEvent> events(ReviewEvent first, NewReviewPlanner beginning) {
        var events = new ArrayList<>(List.of(first));
        for (var step : List.of(beginning.probesFile(), beginning.carriedOver(), beginning.fills())) {
            int number = events.size() + 1;
            for (var action : step) events.add(eventFactory.event(events.size() + 1, number, action));
        }
        return List.copyOf(events);
    }

    /// The review after these events, or why they do not follow an opening.
    private static ApplyResult applied(Review opened, List<ReviewEvent> events) {
        ApplyResult result = new ApplyResult.Accepted(opened);
        for (var event : events.subList(1, events.size())) {
            if (!(result instanceof ApplyResult.Accepted(Review before))) return result;
            result = EventApplier.apply(before, event);
        }
        return result;
    }
}
