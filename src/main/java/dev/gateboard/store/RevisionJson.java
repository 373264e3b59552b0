package dev.gateboard.store;

import dev.gateboard.model.Checklist;
import dev.gateboard.model.Deed;
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

    void write(Deed.Revise deed, ObjectNode body) {
        body.put("fileName", deed.fileName())
                .put("sha256", deed.sha256())
                .put("document", deed.document())
                .put("form", deed.form().name().toLowerCase(Locale.ROOT));
        var gates = body.putArray("gates");
        deed.gates().forEach(gate -> gates.add(gate.toString()));
        write(deed.reworded(), "reworded", body);
        write(deed.ticked(), "ticked", body);
        write(deed.placeholders(), "placeholders", body);
        write(deed.sections(), "sections", body);
        write(deed.roles(), "roles", body);
        var from = body.putArray("from");
        deed.from().forEach(person -> from.add(values.person(person)));
    }

    private static void write(List<Integer> numbers, String name, ObjectNode body) {
        var array = body.putArray(name);
        numbers.forEach(array::add);
    }

    Deed.Revise read(JsonNode body, boolean template) {
        return new Deed.Revise(
                body.required("fileName").stringValue(),
                body.required("sha256").stringValue(),
                body.required("document").stringValue(),
                Checklist.Form.valueOf(body.required("form").stringValue().toUpperCase(Locale.ROOT)),
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
                body.required("from").valueStream().map(ValueJson::person).toList());
    }

    private static List<Integer> numbers(JsonNode body, String name) {
        return body.required(name).valueStream().map(JsonNode::intValue).toList();
    }
}
