package dev.gateboard.workspace;

import dev.gateboard.document.syntax.PlaceholderValueRules;
import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.apply.ApplyResult;
import dev.gateboard.model.apply.EventApplier;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.review.Review;
import dev.gateboard.workspace.review.EventFactory;
import dev.gateboard.workspace.review.FileAttachment;
import dev.gateboard.workspace.revision.ReviewCarryOverPlanner;
import dev.gateboard.workspace.signal.GateBindingResolver;
import dev.gateboard.workspace.signal.ProbeProvider;
import dev.gateboard.workspace.signal.StoredProbesFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a review begins with beside its opening: the probes that lie beside the document, and the fields filled at
/// once.
///
/// @param probesFile the probes and what they are bound to, all undone together if at all
/// @param carriedOver what is taken over from the review before
/// @param fills the fields filled at once
record NewReviewPlanner(List<Action> probesFile, List<Action> carriedOver, List<Action> fills, List<Problem> problems) {

    sealed interface PlanResult {
        record PlannedReview(NewReviewPlanner planner) implements PlanResult {}

        record PlanRefused(String sentence) implements PlanResult {}
    }

    /// @param review as opened, with nothing else done
    /// @param last the review before; at most one
    static PlanResult of(
            Review review,
            Map<String, String> set,
            StoredProbesFile probesFile,
            List<ReviewCarryOverPlanner> last,
            ProbeProvider probing,
            EventFactory stamp) {
        var fills = new ArrayList<Action>();
        for (var entry : set.entrySet()) {
            var found = fields(review.checklist(), entry.getKey());
            if (found.size() != 1)
                return new PlanResult.PlanRefused(Messages.WORKSPACE.text(
                        "field.missing", entry.getKey(), review.openAction().fileName()));
            var problem = PlaceholderValueRules.findProblem(entry.getValue());
            if (problem.isPresent()) return new PlanResult.PlanRefused(problem.get());
            var field = found.getFirst();
            fills.add(new Action.Fill(
                    field.placeholder().index(), field.label(), entry.getValue().strip()));
        }
        var known = last.stream().flatMap(each -> each.fields().stream()).toList();
        var filled = filled(filled(review, known, stamp), fills, stamp);
        return new Binder(filled, probesFile, probing).bind(known, fills, last);
    }

    private static List<Field> fields(Checklist checklist, String label) {
        return checklist.fields().stream()
                .filter(field -> field.label()
                        .toLowerCase(Locale.ROOT)
                        .equals(label.strip().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// The release is named by fields too, and probes ask for it by its name.
    private static Review filled(Review review, List<Action> fills, EventFactory stamp) {
        var filled = review;
        for (var fill : fills)
            if (EventApplier.apply(filled, stamp.event(filled.lastEvent().number() + 1, fill))
                    instanceof ApplyResult.Accepted(Review next)) filled = next;
        return filled;
    }

    /// Binds by what the document, the probes file and the review before say.
    private record Binder(Review review, StoredProbesFile probesFile, ProbeProvider probeProvider) {

        PlanResult bind(List<Action> known, List<Action> fills, List<ReviewCarryOverPlanner> last) {
            return switch (read()) {
                case ProbeProvider.ProbesFileReadResult.Unreadable(Problem problem) ->
                    new PlanResult.PlanRefused(probesFile.fileName() + ":" + problem.line() + ": " + problem.message());
                case ProbeProvider.ProbesFileReadResult.ReadableProbesFile read -> {
                    var ties = new GateBindingResolver(review, probesFile.fileName(), read);
                    var actions = new ArrayList<Action>();
                    if (!probesFile.isNothing())
                        actions.add(new Action.StoreProbesFile(
                                probesFile.fileName(), FileAttachment.sha256(probesFile.bytes())));
                    actions.addAll(ties.actions());
                    var carried = new ArrayList<Action>();
                    for (var each : last) {
                        carried.addAll(each.earlierDecisions(review));
                        carried.addAll(each.owners(review));
                        carried.addAll(each.roles(review));
                        carried.addAll(each.bindings(review, actions, read.probes()));
                    }
                    carried.addAll(known);
                    yield new PlanResult.PlannedReview(new NewReviewPlanner(actions, carried, fills, ties.problems()));
                }
            };
        }

        private ProbeProvider.ProbesFileReadResult read() {
            return probesFile.isNothing()
                    ? new ProbeProvider.ProbesFileReadResult.ReadableProbesFile(List.of(), List.of(), List.of())
                    : probeProvider.read(review, probesFile.fileName(), probesFile.bytes());
        }
    }
}
