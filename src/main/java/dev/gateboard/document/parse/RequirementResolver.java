package dev.gateboard.document.parse;

import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.syntax.RequirementMarker;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Which gates are required and which are optional, by their own text and by what is above them (rule R7). Until
/// edition 2 of the rules a mark counted at the ends of a gate's text alone, and none in a heading.
final class RequirementResolver {
    private static final int ANYWHERE_SINCE = 3;

    private final boolean anywhere;
    private final List<RequirementMarker> markers = new ArrayList<>();
    private final Deque<Heading> headings = new ArrayDeque<>();

    private record Heading(int level, RequirementMarker marker) {}

    RequirementResolver(GateSyntax syntax) {
        this.anywhere = syntax.rulesVersion() >= ANYWHERE_SINCE;
    }

    /// What comes next stands below this heading.
    void enterSection(Outline.OutlineSection section) {
        while (!headings.isEmpty() && headings.getLast().level() >= section.level()) headings.removeLast();
        var own = anywhere ? RequirementMarker.ofHeading(section.title().textWithoutCode()) : RequirementMarker.NONE;
        headings.addLast(new Heading(
                section.level(),
                headings.isEmpty() ? own : own.inheritFrom(headings.getLast().marker())));
    }

    /// The marker of the next gate. Gates come in document order, so that a group is resolved before the gates below
    /// it.
    RequirementMarker resolve(Outline.GateEntry task) {
        var content = task.content;
        var own = anywhere
                ? RequirementMarker.anywhere(content.text(), content.textWithoutCode())
                : RequirementMarker.of(content.text());
        var marker = own.inheritFrom(task.parent < 0 ? heading() : markers.get(task.parent));
        markers.add(marker);
        return marker;
    }

    private RequirementMarker heading() {
        return headings.isEmpty() ? RequirementMarker.NONE : headings.getLast().marker();
    }

    boolean hasRequired() {
        return markers.stream().anyMatch(marker -> marker.requirement() == Gate.Requirement.REQUIRED);
    }
}
