package dev.gateboard.store;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Doubt;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A newer document as JSON.
final class RevisionJson {
    private final ValueJson values;

    RevisionJson(ValueJson values) {
        this.values = values;
    }

    /// The first reading rules are those of an event that names none.
    static void rules(Checklist.Form form, ObjectNode body) {
        if (form.rules() > 1) body.put("rules", form.rules());
    }

    void write(Deed.Revise deed, ObjectNode body) {
        body.put("fileName", deed.fileName())
                .put("sha256", deed.sha256())
                .put("document", deed.document())
                .put("form", deed.form().name().toLowerCase(Locale.ROOT));
        rules(deed.form(), body);
        var gates = body.putArray("gates");
        deed.gates().forEach(gate -> gates.add(gate.toString()));
        write(deed.reworded(), "reworded", body);
        write(deed.ticked(), "ticked", body);
        write(deed.placeholders(), "placeholders", body);
        write(deed.sections(), "sections", body);
        write(deed.roles(), "roles", body);
        var from = body.putArray("from");
        deed.from().forEach(person -> from.add(values.person(person)));
        // Where the file asks nothing there is no such member.
        if (deed.asks().isEmpty()) return;
        var asks = body.putArray("asks");
        deed.asks().forEach(each -> write(each, asks.addObject()));
    }

    private static void write(List<Integer> numbers, String name, ObjectNode body) {
        var array = body.putArray(name);
        numbers.forEach(array::add);
    }

    private static void write(Doubt.Asks asks, ObjectNode body) {
        body.put("kind", asks.kind().name().toLowerCase(Locale.ROOT))
                .put("subject", asks.subject())
                .put("theirs", asks.theirs())
                .put("ours", asks.ours());
        asks.gate().forEach(gate -> body.put("gate", gate.toString()));
    }

    private static Doubt.Asks asks(JsonNode body) {
        return new Doubt.Asks(
                Doubt.Kind.valueOf(body.required("kind").stringValue().toUpperCase(Locale.ROOT)),
                body.has("gate") ? List.of(UUID.fromString(body.required("gate").stringValue())) : List.of(),
                body.required("subject").stringValue(),
                body.required("theirs").stringValue(),
                body.required("ours").stringValue());
    }

    Deed.Revise read(JsonNode body, boolean template) {
        return new Deed.Revise(
                body.required("fileName").stringValue(),
                body.required("sha256").stringValue(),
                body.required("document").stringValue(),
                Checklist.Form.of(
                        body.required("form").stringValue(), body.path("rules").asInt(1)),
                template,
                body.required("gates")
                        .valueStream()
                        .map(gate -> UUID.fromString(gate.stringValue()))
                        .toList(),
                numbers(body, "reworded"),
                numbers(body, "ticked"),
                numbers(body, "placeholders"),
                numbers(body, "sections"),
                numbers(body, "roles"),
                body.required("from").valueStream().map(ValueJson::person).toList(),
                body.has("asks")
                        ? body.required("asks")
                                .valueStream()
                                .map(RevisionJson::asks)
                                .toList()
                        : List.of());
    }

    private static List<Integer> numbers(JsonNode body, String name) {
        return body.required(name).valueStream().map(JsonNode::intValue).toList();
    }
}
