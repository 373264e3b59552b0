package dev.gateboard.store.json;

import static dev.gateboard.store.json.ActionValueCodec.person;
import static dev.gateboard.store.json.ActionValueCodec.string;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.EarlierDecision;
import dev.gateboard.model.gate.GateStatus;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The actions that lead to answers, to another build and from the review before, as JSON.
record ReleaseActionCodec(ActionValueCodec values) {

    void write(Action.Ask ask, ObjectNode body) {
        body.put("code", ask.code()).set("to", values.assignment(ask.to()));
    }

    void write(Action.AddEarlierDecision last, ObjectNode body) {
        var word = last.decision();
        body.put("standing", word.status().jsonName())
                .put("at", word.at().toString())
                .put("reason", word.reason())
                .put("release", word.release());
        body.set("by", values.person(word.by()));
        body.set("enteredBy", values.person(word.enteredBy()));
        var waiver = body.putArray("waiver");
        word.waiver().forEach(each -> waiver.add(values.waiver(each)));
        body.set("proofs", values.evidence(word.evidence()));
    }

    static void write(Action.ContinueFromReview follow, ObjectNode body) {
        body.put("review", follow.review().toString())
                .put("name", follow.name())
                .put("release", follow.release());
    }

    static void write(Action.StartNewBuild recut, ObjectNode body) {
        var kept = body.put("release", recut.release()).putArray("kept");
        recut.keptGates().forEach(gate -> kept.add(gate.toString()));
    }

    Action ask(UUID gate, JsonNode body) {
        return new Action.Ask(gate, string(body, "code"), values.assignment(body.required("to")));
    }

    Action lastTime(UUID gate, JsonNode body) {
        return new Action.AddEarlierDecision(
                gate,
                new EarlierDecision.KnownDecision(
                        status(string(body, "standing")),
                        person(body.required("by")),
                        person(body.required("enteredBy")),
                        Instant.parse(string(body, "at")),
                        string(body, "reason"),
                        body.required("waiver")
                                .valueStream()
                                .map(values::waiver)
                                .toList(),
                        string(body, "release"),
                        values.evidenceList(body.required("proofs"))));
    }

    private static GateStatus status(String word) {
        return GateStatus.named(word).orElseThrow(() -> new IllegalArgumentException("unknown standing " + word));
    }

    static Action follow(JsonNode body) {
        return new Action.ContinueFromReview(
                UUID.fromString(string(body, "review")), string(body, "name"), string(body, "release"));
    }

    static Action recut(JsonNode body) {
        return new Action.StartNewBuild(
                string(body, "release"),
                body.required("kept")
                        .valueStream()
                        .map(gate -> UUID.fromString(gate.stringValue()))
                        .toList());
    }
}
