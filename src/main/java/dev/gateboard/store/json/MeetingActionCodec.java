package dev.gateboard.store.json;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.MeetingAction;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.Reading;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The actions of meetings as JSON.
record MeetingActionCodec(JsonMapper json, ActionValueCodec values) {

    void write(MeetingAction action, ObjectNode body) {
        switch (action) {
            case Action.StartRound start -> {
                if (start.keptVotes().isEmpty()) break;
                var keeping = body.putArray("keeping");
                start.keptVotes().forEach(keeping::add);
            }
            case Action.EndRound _ -> {}
            case Action.SetRole role -> {
                body.put("label", role.label()).put("add", role.add()).put("optional", role.optional());
                body.set("person", people(role.person()));
                var covers = body.putArray("covers");
                role.covers().forEach(covers::add);
                if (role.required()) body.put("required", true);
                if (!role.reason().isEmpty()) body.put("reason", role.reason());
            }
            case Action.CastVote cast -> {
                body.put("role", cast.role()).put("label", cast.label());
                body.set("vote", vote(cast.vote()));
                put(cast.readings(), body);
            }
            case Action.Decide decide -> {
                decision(decide.decision(), body);
                put(decide.readings(), body);
            }
            case Action.Accept accept -> {
                var gates = body.putArray("gates");
                accept.gates().forEach(gate -> gates.add(gate.toString()));
            }
            case Action.AffirmDecision stand -> body.put("reason", stand.reason());
            case Action.Freeze freeze -> {
                body.put("name", freeze.name())
                        .put("markdown", freeze.markdown())
                        .put("twin", freeze.recordJson());
                var statements = body.putArray("statements");
                freeze.statements().forEach(statements::add);
            }
            case Action.Sign sign ->
                body.put("role", sign.role()).put("label", sign.label()).put("signature", sign.signature());
            case Action.Amend amend ->
                body.put("number", amend.number())
                        .put("reason", amend.reason())
                        .put("amends", amend.amends())
                        .put("sha256", amend.sha256());
            case Action.RestoreFromRecord restore ->
                body.put("fileName", restore.fileName())
                        .put("sha256", restore.sha256())
                        .put("vouched", restore.verified())
                        .put("words", restore.verificationText())
                        .put("after", restore.afterEvent())
                        .put("until", restore.lastEvent());
            case Action.SignAmendment sign -> body.put("number", sign.number()).put("signature", sign.signature());
        }
    }

    /// Where signals said nothing there is no such member.
    private void put(List<Reading> readings, ObjectNode body) {
        if (!readings.isEmpty()) body.set("readings", new SignalCodec(json).readings(readings));
    }

    private List<Reading> readings(JsonNode body) {
        return body.has("readings") ? new SignalCodec(json).readingList(body.required("readings")) : List.of();
    }

    private ObjectNode vote(Vote vote) {
        var body = json.createObjectNode()
                .put("answer", vote.answer().commandName())
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
        body.put("kind", decision.kind().commandName())
                .put("reason", decision.reason())
                .put(
                        "until",
                        decision.until().equals(Instant.MAX)
                                ? ""
                                : decision.until().toString())
                .put("githubStrict", decision.githubStrict())
                .set("second", people(decision.secondPerson()));
    }

    private ArrayNode people(List<Person> people) {
        var array = json.createArrayNode();
        people.forEach(person -> array.add(values.person(person)));
        return array;
    }

    static Action.StartRound startRound(JsonNode body) {
        return body.has("keeping")
                ? new Action.StartRound(body.required("keeping")
                        .valueStream()
                        .map(JsonNode::intValue)
                        .toList())
                : new Action.StartRound();
    }

    Action.SetRole role(JsonNode body) {
        return new Action.SetRole(
                ActionValueCodec.string(body, "label"),
                body.required("add").booleanValue(),
                body.required("optional").booleanValue(),
                body.has("required") && body.required("required").booleanValue(),
                people(body.required("person")),
                body.required("covers").valueStream().map(JsonNode::intValue).toList(),
                body.has("reason") ? ActionValueCodec.string(body, "reason") : "");
    }

    Action.CastVote vote(JsonNode body) {
        var vote = body.required("vote");
        return new Action.CastVote(
                body.required("role").intValue(),
                ActionValueCodec.string(body, "label"),
                new Vote(
                        Vote.Answer.of(ActionValueCodec.string(vote, "answer")).orElseThrow(() -> unknown(vote)),
                        ActionValueCodec.string(vote, "reason"),
                        vote.required("conditions")
                                .valueStream()
                                .map(MeetingActionCodec::condition)
                                .toList(),
                        ActionValueCodec.string(vote, "dissent")),
                readings(body));
    }

    private static Vote.Condition condition(JsonNode body) {
        return new Vote.Condition(
                ActionValueCodec.string(body, "text"),
                ActionValueCodec.person(body.required("owner")),
                ActionValueCodec.due(body.required("due")));
    }

    Action.Decide decide(JsonNode body) {
        var until = ActionValueCodec.string(body, "until");
        return new Action.Decide(
                new Decision(
                        Decision.Kind.of(ActionValueCodec.string(body, "kind")).orElseThrow(() -> unknown(body)),
                        ActionValueCodec.string(body, "reason"),
                        people(body.required("second")),
                        until.isEmpty() ? Instant.MAX : Instant.parse(until),
                        body.required("githubStrict").booleanValue()),
                readings(body));
    }

    Action.Accept accept(JsonNode body) {
        return new Action.Accept(body.required("gates")
                .valueStream()
                .map(gate -> UUID.fromString(gate.stringValue()))
                .toList());
    }

    Action.Freeze freeze(JsonNode body) {
        return new Action.Freeze(
                ActionValueCodec.string(body, "name"),
                ActionValueCodec.string(body, "markdown"),
                ActionValueCodec.string(body, "twin"),
                body.required("statements")
                        .valueStream()
                        .map(JsonNode::stringValue)
                        .toList());
    }

    Action.Sign sign(JsonNode body) {
        return new Action.Sign(
                body.required("role").intValue(),
                ActionValueCodec.string(body, "label"),
                ActionValueCodec.string(body, "signature"));
    }

    Action.Amend amend(JsonNode body) {
        return new Action.Amend(
                body.required("number").intValue(),
                ActionValueCodec.string(body, "reason"),
                ActionValueCodec.string(body, "amends"),
                ActionValueCodec.string(body, "sha256"));
    }

    Action.RestoreFromRecord restore(JsonNode body) {
        return new Action.RestoreFromRecord(
                ActionValueCodec.string(body, "fileName"),
                ActionValueCodec.string(body, "sha256"),
                body.required("vouched").booleanValue(),
                ActionValueCodec.string(body, "words"),
                // Those written before were all of everything before them.
                body.path("after").intValue(0),
                body.path("until").intValue(Action.RestoreFromRecord.ALL));
    }

    Action.SignAmendment signAmendment(JsonNode body) {
        return new Action.SignAmendment(body.required("number").intValue(), ActionValueCodec.string(body, "signature"));
    }

    private static List<Person> people(JsonNode array) {
        return array.valueStream().map(ActionValueCodec::person).toList();
    }

    private static IllegalArgumentException unknown(JsonNode node) {
        return new IllegalArgumentException("unknown word in " + node);
    }
}
