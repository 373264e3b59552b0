package dev.gateboard.record.page;

import dev.gateboard.record.content.RecordJson;
import dev.gateboard.text.review.SectionText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What the sections of a record are called (rule R2): by all headings above them, and beside a gate only where several
/// sections have the same title.
final class HeadingNames {
    private final Map<String, Set<List<String>>> alike = new HashMap<>();
    private final boolean titled;

    HeadingNames(RecordJson recordJson) {
        var all = new HashSet<List<String>>();
        for (var leaf : recordJson.leaves()) {
            var headings = leaf.headings();
            if (headings.isEmpty()) continue;
            all.add(headings);
            alike.computeIfAbsent(folded(headings), _ -> new HashSet<>()).add(headings);
        }
        titled = all.stream().allMatch(headings -> headings.getFirst().equals(recordJson.title()));
    }

    private static String folded(List<String> headings) {
        return headings.getLast().toLowerCase(Locale.ROOT);
    }

    /// The headings of a section. The document's own title is above every section and says nothing of one.
    String path(List<String> headings) {
        return String.join(
                SectionText.SEPARATOR, titled && headings.size() > 1 ? headings.subList(1, headings.size()) : headings);
    }

    /// What goes before a gate's text away from its section; empty where its section's title says which it is.
    String before(RecordJson.LeafGate leaf) {
        var headings = leaf.headings();
        if (headings.isEmpty() || alike.getOrDefault(folded(headings), Set.of()).size() < 2) return "";
        return path(headings) + SectionText.SEPARATOR;
    }
}
