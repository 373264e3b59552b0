package dev.gateboard.store;

import static dev.gateboard.store.ValueJson.person;
import static dev.gateboard.store.ValueJson.string;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Earlier;
import dev.gateboard.model.Standing;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The deeds that lead to answers, to another build and from the review before, as JSON.
record ReleaseJson(ValueJson values) {

    void write(Deed.Ask ask, ObjectNode body) {
        body.put("code", ask.code()).set("to", values.assignment(ask.to()));
    }

    void write(Deed.LastTime last, ObjectNode body) {
        var word = last.word();
        body.put("standing", word.standing().word())
                .put("at", word.at().toString())
                .put("reason", word.reason())
                .put("release", word.release());
        body.set("by", values.person(word.by()));
        body.set("enteredBy", values.person(word.enteredBy()));
        var waiver = body.putArray("waiver");
        word.waiver().forEach(each -> waiver.add(values.waiver(each)));
        body.set("proofs", values.evidence(word.proofs()));
    }

    static void write(Deed.Follow follow, ObjectNode body) {
        body.put("review", follow.review().toString())
                .put("name", follow.name())
                .put("release", follow.release());
    }

    static void write(Deed.Recut recut, ObjectNode body) {
        var kept = body.put("release", recut.release()).putArray("kept");
        recut.kept().forEach(gate -> kept.add(gate.toString()));
    }

    Deed ask(UUID gate, JsonNode body) {
        return new Deed.Ask(gate, string(body, "code"), values.assignment(body.required("to")));
    }

    Deed lastTime(UUID gate, JsonNode body) {
        return new Deed.LastTime(
                gate,
                new Earlier.Word(
                        standing(string(body, "standing")),
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

    private static Standing standing(String word) {
        return Arrays.stream(Standing.values())
                .filter(standing -> standing.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown standing " + word));
    }

    static Deed follow(JsonNode body) {
        return new Deed.Follow(UUID.fromString(string(body, "review")), string(body, "name"), string(body, "release"));
    }

    static Deed recut(JsonNode body) {
        return new Deed.Recut(
                string(body, "release"),
                body.required("kept")
                        .valueStream()
                        .map(gate -> UUID.fromString(gate.stringValue()))
                        .toList());
    }
}
