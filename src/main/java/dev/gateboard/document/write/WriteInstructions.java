package dev.gateboard.document.write;

import dev.gateboard.document.syntax.GateSuffix;
import java.util.Map;

/// What is to be written into a document (rules R26, R27). What is not named here stays as it is.
///
/// @param gates by index: the box and the suffix of each gate decided here, groups among them
/// @param values by index of their placeholder: what replaces it, one line
/// @param roles by index of the role: its answer
/// @param record the record's Markdown without its markers; empty where none is to be written
public record WriteInstructions(
        Map<Integer, GateMark> gates, Map<Integer, String> values, Map<Integer, RoleAnswer> roles, String record) {
    public WriteInstructions {
        gates = Map.copyOf(gates);
        values = Map.copyOf(values);
        roles = Map.copyOf(roles);
    }

    public WriteInstructions(Map<Integer, GateMark> gates, Map<Integer, String> values, String record) {
        this(gates, values, Map.of(), record);
    }

    public static WriteInstructions none() {
        return new WriteInstructions(Map.of(), Map.of(), Map.of(), "");
    }

    public boolean isEmpty() {
        return gates.isEmpty() && values.isEmpty() && roles.isEmpty() && record.isEmpty();
    }

    /// How a decided gate is written.
    public record GateMark(CheckboxMark box, GateSuffix suffix) {}
}
