package dev.gateboard.workspace.revision;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.revision.ChecklistMatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Finds the gates of a checklist that read as they did in an earlier review.
record UnchangedGateFinder(Checklist checklist, Review previousReview, Checklist previousChecklist) {

    /// Each gate with the gate of before that it was, all that a reader sees of it and above it unchanged (rule R31);
    /// what is only alike is another. The document's title often names the release, and every gate is decided anew
    /// anyway, so that alone may differ.
    Map<Gate, Gate> find(ChecklistMatch match) {
        var matched = new LinkedHashMap<Gate, Gate>();
        var origins = match.gates();
        boolean titled = isTitled(checklist) && isTitled(previousChecklist);
        for (var gate : checklist.gates()) {
            var origin = origins.get(gate.index());
            if (origin.index() < 0) continue;
            var was = previousReview.gate(origin.index());
            boolean certain = !(origin instanceof ChecklistMatch.Origin.Perhaps);
            if (!certain
                    && !readsTheSame(titled, gate, previousChecklist.gates().get(origin.index()))) continue;
            if (was.isLeaf() == gate.isLeaf()) matched.put(gate, was);
        }
        return matched;
    }

    private boolean readsTheSame(boolean titled, Gate gate, Gate old) {
        return gate.text().equals(old.text())
                && gate.wording().equals(old.wording())
                && gate.options().equals(old.options())
                && gate.fields().size() == old.fields().size()
                && checklist.ancestorTexts(gate).equals(previousChecklist.ancestorTexts(old))
                && belowTitle(checklist, titled, gate).equals(belowTitle(previousChecklist, titled, old));
    }

    /// The headings above a gate without the document's title.
    private static List<String> belowTitle(Checklist checklist, boolean titled, Gate gate) {
        var headings = checklist.headings(gate.section());
        return titled && !headings.isEmpty() ? headings.subList(1, headings.size()) : headings;
    }

    /// Whether the first heading is the only one of its level, and so the document's title.
    private static boolean isTitled(Checklist checklist) {
        var levels = checklist.sections().stream()
                .map(Section::level)
                .filter(level -> level > 0)
                .toList();
        return !levels.isEmpty()
                && levels.getFirst() == 1
                && levels.stream().filter(level -> level == 1).count() == 1;
    }
}
