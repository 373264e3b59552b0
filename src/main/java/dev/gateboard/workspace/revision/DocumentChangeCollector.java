package dev.gateboard.workspace.revision;

import dev.gateboard.document.write.DecisionRemover;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.revision.ChecklistMatch;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.model.revision.DocumentChangeSet;
import dev.gateboard.text.review.SectionText;
import java.util.ArrayList;
import java.util.List;

/// Tells what a file brings to a review, one thing after the other, in the order of the document.
final class DocumentChangeCollector {
    private final Review review;
    private final ChecklistMatch matching;
    private final Checklist newer;
    private final Checklist copy;
    private final Checklist file;
    private final ChecklistMatch origins;
    private final PlaceholderMapping places;
    private final DecisionRemover emptied;
    private final List<DocumentChange.Automatic> certain = new ArrayList<>();
    private final List<DocumentChange.Question> asked = new ArrayList<>();
    private final List<Integer> reworded = new ArrayList<>();
    private final List<Integer> ticked = new ArrayList<>();
    private int same;

    /// @param matching from the review's document to the newer one
    /// @param newer the document the review will be about, under the identities its gates will have
    /// @param copy the file that comes in, as it reads
    /// @param file the file it descends from, as it reads
    /// @param origins from that file to the copy
    DocumentChangeCollector(
            Review review,
            ChecklistMatch matching,
            Checklist newer,
            Checklist copy,
            Checklist file,
            ChecklistMatch origins,
            PlaceholderMapping places,
            DecisionRemover emptied) {
        this.review = review;
        this.matching = matching;
        this.newer = newer;
        this.copy = copy;
        this.file = file;
        this.origins = origins;
        this.places = places;
        this.emptied = emptied;
        for (var gate : newer.gates()) gate(gate);
        for (int gone : matching.removedGates()) removed(review.gate(gone));
        typed();
        fields();
        roles();
    }

    List<Integer> reworded() {
        return reworded;
    }

    List<Integer> ticked() {
        return ticked;
    }

    DocumentChangeSet changes(String fileName, boolean template) {
        return new DocumentChangeSet(fileName, template, same, certain, asked);
    }

    private void gate(Gate gate) {
        switch (matching.gates().get(gate.index())) {
            case ChecklistMatch.Origin.Same(int older) -> {
                same++;
                claim(gate, review.state(review.gate(older)));
            }
            case ChecklistMatch.Origin.Moved(int older) -> {
                moved(gate, review.gate(older));
                claim(gate, review.state(review.gate(older)));
            }
            case ChecklistMatch.Origin.Perhaps(int older) -> perhaps(gate, review.gate(older));
            case ChecklistMatch.Origin.New _ -> {
                boolean back = review.archivedGates().stream()
                        .anyMatch(gone -> gone.gate().id().equals(gate.id()));
                certain.add(back ? new DocumentChange.Returned(gate) : new DocumentChange.Added(gate));
                claim(gate, GateState.UNTOUCHED);
            }
        }
    }

    private void moved(Gate gate, Gate before) {
        if (isWhereItWas(gate, before)) {
            same++;
            return;
        }
        var from = section(review.checklist(), before);
        var to = section(newer, gate);
        boolean otherSection = !to.equals(from);
        certain.add(new DocumentChange.Moved(
                gate, otherSection ? from : above(review.checklist(), before), otherSection ? to : above(newer, gate)));
    }

    /// Only headings above its section's are others, and no other section is called the same.
    private boolean isWhereItWas(Gate gate, Gate before) {
        var title = title(newer, gate);
        return title.equals(title(review.checklist(), before))
                && newer.ancestorTexts(gate).equals(review.checklist().ancestorTexts(before))
                && sections(newer, title) == 1
                && sections(review.checklist(), title) == 1;
    }

    private static long sections(Checklist checklist, String title) {
        return checklist.sections().stream()
                .filter(section -> section.title().equals(title))
                .count();
    }

    private static String title(Checklist checklist, Gate gate) {
        return checklist.sections().get(gate.section()).title();
    }

    private static String section(Checklist checklist, Gate gate) {
        return SectionText.name(checklist, checklist.sections().get(gate.section()));
    }

    private static String above(Checklist checklist, Gate gate) {
        return gate.parent() < 0
                ? section(checklist, gate)
                : checklist.gates().get(gate.parent()).text();
    }

