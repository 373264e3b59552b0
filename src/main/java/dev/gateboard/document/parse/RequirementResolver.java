package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.syntax.RequirementMarker;
import dev.gateboard.model.checklist.Gate;
import java.util.ArrayList;
import java.util.List;

/// Which gates are required and which are optional, by their own text and by what is above them (rule R7).
final class RequirementResolver {
    private final List<RequirementMarker> markers = new ArrayList<>();

    /// The marker of the next gate. Gates come in document order, so that a group is resolved before the gates below
    /// it.
    RequirementMarker resolve(Outline.GateEntry task) {
        var own = RequirementMarker.of(task.content.text());
        var marker = task.parent < 0 ? own : own.inheritFrom(markers.get(task.parent));
        markers.add(marker);
        return marker;
    }

    boolean hasRequired() {
        return markers.stream().anyMatch(marker -> marker.requirement() == Gate.Requirement.REQUIRED);
    }
}
