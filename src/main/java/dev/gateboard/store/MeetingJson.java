package dev.gateboard.store;

import dev.gateboard.model.Decision;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Vote;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The deeds of meetings as JSON.
record MeetingJson(JsonMapper json, ValueJson values) {

    void write(Deed.InMeeting deed, ObjectNode body) {
        switch (deed) {
            case Deed.StartRound start -> {
                if (start.keeping().isEmpty()) break;
                var keeping = body.putArray("keeping");
                start.keeping().forEach(keeping::add);
            }
            case Deed.EndRound _ -> {}
            case Deed.SetRole role -> {
                body.put("label", role.label()).put("add", role.add()).put("optional", role.optional());
                body.set("person", people(role.person()));
                var covers = body.putArray("covers");
                role.covers().forEach(covers::add);
                if (role.required()) body.put("required", true);
                if (!role.reason().isEmpty()) body.put("reason", role.reason());
            }
            case Deed.CastVote cast -> {
                body.put("role", cast.role()).put("label", cast.label());
                body.set("vote", vote(cast.vote()));
                put(cast.readings(), body);
            }
            case Deed.Decide decide -> {
                decision(decide.decision(), body);
                put(decide.readings(), body);
            }
            case Deed.Accept accept -> {
                var gates = body.putArray("gates");
                accept.gates().forEach(gate -> gates.add(gate.toString()));
            }
            case Deed.Stand stand -> body.put("reason", stand.reason());
            case Deed.Freeze freeze -> {
                body.put("name", freeze.name())
                        .put("markdown", freeze.markdown())
                        .put("twin", freeze.twin());
                var statements = body.putArray("statements");
                freeze.statements().forEach(statements::add);
            }
            case Deed.Sign sign ->
                body.put("role", sign.role()).put("label", sign.label()).put("signature", sign.signature());
            case Deed.Amend amend ->
                body.put("number", amend.number())
                        .put("reason", amend.reason())
                        .put("amends", amend.amends())
                        .put("sha256", amend.sha256());
            case Deed.Restore restore ->
                body.put("fileName", restore.fileName())
                        .put("sha256", restore.sha256())
                        .put("vouched", restore.vouched())
                        .put("words", restore.words())
                        .put("after", restore.after())
                        .put("until", restore.until());
            case Deed.SignAmendment sign -> body.put("number", sign.number()).put("signature", sign.signature());
        }
    }

    /// Where signals said nothing there is no such member.
    private void put(List<Reading> readings, ObjectNode body) {
        if (!readings.isEmpty()) body.set("readings", new SignalJson(json).readings(readings));
    }

    private List<Reading> readings(JsonNode body) {
        return body.has("readings") ? new SignalJson(json).readingList(body.required("readings")) : List.of();
    }

    private ObjectNode vote(Vote vote) {
        var body = json.createObjectNode()
                .put("answer", vote.answer().word())
                .put("reason", vote.reason())
                .put("dissent", vote.dissent());
        var conditions = body.putArray("conditions");
        for (var condition : vote.conditions()) {
            var one = conditions.addObject().put("text", condition.text());
            one.set("owner", values.person(condition.owner()));
            one.set("due", values.due(condition.due()));
        }
        return body;
    }

    /// A decision without an end has an empty `until`.
    private void decision(Decision decision, ObjectNode body) {
        body.put("kind", decision.kind().word())
                .put("reason", decision.reason())
                .put(
                        "until",
                        decision.until().equals(Instant.MAX)
                                ? ""
                                : decision.until().toString())
                .put("githubStrict", decision.githubStrict())
                .set("second", people(decision.second()));
    }

    private ArrayNode people(List<Person> people) {
        var array = json.createArrayNode();
        people.forEach(person -> array.add(values.person(person)));
        return array;
    }

    static Deed.StartRound startRound(JsonNode body) {
        return body.has("keeping")
                ? new Deed.StartRound(body.required("keeping")
                        .valueStream()
                        .map(JsonNode::intValue)
                        .toList())
                : new Deed.StartRound();
    }

    Deed.SetRole role(JsonNode body) {
        return new Deed.SetRole(
                ValueJson.string(body, "label"),
                body.required("add").booleanValue(),
                body.required("optional").booleanValue(),
                body.has("required") && body.required("required").booleanValue(),
                people(body.required("person")),
                body.required("covers").valueStream().map(JsonNode::intValue).toList(),
                body.has("reason") ? ValueJson.string(body, "reason") : "");
    }

    Deed.CastVote vote(JsonNode body) {
        var vote = body.required("vote");
        return new Deed.CastVote(
                body.required("role").intValue(),
                ValueJson.string(body, "label"),
                new Vote(
                        Vote.Answer.of(ValueJson.string(vote, "answer")).orElseThrow(() -> unknown(vote)),
                        ValueJson.string(vote, "reason"),
                        vote.required("conditions")
                                .valueStream()
                                .map(MeetingJson::condition)
                                .toList(),
                        ValueJson.string(vote, "dissent")),
                readings(body));
    }

    private static Vote.Condition condition(JsonNode body) {
        return new Vote.Condition(
                ValueJson.string(body, "text"),
                ValueJson.person(body.required("owner")),
                ValueJson.due(body.required("due")));
    }

    Deed.Decide decide(JsonNode body) {
        var until = ValueJson.string(body, "until");
        return new Deed.Decide(
                new Decision(
                        Decision.Kind.of(ValueJson.string(body, "kind")).orElseThrow(() -> unknown(body)),
                        ValueJson.string(body, "reason"),
                        people(body.required("second")),
                        until.isEmpty() ? Instant.MAX : Instant.parse(until),
                        body.required("githubStrict").booleanValue()),
                readings(body));
    }

    Deed.Accept accept(JsonNode body) {
        return new Deed.Accept(body.required("gates")
                .valueStream()
                .map(gate -> UUID.fromString(gate.stringValue()))
                .toList());
    }

    Deed.Freeze freeze(JsonNode body) {
        return new Deed.Freeze(
                ValueJson.string(body, "name"),
                ValueJson.string(body, "markdown"),
                ValueJson.string(body, "twin"),
                body.required("statements")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList());
    }

    Deed.Sign sign(JsonNode body) {
        return new Deed.Sign(
                body.required("role").intValue(), ValueJson.string(body, "label"), ValueJson.string(body, "signature"));
    }

    Deed.Amend amend(JsonNode body) {
        return new Deed.Amend(
                body.required("number").intValue(),
                ValueJson.string(body, "reason"),
                ValueJson.string(body, "amends"),
                ValueJson.string(body, "sha256"));
    }

    Deed.Restore restore(JsonNode body) {
        return new Deed.Restore(
                ValueJson.string(body, "fileName"),
                ValueJson.string(body, "sha256"),
                body.required("vouched").booleanValue(),
                ValueJson.string(body, "words"),
                // Those written before were all of everything before them.
                body.path("after").intValue(0),
                body.path("until").intValue(Deed.Restore.ALL));
    }

    Deed.SignAmendment signAmendment(JsonNode body) {
        return new Deed.SignAmendment(body.required("number").intValue(), ValueJson.string(body, "signature"));
    }

    private static List<Person> people(JsonNode array) {
        return array.valueStream().map(ValueJson::person).toList();
    }

    private static IllegalArgumentException unknown(JsonNode node) {
        return new IllegalArgumentException("unknown word in " + node);
    }
}