    private void perhaps(Gate gate, Gate before) {
        var state = review.state(before);
        boolean said = state.mark().isDecided()
                || state.earlierWording().awaitsAnswer()
                || state.earlierDecision() instanceof EarlierDecision.KnownDecision
                || !state.signal().binding().isNone()
                || !state.evidence().newestFirst().isEmpty();
        var was = review.checklist().previousText(before, gate);
        if (said && (gate.isLeaf() || before.isLeaf())) {
            reworded.add(gate.index());
            asked.add(new DocumentChange.Reworded(gate, was, state));
        } else if (was.equals(before.text())) certain.add(new DocumentChange.Edited(gate, was));
        else certain.add(new DocumentChange.Moved(gate, was, newer.pathOf(gate)));
        if (!state.mark().isDecided()) claim(gate, state);
    }

    /// What the file says now and its ancestor did not.
    private void claim(Gate gate, GateState state) {
        if (!gate.isLeaf()) return;
        var now = copy.gates().get(gate.index()).claim();
        int from = origins.gates().get(gate.index()).index();
        var before = from < 0 ? Claim.NONE : file.gates().get(from).claim();
        if (now.equals(before)) return;
        boolean undecided = !state.mark().isDecided() || state.mark() instanceof Mark.Reopened;
        if (undecided && gate.claim() instanceof Claim.None) {
            if (now instanceof Claim.None) certain.add(new DocumentChange.Withdrawn(gate));
        } else if (undecided) {
            ticked.add(gate.index());
            certain.add(new DocumentChange.Claimed(gate, now));
        } else if (!agrees(now, state.mark())) asked.add(new DocumentChange.Contradicted(gate, now, state.mark()));
    }

    private static boolean agrees(Claim claim, Mark mark) {
        return switch (mark) {
            case Mark.Passed _, Mark.Overruled _, Mark.Chosen _ -> claim instanceof Claim.Passed;
            case Mark.NotApplicable _ -> claim instanceof Claim.NotApplicable;
            case Mark.Failed _ -> claim instanceof Claim.Failed || claim instanceof Claim.None;
            case Mark.Waived _ -> claim instanceof Claim.Waived || claim instanceof Claim.None;
            case Mark.Nothing _, Mark.Reopened _ -> claim instanceof Claim.None;
        };
    }

    private void removed(Gate gate) {
        var state = review.state(gate);
        if (state.equals(GateState.UNTOUCHED)) certain.add(new DocumentChange.Dropped(gate));
        else asked.add(new DocumentChange.Removed(gate, state));
    }

    private void typed() {
        emptied.restoredPlaces().forEach((place, value) -> {
            int now = places.currentIndex(place);
            if (now < 0) return;
            if (places.isRole(now)) asked.add(new DocumentChange.RoleTyped(places.label(now), value));
            else
                places.choice(now)
                        .ifPresentOrElse(
                                gate -> chose(gate, value),
                                () -> asked.add(new DocumentChange.Refilled(
                                        places.label(now),
                                        value,
                                        places.value(now),
                                        matching.placeholders().indexOf(now))));
        });
        emptied.filledPlaces().forEach((place, value) -> {
            int now = places.currentIndex(place);
            if (now >= 0) certain.add(new DocumentChange.Filled(places.label(now), value));
        });
    }

    private void chose(Gate choice, String value) {
        var mark = review.mark(choice);
        if (mark instanceof Mark.Chosen chosen && chosen.option().equals(value)) return;
        newer.gates().stream()
                .filter(gate -> gate.id().equals(choice.id()))
                .forEach(gate -> asked.add(new DocumentChange.Chose(gate, value, mark)));
    }

    private void fields() {
        for (var field : newer.fields()) {
            int from = matching.placeholders().get(field.placeholder().index());
            if (from < 0 && !field.insideGate()) certain.add(new DocumentChange.FieldAdded(field.label()));
            if (from < 0) continue;
            var value = places.value(from);
            boolean offered =
                    review.checklist().placeholders().get(from).options().contains(value);
            if (offered && !field.placeholder().options().contains(value))
                asked.add(new DocumentChange.OptionGone(field.label(), value));
        }
        for (var field : review.checklist().fields()) {
            int index = field.placeholder().index();
            if (matching.placeholders().contains(index)) continue;
            var value = places.value(index);
            if (!value.isEmpty()) asked.add(new DocumentChange.ValueGone(field.label(), value));
            else if (!field.insideGate() && !isFilled(index)) certain.add(new DocumentChange.FieldGone(field.label()));
        }
    }

    private boolean isFilled(int index) {
        return emptied.filledPlaces().keySet().stream().anyMatch(place -> places.currentIndex(place) == index);
    }

    private void roles() {
        for (int index = 0; index < newer.roles().size(); index++)
            if (matching.roles().get(index) < 0)
                asked.add(new DocumentChange.RoleAdded(newer.roles().get(index).label()));
        for (int index = 0; index < review.checklist().roles().size(); index++)
            if (!matching.roles().contains(index))
                asked.add(new DocumentChange.RoleGone(
                        review.checklist().roles().get(index).label()));
    }
}
