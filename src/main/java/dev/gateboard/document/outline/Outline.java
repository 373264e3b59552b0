package dev.gateboard.document.outline;

import dev.gateboard.document.IncludedPart;
import dev.gateboard.document.StatusCell;
import dev.gateboard.document.TextSpan;
import dev.gateboard.model.checklist.ChecklistHints;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.RolePlace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A document taken apart, before it is known what its gates and lines are to each other.
public final class Outline {
    private final List<OutlineSection> sections = new ArrayList<>();
    private final List<GateEntry> gates = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<CodeBlock> codeBlocks = new ArrayList<>(0);
    private final Deque<String> above = new ArrayDeque<>();
    private final Map<Integer, RoleEntry> roleCandidates = new HashMap<>();
    private final BitSet tableRowGates = new BitSet();
    private final Map<Integer, List<String>> levels = new HashMap<>();
    private final Set<String> levelNames = new LinkedHashSet<>();
    private int hiddenCount;
    private boolean tables;
    private boolean tableFirst;
    private boolean bullets;
    private final Map<Integer, StatusCell> statusCells = new HashMap<>();
    private List<IncludedPart> includedParts = List.of();
    private List<ChecklistHints.LeftOut> leftOut = List.of();
    private TextSpan record = TextSpan.NONE;
    private final int rulesVersion;

    /// @param rulesVersion which edition of the reading rules counts
    public Outline(int rulesVersion) {
        this.rulesVersion = rulesVersion;
        sections.add(new OutlineSection(InlineContent.ofPlainText("", 0), 0, 1, 0));
    }

    /// A heading and the rows below it.
    public record OutlineSection(InlineContent title, int level, int line, int firstGate, List<Entry> rows) {
        OutlineSection(InlineContent title, int level, int line, int firstGate) {
            this(title, level, line, firstGate, new ArrayList<>());
        }

        /// Whether one of its boxed lines is a role.
        public boolean hasBoxedRole() {
            return rows.stream()
                    .anyMatch(row ->
                            row instanceof RoleEntry entry && entry.role().place() instanceof RolePlace.InBox);
        }
    }

    public sealed interface Entry {}

    /// Something that is no gate: a list item (`bullet`), a paragraph, or a cell that waits for a value.
    ///
    /// @param gate index of the gate it stands under, or -1
    public record Line(int line, int depth, InlineContent content, boolean isBullet, boolean isCell, int gate)
            implements Entry {}

    /// Fenced or indented code under a gate.
    public record CodeBlock(int line, int depth, String code, int gate) {}

    /// A role that is a boxed line or a table's row.
    ///
    /// @param role with its place, but for the placeholders in it, which have no numbers yet
    /// @param isAnswered whether the file says that it has answered
    public record RoleEntry(Role role, List<InlineContent.PlaceholderSpan> placeholders, boolean isAnswered)
            implements Entry {}

    /// A gate, its end not yet known while those below it are still being read.
    public static final class GateEntry implements Entry {
        public final int index;
        public final int parent;
        public final int section;
        public final int line;
        public final int depth;
        public final InlineContent content;
        public final Gate.Source source;
        public final Claim columnClaim;
        public final List<String> above;
        private int end;

        /// @param column what the status column of its table says
        /// @param above the lines that it stands below and that are no gates
        GateEntry(
                int index,
                int parent,
                int part,
                int line,
                int depth,
                InlineContent words,
                Gate.Source source,
                Claim column,
                List<String> above) {
            this.index = index;
            this.parent = parent;
            this.section = part;
            this.line = line;
            this.depth = depth;
            this.content = words;
            this.source = source;
            this.columnClaim = column;
            this.above = above;
            this.end = index + 1;
        }

        public int end() {
            return end;
        }

        public boolean isGroup() {
            return end > index + 1;
        }
    }

    public List<OutlineSection> sections() {
        return sections;
    }

    public List<GateEntry> gates() {
        return gates;
    }

    public List<Problem> problems() {
        return problems;
    }

