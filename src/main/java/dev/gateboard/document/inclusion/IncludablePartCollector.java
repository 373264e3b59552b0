package dev.gateboard.document.inclusion;

import dev.gateboard.document.IncludedPart;
import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.document.outline.SourcePositions;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.GateSyntax.Inclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.ListBlock;

/// The tables and lists of a document in its order: tells which the owner included, and keeps the others for
/// [LeftOutFinder]. Says nothing for a review that was opened before there were inclusions.
public final class IncludablePartCollector {
    private static final Pattern SIGN_OFFS = Pattern.compile(
            "\\b(?:sign-?offs?|approv(?:al|als|ers)|reviewers?|go/?no-?go)\\b", Pattern.CASE_INSENSITIVE);

    private final SourcePositions source;
    private final Outline outline;
    private final GateSyntax form;
    private final InclusionMatcher inclusions;
    private final List<TablePart> tables = new ArrayList<>();
    private final List<ListPart> lists = new ArrayList<>();
    private final ListItemRules rules;
    private int includedGates;

    /// A table that is not included.
    ///
    /// @param anchor by which it is known, its heading included
    /// @param occurrence which of those with its anchor, from 1
    record TablePart(TableBlock table, String anchor, int occurrence, boolean isBelowSignOffs) {}

    /// A list that is being read.
    ///
    /// @param inclusion empty where it is not included
    public record OpenList(ListPart part, Optional<InclusionMatcher.Match> inclusion) {
        /// Whether its items without a box are gates.
        public boolean isIncluded() {
            return inclusion.isPresent();
        }
    }

    /// Collects the parts of one document.
    ///
    /// @param bullets which list items could be gates; told whether no gate stands before them
    public IncludablePartCollector(
            SourcePositions source, Outline outline, GateSyntax form, BiPredicate<InlineContent, Boolean> bullets) {
        this.rules = new ListItemRules(bullets);
        this.source = source;
        this.outline = outline;
        this.form = form;
        this.inclusions = new InclusionMatcher(form.inclusions());
    }

    private boolean isOff() {
        return !form.knowsInclusions();
    }

    private String heading() {
        return outline.sections().getLast().title().text();
    }

    /// Reads the next table if it is included, and tells where the cells begin that are part of its gates.
    public Optional<Set<Integer>> read(TableBlock table, int depth, int gate) {
        if (isOff()) return Optional.empty();
        var heading = heading();
        var row = InclusionMatcher.normalize(IncludedTable.headingRow(table, source));
        var inclusion = inclusions.next(Inclusion.Kind.TABLE, heading, Set.of(row));
        if (inclusion.isEmpty() || form.isRows()) {
            tables.add(new TablePart(
                    table,
                    InclusionMatcher.anchor(heading, row),
                    inclusions.tables(heading, row),
                    SIGN_OFFS.matcher(heading).find()));
            return Optional.empty();
        }
        int before = outline.gates().size();
        var included = IncludedTable.of(table, source);
        var shown = new IncludedTableReader(source, outline).read(included, depth, gate);
        int gates = outline.gates().size() - before;
        includedGates += gates;
        inclusions.found(inclusion.get(), included.line(), included.lastLine(), gates);
        return Optional.of(shown);
    }

    /// The next list, before its items are read.
    public OpenList begin(ListBlock list) {
        int line = source.line(list.getFirstChild());
        boolean above = outline.gates().isEmpty();
        var heading = heading();
        var plain = new ListPart(list, line, heading, above, false, rules, source);
        if (isOff()) return new OpenList(plain, Optional.empty());
        var inclusion = inclusions.hasLists()
                ? inclusions.next(Inclusion.Kind.LIST, heading, plain.texts())
                : Optional.<InclusionMatcher.Match>empty();
        var part = new ListPart(list, line, heading, above, inclusion.isPresent(), rules, source);
        lists.add(part);
        return new OpenList(part, inclusion);
    }

    /// All items of a list have been read.
    ///
    /// @param gates how many of its own items are gates
    public void end(OpenList list, int gates) {
        list.inclusion().ifPresent(match -> {
            includedGates += gates;
            inclusions.found(match, list.part().line(), list.part().lastLine(), gates);
        });
    }

    /// Whether an item of an included list is a gate though it has no box.
    public boolean isGate(InlineContent words, boolean aboveFirstGate) {
        return rules.isGate(words, aboveFirstGate);
    }

    /// What could be included and is not.
    public void finish() {
        outline.setIncludedParts(inclusions.parts());
        if (!isOff()) outline.setLeftOut(leftOut().proposed());
    }

    /// What would include the table or list that begins at a line, else the innermost that holds it, or includes it
    /// already.
    public Optional<Inclusion> inclusionAt(int line) {
        return leftOut()
                .at(line)
                .or(() -> inclusions.parts().stream()
                        .filter(part -> part.line() <= line && line <= part.lastLine())
                        .map(IncludedPart::inclusion)
                        .reduce((_, innermost) -> innermost));
    }

    private LeftOutFinder leftOut() {
        return new LeftOutFinder(tables, lists, form, source, outline.gates().size() > includedGates);
    }
}
