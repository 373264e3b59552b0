package dev.gateboard.document.detail;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.document.outline.Outline;
import dev.gateboard.model.checklist.ChecklistHints.SectionOwner;
import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.GateHints;
import dev.gateboard.model.checklist.GateHints.GuidanceLine;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.TextRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Collects what stands under each gate and is no gate and no field: its guidance, and the owner, due date and priority
/// that the gate's text or its guidance names. Lines below a heading, above the first gate there, name the section's
/// owner.
public final class GuidanceCollector {
    private final Outline outline;
    private final Map<Integer, List<Outline.Line>> below = new HashMap<>();
    private final Map<Integer, Set<String>> leads = new HashMap<>();
    private final List<SectionOwner> sectionOwners = new ArrayList<>();

    public GuidanceCollector(Outline outline) {
        this.outline = outline;
        for (var gate : outline.gates())
            if (gate.parent >= 0 && !gate.above.isEmpty())
                leads.computeIfAbsent(gate.parent, _ -> new HashSet<>()).addAll(gate.above);
    }

    /// The gate that the text of a line is shown with, or -1: a line with gates below it leads these.
    public int gateShownWith(Outline.Line line) {
        if (line.gate() < 0) return -1;
        return leads.getOrDefault(line.gate(), Set.of()).contains(line.content().text()) ? -1 : line.gate();
    }

    /// Takes a line of the document.
    ///
    /// @param items what the line is
    public void add(Outline.Line line, List<ChecklistItem> items) {
        if (line.gate() >= 0 && !isPlaceToFill(items))
            below.computeIfAbsent(line.gate(), _ -> new ArrayList<>()).add(line);
    }

    /// Takes a line between a heading and the gates there.
    ///
    /// @param isRelease whether a text names the owner of the release instead (rule R5)
    public void addSectionLine(Outline.Line line, List<ChecklistItem> items, int section, Predicate<String> isRelease) {
        boolean isNamed = !sectionOwners.isEmpty() && sectionOwners.getLast().section() == section;
        if (isNamed || line.gate() >= 0 || isPlaceToFill(items)) return;
        for (var runs : line.content().lines()) {
            if (isRelease.test(InlineContent.text(runs))) continue;
            var found = TrailingDetailReader.read(List.of(runs));
            if (!found.isAll() || found.owner().isEmpty()) continue;
            sectionOwners.add(new SectionOwner(section, found.owner(), found.due()));
            return;
        }
    }

    /// Whether there are only places for values and answers, which say nothing by themselves.
    private static boolean isPlaceToFill(List<ChecklistItem> items) {
        return items.stream().allMatch(item -> item instanceof Field || item instanceof Role);
    }

    /// Whom lines below headings name.
    public List<SectionOwner> sectionOwners() {
        return sectionOwners;
    }

    /// The hints of all gates, in document order.
    public List<GateHints> hints() {
        var code = new HashMap<Integer, List<Outline.CodeBlock>>();
        for (var block : outline.codeBlocks())
            code.computeIfAbsent(block.gate(), _ -> new ArrayList<>(1)).add(block);
        return outline.gates().stream()
                .map(gate -> hints(
                        gate, below.getOrDefault(gate.index, List.of()), code.getOrDefault(gate.index, List.of())))
                .toList();
    }

    private static GateHints hints(Outline.GateEntry gate, List<Outline.Line> lines, List<Outline.CodeBlock> blocks) {
        var own = TrailingDetailReader.read(gate.content.lines());
        if (own.isAll()) own = LineDetails.NONE;
        if (own.isNothing() && lines.isEmpty() && blocks.isEmpty()) return GateHints.NONE;
        var said = lines.stream()
                .flatMap(line -> line.content().lines().stream())
                .map(runs -> TrailingDetailReader.read(List.of(runs)))
                .filter(found -> !found.isNothing())
                .toList();
        return GateHints.NONE.withGuidance(
                guidance(gate, lines, blocks),
                first(own, said, found -> text(found.priority())).orElse(""),
                first(own, said, found -> text(found.owner())).orElse(""),
                first(own, said, LineDetails::due));
    }

    /// What the gate's text names, else the first line that says nothing else, else what lines end with, where all of
    /// them name the same: several people there look after a step each, and none after the gate.
    private static <T> Optional<T> first(
            LineDetails own, List<LineDetails> said, Function<LineDetails, Optional<T>> part) {
        return part.apply(own)
                .or(() -> said.stream()
                        .filter(LineDetails::isAll)
                        .flatMap(found -> part.apply(found).stream())
                        .findFirst())
                .or(() -> {
                    var ends = said.stream()
                            .flatMap(found -> part.apply(found).stream())
                            .distinct()
                            .toList();
                    return ends.size() == 1 ? Optional.of(ends.getFirst()) : Optional.empty();
                });
    }

    private static Optional<String> text(String found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }

    private static List<GuidanceLine> guidance(
            Outline.GateEntry gate, List<Outline.Line> lines, List<Outline.CodeBlock> blocks) {
        var texts = lines.stream()
                .map(line -> new GuidanceLine(
                        line.line(),
                        Math.max(0, line.depth() - gate.depth - (line.isBullet() ? 1 : 0)),
                        line.isBullet(),
                        line.content().runs()));
        var code = blocks.stream()
                .map(block -> new GuidanceLine(
                        block.line(),
                        Math.max(0, block.depth() - gate.depth),
                        false,
                        List.of(new TextRun(block.code(), TextRun.TextStyle.CODE, ""))));
        return Stream.concat(texts, code)
                .sorted(Comparator.comparingInt(GuidanceLine::line))
                .toList();
    }
}