    public TextSpan record() {
        return record;
    }

    public void startSection(InlineContent title, int level, int line) {
        if (sections.size() == 1 && isNothing(sections.getFirst())) sections.clear();
        sections.add(new OutlineSection(title, level, line, gates.size()));
    }

    /// Whether this is what stands before the first heading, and that is nothing. A table is something even where it
    /// has no
    /// row, since its cells are none once they are filled.
    public boolean isNothing(OutlineSection section) {
        return section.level() == 0 && section.rows().isEmpty() && !(rulesVersion >= 3 && tableFirst);
    }

    public void addLine(Line line) {
        bullets |= line.isBullet();
        sections.getLast().rows().add(line);
    }

    public void addRole(RoleEntry role) {
        sections.getLast().rows().add(role);
    }

    /// What a gate would be if the owner made it a role, by the gate's line.
    public Optional<RoleEntry> roleCandidate(int line) {
        return Optional.ofNullable(roleCandidates.get(line));
    }

    public void addRoleCandidate(RoleEntry role) {
        roleCandidates.put(role.role().line(), role);
    }

    public void addCode(CodeBlock block) {
        codeBlocks.add(block);
    }

    /// The code that stands under gates, in document order.
    public List<CodeBlock> codeBlocks() {
        return codeBlocks;
    }

    public int addGate(int parent, int line, int depth, InlineContent words, Gate.Source source, Claim column) {
        var task = new GateEntry(
                gates.size(),
                parent,
                sections.size() - 1,
                line,
                depth,
                rulesVersion < 3 ? words : words.asGate(),
                source,
                column,
                List.copyOf(above));
        gates.add(task);
        sections.getLast().rows().add(task);
        return task.index;
    }

    /// What is added from here on stands below this line, until `leave`.
    public void enter(String line) {
        above.addLast(line);
    }

    public void leave() {
        above.removeLast();
    }

    /// All gates below this one have been added.
    public void endGate(int index) {
        gates.get(index).end = gates.size();
    }

    /// The gate is a table row.
    public void markAsTableRow(int index) {
        tableRowGates.set(index);
    }

    /// The gate is a table row that is for these levels.
    public void setLevels(int gate, List<String> names) {
        levels.put(gate, List.copyOf(names));
    }

    /// The levels that the table row of a gate names; empty where it names none.
    public List<String> levels(int gate) {
        return levels.getOrDefault(gate, List.of());
    }

    /// A table names these levels in its heading row.
    public void addLevelNames(List<String> names) {
        levelNames.addAll(names);
    }

    public Set<String> levelNames() {
        return levelNames;
    }

    public BitSet tableRowGates() {
        return tableRowGates;
    }

    /// The cell that says how the gate of a table row stands.
    public void setStatusCell(int index, StatusCell cell) {
        statusCells.put(index, cell);
    }

    public Map<Integer, StatusCell> statusCells() {
        return statusCells;
    }

    public void setIncludedParts(List<IncludedPart> parts) {
        includedParts = parts;
    }

    public List<IncludedPart> includedParts() {
        return includedParts;
    }

    public void setLeftOut(List<ChecklistHints.LeftOut> parts) {
        leftOut = parts;
    }

    public List<ChecklistHints.LeftOut> leftOut() {
        return leftOut;
    }

    /// So many task items were seen where they are no gates.
    public void addHidden(int count) {
        hiddenCount += count;
    }

    public int hiddenCount() {
        return hiddenCount;
    }

    public void noteTable() {
        tables = true;
        tableFirst |= sections.getLast().level() == 0;
    }

    public boolean hasTables() {
        return tables;
    }

    public boolean hasBullets() {
        return bullets;
    }

    public void warn(int line, String message) {
        problems.add(new Problem(line, message));
    }

    /// Tells of a guess that the owner may take; nothing is wrong.
    public void offer(int line, String message) {
        problems.add(Problem.offer(line, message));
    }

    public void setRecord(TextSpan place) {
        record = place;
    }
}
