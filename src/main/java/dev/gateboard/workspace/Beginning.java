package dev.gateboard.workspace;

import dev.gateboard.document.Values;
import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Field;
import dev.gateboard.model.Fold;
import dev.gateboard.model.Outcome;
import dev.gateboard.model.Problem;
import dev.gateboard.model.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a review begins with beside its opening: the probes that lie beside the document, and the fields filled at
/// once.
///
/// @param sidecar the probes and what they are bound to, all undone together if at all
/// @param carried what is taken over from the review before
/// @param fills the fields filled at once
record Beginning(List<Deed> sidecar, List<Deed> carried, List<Deed> fills, List<Problem> problems) {

    sealed interface Result {
        record Made(Beginning beginning) implements Result {}

        record Refused(String sentence) implements Result {}
    }

    /// @param review as opened, with nothing else done
    /// @param last the review before; at most one
    static Result of(
            Review review,
            Map<String, String> set,
            SidecarFile beside,
            List<LastTime> last,
            Probing probing,
            Stamp stamp) {
        var fills = new ArrayList<Deed>();
        for (var entry : set.entrySet()) {
            var found = fields(review.checklist(), entry.getKey());
            if (found.size() != 1)
                return new Result.Refused("There is no field \"" + entry.getKey() + "\" to set in "
                        + review.opening().fileName() + ".");
            var problem = Values.problem(entry.getValue());
            if (problem.isPresent()) return new Result.Refused(problem.get());
            var field = found.getFirst();
            fills.add(new Deed.Fill(
                    field.placeholder().index(), field.label(), entry.getValue().strip()));
        }
        var known = last.stream().flatMap(each -> each.fields().stream()).toList();
        var filled = filled(filled(review, known, stamp), fills, stamp);
        return new Binder(filled, beside, probing).bound(known, fills, last);
    }

    private static List<Field> fields(Checklist checklist, String label) {
        return checklist.fields().stream()
                .filter(field -> field.label()
                        .toLowerCase(Locale.ROOT)
                        .equals(label.strip().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /// The release is named by fields too, and probes ask for it by its name.
    private static Review filled(Review review, List<Deed> fills, Stamp stamp) {
        var filled = review;
        for (var fill : fills)
            if (Fold.apply(filled, stamp.event(filled.last().number() + 1, fill))
                    instanceof Outcome.Accepted(Review next)) filled = next;
        return filled;
    }

    /// Binds by what the document, the sidecar and the review before say.
    private record Binder(Review review, SidecarFile beside, Probing probing) {

        Result bound(List<Deed> known, List<Deed> fills, List<LastTime> last) {
            return switch (read()) {
                case Probing.Reading.Unreadable(Problem problem) ->
                    new Result.Refused(beside.fileName() + ":" + problem.line() + ": " + problem.message());
                case Probing.Reading.Read read -> {
                    var ties = new Ties(review, beside.fileName(), read);
                    var deeds = new ArrayList<Deed>();
                    if (!beside.isNothing())
                        deeds.add(new Deed.Sidecar(beside.fileName(), Enclosure.sha256(beside.bytes())));
                    deeds.addAll(ties.deeds());
                    var carried = new ArrayList<Deed>();
                    for (var each : last) {
                        carried.addAll(each.words(review));
                        carried.addAll(each.owners(review));
                        carried.addAll(each.roles(review));
                        carried.addAll(each.bindings(review, deeds, read.probes()));
                    }
                    carried.addAll(known);
                    yield new Result.Made(new Beginning(deeds, carried, fills, ties.problems()));
                }
            };
        }

        private Probing.Reading read() {
            return beside.isNothing()
                    ? new Probing.Reading.Read(List.of(), List.of(), List.of())
                    : probing.read(review, beside.fileName(), beside.bytes());
        }
    }
}
