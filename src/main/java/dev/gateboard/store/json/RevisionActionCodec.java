package dev.gateboard.store.json;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.OpenQuestion;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A newer document as JSON.
final class RevisionActionCodec {
    private final ActionValueCodec values;

    RevisionActionCodec(ActionValueCodec values) {
        this.values = values;
    }

    void write(Action.Revise action, ObjectNode body) {
        body.put("fileName", action.fileName())
                .put("sha256", action.sha256())
                .put("document", action.document())
                .put("form", action.form().name().toLowerCase(Locale.ROOT));
        GateSyntaxCodec.writeRules(action.form(), body);
        var gates = body.putArray("gates");
        action.gates().forEach(gate -> gates.add(gate.toString()));
        write(action.reworded(), "reworded", body);
        write(action.newClaims(), "ticked", body);
        write(action.placeholders(), "placeholders", body);
        write(action.sections(), "sections", body);
        write(action.roles(), "roles", body);
        var from = body.putArray("from");
        action.senders().forEach(person -> from.add(values.person(person)));
        // Where the file asks nothing there is no such member.
        if (action.questions().isEmpty()) return;
        var asks = body.putArray("asks");
        action.questions().forEach(each -> write(each, asks.addObject()));
    }

    private static void write(List<Integer> numbers, String name, ObjectNode body) {
        var array = body.putArray(name);
        numbers.forEach(array::add);
    }

    private static void write(OpenQuestion.QuestionContent asks, ObjectNode body) {
        body.put("kind", asks.kind().name().toLowerCase(Locale.ROOT))
                .put("subject", asks.subject())
                .put("theirs", asks.inFile())
                .put("ours", asks.inReview());
        asks.gate().forEach(gate -> body.put("gate", gate.toString()));
    }

    private static OpenQuestion.QuestionContent asks(JsonNode body) {
        return new OpenQuestion.QuestionContent(
                OpenQuestion.Kind.valueOf(body.required("kind").stringValue().toUpperCase(Locale.ROOT)),
                body.has("gate") ? List.of(UUID.fromString(body.required("gate").stringValue())) : List.of(),
                body.required("subject").stringValue(),
                body.required("theirs").stringValue(),
                body.required("ours").stringValue());
    }

    Action.Revise read(JsonNode body, boolean template) {
        return new Action.Revise(
                body.required("fileName").stringValue(),
                body.required("sha256").stringValue(),
                body.required("document").stringValue(),
                GateSyntaxCodec.read(body),
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
                body.required("from")
                        .valueStream()
                        .map(ActionValueCodec::person)
                        .toList(),
                body.has("asks")
                        ? body.required("asks")
                                .valueStream()
                                .map(RevisionActionCodec::asks)
                                .toList()
                        : List.of());
    }

    private static List<Integer> numbers(JsonNode body, String name) {
        return body.required(name).valueStream().map(JsonNode::intValue).toList();
    }
}
