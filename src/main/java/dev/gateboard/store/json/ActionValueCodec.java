package dev.gateboard.store.json;

import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.gate.Waiver;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The values inside actions as JSON. Alternatives are told apart by `kind`.
record ActionValueCodec(JsonMapper json) {

    ArrayNode evidence(List<Evidence> all) {
        var array = json.createArrayNode();
        all.forEach(evidence -> array.add(evidence(evidence)));
        return array;
    }

    ObjectNode evidence(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Address(var url) -> kind("address").put("url", url);
            case Evidence.Attachment file -> file("attachment", file);
            case Evidence.Answer(var text) -> file("answer", text);
            case Evidence.Measured(var reading) ->
                kind("reading").set("reading", new SignalCodec(json).reading(reading));
        };
    }

    private ObjectNode file(String kind, Evidence.Attachment file) {
        return kind(kind)
                .put("sha256", file.sha256())
                .put("name", file.name())
                .put("mediaType", file.mediaType())
                .put("size", file.size());
    }

    ObjectNode assignment(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Nobody _ -> kind("nobody");
            case Assignment.To(var owner, var due) -> {
                var to = kind("to");
                to.set("owner", person(owner));
                to.set("due", due(due));
                yield to;
            }
        };
    }

    ObjectNode waiver(Waiver waiver) {
        var node = json.createObjectNode()
                .put("reason", waiver.reason())
                .put("risk", waiver.risk())
                .put("mitigation", waiver.mitigation())
                .put("until", waiver.until().toString());
        node.set("approver", person(waiver.approver()));
        return node;
    }

    List<Evidence> evidenceList(JsonNode array) {
        return array.valueStream().map(this::evidence).toList();
    }

    Evidence evidence(JsonNode node) {
        return switch (string(node, "kind")) {
            case "address" -> new Evidence.Address(string(node, "url"));
            case "reading" -> new Evidence.Measured(new SignalCodec(json).reading(node.required("reading")));
            case "attachment" -> file(node);
            case "answer" -> new Evidence.Answer(file(node));
            default -> throw unknown(node);
        };
    }

    private static Evidence.Attachment file(JsonNode node) {
        return new Evidence.Attachment(
                string(node, "sha256"),
                string(node, "name"),
                string(node, "mediaType"),
                node.required("size").longValue());
    }

    Assignment assignment(JsonNode node) {
        return switch (string(node, "kind")) {
            case "nobody" -> Assignment.NOBODY;
            case "to" -> new Assignment.To(person(node.required("owner")), due(node.required("due")));
            default -> throw unknown(node);
        };
    }

    Waiver waiver(JsonNode node) {
        return new Waiver(
                string(node, "reason"),
                string(node, "risk"),
                string(node, "mitigation"),
                person(node.required("approver")),
                LocalDate.parse(string(node, "until")));
    }

    ObjectNode due(Assignment.Due due) {
        return switch (due) {
            case Assignment.Due.Never _ -> kind("never");
            case Assignment.Due.On(var day) -> kind("on").put("day", day.toString());
            case Assignment.Due.At(var time) -> kind("at").put("time", time.toString());
        };
    }

    static Assignment.Due due(JsonNode node) {
        return switch (string(node, "kind")) {
            case "never" -> Assignment.Due.NEVER;
            case "on" -> new Assignment.Due.On(LocalDate.parse(string(node, "day")));
            case "at" -> new Assignment.Due.At(Instant.parse(string(node, "time")));
            default -> throw unknown(node);
        };
    }

    ObjectNode person(Person person) {
        return json.createObjectNode().put("name", person.name()).put("mail", person.email());
    }

    static Person person(JsonNode node) {
        return new Person(string(node, "name"), string(node, "mail"));
    }

    private ObjectNode kind(String kind) {
        return json.createObjectNode().put("kind", kind);
    }

    static String string(JsonNode node, String name) {
        return node.required(name).stringValue();
    }

    private static IllegalArgumentException unknown(JsonNode node) {
        return new IllegalArgumentException("unknown kind in " + node);
    }
}
