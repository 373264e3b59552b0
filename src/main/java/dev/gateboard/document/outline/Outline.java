package dev.gateboard.document.outline;

import dev.gateboard.document.TextSpan;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// A document taken apart, before it is known what its gates and lines are to each other.
public final class Outline {
    private final List<OutlineSection> parts = new ArrayList<>();
    private final List<GateEntry> tasks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<String> above = new ArrayDeque<>();
    private final BitSet rows = new BitSet();
    private int hidden;
    private boolean tables;
    private boolean bullets;
    private TextSpan record = TextSpan.NONE;

    public Outline() {
        parts.add(new OutlineSection(InlineContent.plain("", 0), 0, 1, 0));
    }

    /// A heading and the rows below it.
    public record OutlineSection(InlineContent title, int level, int line, int firstGate, List<Entry> rows) {
        OutlineSection(InlineContent title, int level, int line, int firstGate) {
            this(title, level, line, firstGate, new ArrayList<>());
        }
    }

    public sealed interface Entry {}

    /// Something that is no gate: a list item (`bullet`) or a paragraph.
    public record Line(int line, int depth, InlineContent words, boolean bullet) implements Entry {}

    /// A gate, its end not yet known while those below it are still being read.
    public static final class GateEntry implements Entry {
        public final int index;
        public final int parent;
        public final int part;
        public final int line;
        public final int depth;
        public final InlineContent words;
        public final Gate.Source source;
        public final Claim column;
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
            this.part = part;
            this.line = line;
            this.depth = depth;
            this.words = words;
            this.source = source;
            this.column = column;
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

    public List<OutlineSection> parts() {
        return parts;
    }

    public List<GateEntry> tasks() {
        return tasks;
    }

    public List<Problem> problems() {
        return problems;
    }

    public TextSpan record() {
        return record;
    }

    public void startPart(InlineContent title, int level, int line) {
        if (parts.size() == 1
                && parts.getFirst().level() == 0
                && parts.getFirst().rows().isEmpty()) parts.clear();
        parts.add(new OutlineSection(title, level, line, tasks.size()));
    }

    public void addLine(Line line) {
        bullets |= line.bullet();
        parts.getLast().rows().add(line);
    }

    public int addTask(int parent, int line, int depth, InlineContent words, Gate.Source source, Claim column) {
        var task = new GateEntry(
                tasks.size(), parent, parts.size() - 1, line, depth, words, source, column, List.copyOf(above));
        tasks.add(task);
        parts.getLast().rows().add(task);
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
    public void endTask(int index) {
        tasks.get(index).end = tasks.size();
    }

    /// The gate is a table row.
    public void addRow(int index) {
        rows.set(index);
    }

    public BitSet rows() {
        return rows;
    }

    /// So many task items were seen where they are no gates.
    public void hide(int count) {
        hidden += count;
    }

    public int hidden() {
        return hidden;
    }

    public void sawTable() {
        tables = true;
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

    public void foundRecord(TextSpan place) {
        record = place;
    }
}
