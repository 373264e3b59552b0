package dev.gateboard.model.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A parsed Markdown document.
///
/// @param title front matter `title`, else the first heading, else the file's name
/// @param frontMatterTitle front matter `title`, or empty
/// @param gates all gates in document order
/// @param fields every place to fill outside the sign-off section, those inside gates included, in document order
/// @param roles the placeholder lines of the sign-off section
/// @param placeholders every placeholder that can be filled or chosen, by index
/// @param marksRequired whether some gate is marked `(R)`, so that the others may be optional (rule R7)
/// @param hints what the document says that changes nothing until the owner takes it
public record Checklist(
        String title,
        String frontMatterTitle,
        List<Section> sections,
        List<Gate> gates,
        List<Field> fields,
        List<Role> roles,
        List<Placeholder> placeholders,
        List<ReleaseLine> releaseLines,
        boolean marksRequired,
        ChecklistHints hints,
        List<Problem> problems) {

    public Checklist {
        sections = List.copyOf(sections);
        gates = List.copyOf(gates);
        fields = List.copyOf(fields);
        roles = List.copyOf(roles);
        placeholders = List.copyOf(placeholders);
        releaseLines = List.copyOf(releaseLines);
        problems = List.copyOf(problems);
    }

    /// The same checklist with these identities for its gates, in document order.
    public Checklist withIds(List<UUID> ids) {
        var identified = new ArrayList<Gate>(gates.size());
        for (var gate : gates) identified.add(gate.withId(ids.get(gate.index())));
        var sectionsToo =
                sections.stream().map(section -> section.withGates(identified)).toList();
        return new Checklist(
                title,
                frontMatterTitle,
                sectionsToo,
                identified,
                fields,
                roles,
                placeholders,
                releaseLines,
                marksRequired,
                hints,
                problems);
    }

    /// The leaves below a gate, or the leaf itself.
    public List<Gate> leaves(Gate gate) {
        return gates.subList(gate.index(), gate.end()).stream()
                .filter(Gate::isLeaf)
                .toList();
    }

    /// The texts of the gates above a gate, the outermost first.
    public List<String> ancestorTexts(Gate gate) {
        var above = new ArrayList<String>();
        for (int index = gate.parent(); index >= 0; index = gates.get(index).parent())
            above.addFirst(gates.get(index).text());
        return above;
    }

    /// The headings above a section and its own, the outermost first (rule R2); none before the first heading.
    public List<String> headings(int section) {
        var headings = new ArrayList<String>();
        int level = Integer.MAX_VALUE;
        for (int index = section; index >= 0 && level > 1; index--) {
            var each = sections.get(index);
            if (each.level() == 0 || each.level() >= level) continue;
            headings.addFirst(each.title());
            level = each.level();
        }
        return headings;
    }

    /// How a gate read before, where it is perhaps the gate `now` of another document: its text, and where that is
    /// the same, where it stood.
    public String previousText(Gate gate, Gate now) {
        return gate.text().equals(now.text())
                        && gate.wording().marks().equals(now.wording().marks())
                ? pathOf(gate)
                : gate.text();
    }

    /// Where a gate stands and what it says: headings, gates above and text, parted by ` > `.
    public String pathOf(Gate gate) {
        var parts = headings(gate.section());
        parts.addAll(ancestorTexts(gate));
        parts.add(gate.text());
        return String.join(" > ", parts);
    }
}
