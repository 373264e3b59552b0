package dev.gateboard.document;

import dev.gateboard.model.Claim;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// A document taken apart, before it is known what its gates and lines are to each other.
final class Outline {
    private final List<Part> parts = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<String> above = new ArrayDeque<>();
    private final BitSet rows = new BitSet();
    private int hidden;
    private boolean tables;
    private boolean bullets;
    private Span record = Span.NONE;

    Outline() {
        parts.add(new Part(Words.plain("", 0), 0, 1, 0));
    }

    /// A heading and the rows below it.
    record Part(Words title, int level, int line, int firstGate, List<Row> rows) {
        Part(Words title, int level, int line, int firstGate) {
            this(title, level, line, firstGate, new ArrayList<>());
        }
    }

    sealed interface Row {}

    /// Something that is no gate: a list item (`bullet`) or a paragraph.
    record Line(int line, int depth, Words words, boolean bullet) implements Row {}

    /// A gate, its end not yet known while those below it are still being read.
    static final class Task implements Row {
        final int index;
        final int parent;
        final int part;
        final int line;
        final int depth;
        final Words words;
        final Gate.Source source;
        final Claim column;
        final List<String> above;
        private int end;

        /// @param column what the status column of its table says
        /// @param above the lines that it stands below and that are no gates
        Task(
                int index,
                int parent,
                int part,
                int line,
                int depth,
                Words words,
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

        int end() {
            return end;
        }

        boolean isGroup() {
            return end > index + 1;
        }
    }

    List<Part> parts() {
        return parts;
    }

    List<Task> tasks() {
        return tasks;
    }

    List<Problem> problems() {
        return problems;
    }

    Span record() {
        return record;
    }

    void startPart(Words title, int level, int line) {
        if (parts.size() == 1
                && parts.getFirst().level() == 0
                && parts.getFirst().rows().isEmpty()) parts.clear();
        parts.add(new Part(title, level, line, tasks.size()));
    }

    void addLine(Line line) {
        bullets |= line.bullet();
        parts.getLast().rows().add(line);
    }

    int addTask(int parent, int line, int depth, Words words, Gate.Source source, Claim column) {
        var task = new Task(
                tasks.size(), parent, parts.size() - 1, line, depth, words, source, column, List.copyOf(above));
        tasks.add(task);
        parts.getLast().rows().add(task);
        return task.index;
    }

    /// What is added from here on stands below this line, until `leave`.
    void enter(String line) {
        above.addLast(line);
    }

    void leave() {
        above.removeLast();
    }

    /// All gates below this one have been added.
    void endTask(int index) {
        tasks.get(index).end = tasks.size();
    }

    /// The gate is a table row.
    void addRow(int index) {
        rows.set(index);
    }

    BitSet rows() {
        return rows;
    }

    /// So many task items were seen where they are no gates.
    void hide(int count) {
        hidden += count;
    }

    int hidden() {
        return hidden;
    }

    void sawTable() {
        tables = true;
    }

    boolean hasTables() {
        return tables;
    }

    boolean hasBullets() {
        return bullets;
    }

    void warn(int line, String message) {
        problems.add(new Problem(line, message));
    }

    void foundRecord(Span place) {
        record = place;
    }
}
