package dev.gateboard.document;

import java.util.Map;

/// What is to be written into a document (rules R26, R27). What is not named here stays as it is.
///
/// @param gates by index: the box and the suffix of each gate decided here, groups among them
/// @param values by index of their placeholder: what replaces it, one line
/// @param record the record's Markdown without its markers; empty where none is to be written
public record Decisions(Map<Integer, Written> gates, Map<Integer, String> values, String record) {
    public Decisions {
        gates = Map.copyOf(gates);
        values = Map.copyOf(values);
    }

    public static Decisions none() {
        return new Decisions(Map.of(), Map.of(), "");
    }

    public boolean isEmpty() {
        return gates.isEmpty() && values.isEmpty() && record.isEmpty();
    }

    /// How a decided gate is written.
    public record Written(Box box, Suffix suffix) {}

    public enum Box {
        OPEN(' '),
        DONE('x'),
        RULED_OUT('~');

        private final char mark;

        Box(char mark) {
            this.mark = mark;
        }

        char mark() {
            return mark;
        }

        /// Whether a box found in the document says this already; `[X]` is a tick like `[x]`.
        boolean isSaidBy(char found) {
            return found == mark || (this == DONE && found == 'X');
        }
    }
}
