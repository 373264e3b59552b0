package dev.gateboard.document.parse;

import dev.gateboard.model.checklist.GateSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Follows the headings of a document and says of each section what it may have of roles.
final class RoleSectionTracker {
    private final GateSyntax form;
    private final List<Heading> above = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private RoleSection section;

    private record Heading(String title, int level) {}

    RoleSectionTracker(GateSyntax form) {
        this.form = form;
        this.section = section("", "", false);
    }

    /// The section that began last.
    RoleSection section() {
        return section;
    }

    RoleSection enter(String title, int level) {
        while (!above.isEmpty() && above.getLast().level() >= level) above.removeLast();
        boolean below = above.stream().anyMatch(heading -> heading.level() > 1 && isOfRoles(heading.title()));
        above.add(new Heading(title, level));
        var path = String.join(" > ", above.stream().map(Heading::title).toList());
        section = section(path, title, below);
        return section;
    }

    private static boolean isOfRoles(String title) {
        return SignOffSectionParser.isSignOffHeading(title) || SignOffSectionParser.isDecidingHeading(title);
    }

    private RoleSection section(String path, String title, boolean isBelow) {
        int occurrence = counts.merge(path, 1, Integer::sum);
        return new RoleSection(
                path,
                occurrence,
                SignOffSectionParser.isSignOffHeading(title),
                SignOffSectionParser.isDecidingHeading(title),
                isBelow,
                form.roleChoice(path, occurrence),
                form.rulesVersion());
    }
}
