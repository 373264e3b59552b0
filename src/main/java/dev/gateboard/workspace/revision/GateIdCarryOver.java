package dev.gateboard.workspace.revision;

import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.review.ArchivedGate;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.revision.ChecklistMatch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// Gives each gate of a newer document the identity of the gate it was, perhaps of an archived one of the very same
/// place and text; a new gate gets a new one (rule R31).
record GateIdCarryOver(Review review) {

    List<UUID> ids(ChecklistMatch matching, Checklist newer) {
        var archived = new HashMap<List<Object>, ArchivedGate>();
        for (var gone : review.archivedGates())
            archived.putIfAbsent(
                    List.of(
                            gone.headings(),
                            gone.ancestorTexts(),
                            gone.gate().text(),
                            gone.gate().wording()),
                    gone);
        var ids = new ArrayList<UUID>();
        for (var gate : newer.gates()) {
            int older = matching.gates().get(gate.index()).index();
            var back = older >= 0 ? null : archived.remove(place(newer, gate));
            ids.add(
                    older >= 0
                            ? review.gate(older).id()
                            : back == null ? UUID.randomUUID() : back.gate().id());
        }
        return ids;
    }

    private static List<Object> place(Checklist checklist, Gate gate) {
        return List.of(checklist.headings(gate.section()), checklist.ancestorTexts(gate), gate.text(), gate.wording());
    }
}
