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
        return withGates(
                gates.stream().map(gate -> gate.withId(ids.get(gate.index()))).toList());
    }

    /// The same checklist with these hints for its gates, in document order.
    public Checklist withGateHints(List<GateHints> gateHints) {
        if (gateHints.stream().allMatch(GateHints.NONE::equals)) return this;
        return withGates(gates.stream()
                .map(gate -> gate.withHints(gateHints.get(gate.index())))
                .toList());
    }

    private Checklist withGates(List<Gate> changed) {
        var sectionsToo =
                sections.stream().map(section -> section.withGates(changed)).toList();
        return new Checklist(
                title,
                frontMatterTitle,
                sectionsToo,
                changed,
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
        for (int index = section; index >= 0; index = parentSection(index))
            if (sections.get(index).level() > 0)
                headings.addFirst(sections.get(index).title());
        return headings;
    }

    /// The section whose heading stands above a section's own (rule R2), or -1.
    public int parentSection(int section) {
        int level = sections.get(section).level();
        for (int index = section - 1; index >= 0; index--) {
            int above = sections.get(index).level();
            if (above > 0 && above < level) return index;
        }
        return -1;
    }

    /// One past the last section below a section's heading, that of its sub-headings included.
    public int endSection(int section) {
        int level = sections.get(section).level();
        int end = section + 1;
        while (level > 0 && end < sections.size() && sections.get(end).level() > level) end++;
        return end;
    }

    /// All gates below a section's heading, those of its sub-headings included.
    public List<Gate> gatesBelow(Section section) {
        int last = endSection(section.index()) - 1;
        return gates.subList(section.firstGate(), sections.get(last).endGate());
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
