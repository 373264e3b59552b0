package dev.gateboard.workspace.revision;

import dev.gateboard.document.match.ChecklistMatcher;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.ReleaseLine;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.revision.ChecklistMatch;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.text.review.SectionText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What a review begins with when it goes on from another: owners, bindings and fields that did not change are taken
/// over, and beside each gate stands what was said of it last time. Nothing is decided by that, and nothing armed.
///
/// @param checklist as it reads, its gates identified by their place and text
/// @param previousReview the review it goes on from
/// @param previousChecklist that review's checklist, identified likewise
public record ReviewCarryOverPlanner(Checklist checklist, Review previousReview, Checklist previousChecklist) {

    /// The fields that hold for any release: all but its names, its date and its environment.
    public List<Action> fields() {
        var own = ownOfRelease();
        var actions = new ArrayList<Action>();
        for (var field : checklist.fields()) {
            if (field.insideGate() || own.contains(field.placeholder().index())) continue;
            var known = previousChecklist.fields().stream()
                    .filter(other -> !other.insideGate() && isSame(field, other))
                    .toList();
            if (known.size() != 1) continue;
            var value = previousReview.value(known.getFirst().placeholder());
            if (!value.isEmpty())
                actions.add(new Action.Fill(field.placeholder().index(), field.label(), value));
        }
        return actions;
    }

    private Set<Integer> ownOfRelease() {
        return checklist.releaseLines().stream()
                .filter(line -> switch (line.kind()) {
                    case NAME, DATE, ENVIRONMENT -> true;
                    case SERVICE, OWNER -> false;
                })
                .map(ReleaseLine::placeholder)
                .collect(Collectors.toSet());
    }

    private boolean isSame(Field field, Field other) {
        return field.label().equals(other.label())
                && field.placeholder().text().equals(other.placeholder().text())
                && section(checklist, field.section()).equals(section(previousChecklist, other.section()));
    }

    private static String section(Checklist checklist, int index) {
        return SectionText.name(checklist, checklist.sections().get(index));
    }

    /// Owners, without the times they were due by.
    public List<Action> owners(Review review) {
        var actions = new ArrayList<Action>();
        var sections = matching().sections();
        for (var section : checklist.sections()) {
            int known = sections.get(section.index());
            if (known >= 0 && previousReview.state().sections().get(known) instanceof Assignment.To(var owner, var _))
                actions.add(new Action.AssignSection(
                        section.index(),
                        SectionText.name(checklist, section),
                        new Assignment.To(owner, Assignment.Due.NEVER)));
        }
        unchangedGates().forEach((gate, old) -> {
            if (previousReview.state(old).assignment() instanceof Assignment.To(var owner, var _))
                actions.add(new Action.AssignGate(id(review, gate), new Assignment.To(owner, Assignment.Due.NEVER)));
        });
        return actions;
    }

    /// Who answered for each role, named in advance now, and the roles that were added beyond the document.
    public List<Action> roles(Review review) {
        return new RoleCarryOverPlanner(checklist, previousReview, matching()).actions(review);
    }

    /// The ties of before that the document and its probes file do not make by themselves, to probes as they are now.
    public List<Action> bindings(Review review, List<Action> bound, List<Binding.Probe> known) {
        var probes = new HashMap<String, Binding.Probe>();
        known.forEach(probe -> probes.put(probe.id(), probe));
        var already = bound.stream()
                .filter(Action.Bind.class::isInstance)
                .map(action -> ((Action.Bind) action).gate())
                .collect(Collectors.toSet());
        var actions = new ArrayList<Action>();
        unchangedGates().forEach((gate, old) -> {
            var binding = previousReview.state(old).signal().binding();
            var now = binding.probes().stream()
                    .map(Binding.Probe::id)
                    .filter(probes::containsKey)
                    .map(probes::get)
                    .toList();
            boolean whole = !now.isEmpty() && now.size() == binding.probes().size();
            if (whole && gate.isLeaf() && !already.contains(id(review, gate)))
                actions.add(new Action.Bind(id(review, gate), now, binding.origin()));
        });
        return actions;
    }

    /// What was said of each gate last time.
    public List<Action> earlierDecisions(Review review) {
        var release = previousReview.release();
        var name = release.names().isEmpty() ? previousReview.name() : String.join(", ", release.names());
        var actions = new ArrayList<Action>();
        actions.add(new Action.ContinueFromReview(
                previousReview.id(), previousReview.name(), String.join(", ", release.names())));
        unchangedGates().forEach((gate, old) -> {
            if (gate.isLeaf()
                    && previousReview.exclusion(old).isEmpty()
                    && previousReview.state(old).toEarlierDecision(name) instanceof EarlierDecision.KnownDecision word)
                actions.add(new Action.AddEarlierDecision(id(review, gate), word));
        });
        return actions;
    }

    private UUID id(Review review, Gate gate) {
        return review.gate(gate.index()).id();
    }

    private Map<Gate, Gate> unchangedGates() {
        return new UnchangedGateFinder(checklist, previousReview, previousChecklist).find(matching());
    }

    private ChecklistMatch matching() {
        return ChecklistMatcher.match(previousChecklist, checklist);
    }
}
