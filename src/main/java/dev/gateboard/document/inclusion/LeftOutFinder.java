package dev.gateboard.document.inclusion;

import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.ChecklistHints.LeftOut;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.GateSyntax.Inclusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the tables and lists whose rows look like gates and are none (rule R38): a list in which only some items have
/// a box, a table with a status or box column, and in a document without gates every table and list that could be
/// gates. A list without boxes beside gates is text, however much it looks like requirements.
///
/// @param hasGates whether the document has gates that no inclusion made
record LeftOutFinder(
        List<IncludablePartCollector.TablePart> tables,
        List<ListPart> lists,
        GateSyntax form,
        SourcePositions source,
        boolean hasGates) {

    /// A table or list with the lines it takes.
    private record Candidate(int line, int lastLine, Inclusion inclusion) {}

    List<LeftOut> proposed() {
        var found = new ArrayList<LeftOut>();
        if (!form.isRows()) for (var part : tables) table(part).ifPresent(found::add);
        if (!form.isBullets()) lists(found);
        found.sort(Comparator.comparingInt(LeftOut::line));
        return found;
    }

    private Optional<LeftOut> table(IncludablePartCollector.TablePart part) {
        var table = IncludedTable.of(part.table(), source);
        int gates = table.gates().size();
        boolean noticed = table.hasStatus() || table.hasBoxes() || !hasGates;
        if (gates == 0 || !noticed || (part.isBelowSignOffs() && table.isAboutRoles())) return Optional.empty();
        var why = table.hasStatus()
                ? Messages.DOCUMENT.text("include.why.status")
                : table.hasBoxes()
                        ? Messages.DOCUMENT.text("include.why.boxes")
                        : Messages.DOCUMENT.text("include.why.rows");
        return Optional.of(new LeftOut(
                table.line(),
                gates,
                why,
                new Inclusion(Inclusion.Kind.TABLE, part.anchor(), part.occurrence(), gates)));
    }

    private void lists(List<LeftOut> found) {
        if (lists.stream().noneMatch(this::isNoticed)) return;
        var counts = new AnchorCounts();
        for (var part : lists) {
            counts.add(part.heading(), part.texts());
            if (!isNoticed(part)) continue;
            var items = part.items();
            int boxed = (int) items.stream().filter(ListPart.Item::isBoxed).count();
            var plain = items.stream()
                    .filter(item -> item.isGate() && !item.isBoxed())
                    .toList();
            boolean isHeadings = plain.stream().allMatch(part::leadsBoxes);
            if (isHeadings || (boxed == 0 && plain.size() < 2)) continue;
            var why = boxed == 0
                    ? Messages.DOCUMENT.text("include.why.items")
                    : Messages.DOCUMENT.count("include.why.mixed", boxed, items.size());
            found.add(new LeftOut(part.line(), plain.size(), why, inclusion(part, items, counts)));
        }
    }

    private boolean isNoticed(ListPart part) {
        return !part.isIncluded() && (!hasGates || part.isMixed());
    }

    /// What would include the table or list that begins at a line, else the innermost that holds it.
    Optional<Inclusion> at(int line) {
        var candidates = new ArrayList<Candidate>();
        for (var part : tables) {
            var table = IncludedTable.of(part.table(), source);
            int gates = table.gates().size();
            if (gates > 0)
                candidates.add(new Candidate(
                        table.line(),
                        table.lastLine(),
                        new Inclusion(Inclusion.Kind.TABLE, part.anchor(), part.occurrence(), gates)));
        }
        var counts = new AnchorCounts();
        for (var part : lists) {
            counts.add(part.heading(), part.texts());
            var items = part.items();
            boolean around = part.line() <= line && line <= part.lastLine() && !part.isIncluded();
            if (around && items.stream().anyMatch(LeftOutFinder::isPlainGate))
                candidates.add(new Candidate(part.line(), part.lastLine(), inclusion(part, items, counts)));
        }
        return Stream.concat(
                        candidates.stream().filter(each -> each.line() == line),
                        candidates.reversed().stream()
                                .filter(each -> each.line() <= line && line <= each.lastLine())
                                .sorted(Comparator.comparingInt(Candidate::line).reversed()))
                .map(Candidate::inclusion)
                .findFirst();
    }

    private static boolean isPlainGate(ListPart.Item item) {
        return item.isGate() && !item.isBoxed();
    }

    /// By the first item without a box that has no placeholder, since a value would change it.
    ///
    /// @param counts of the lists up to this one
    private static Inclusion inclusion(ListPart part, List<ListPart.Item> items, AnchorCounts counts) {
        var plain = items.stream().filter(LeftOutFinder::isPlainGate).toList();
        var first = plain.stream()
                .filter(item -> item.words().placeholders().isEmpty())
                .findFirst()
                .orElse(plain.getFirst());
        var text = ListPart.text(first);
        int gates = (int) items.stream().filter(ListPart.Item::isGate).count();
        return new Inclusion(
                Inclusion.Kind.LIST,
                InclusionMatcher.anchor(part.heading(), text),
                Math.max(1, counts.below(part.heading(), text)),
                gates);
    }
}
