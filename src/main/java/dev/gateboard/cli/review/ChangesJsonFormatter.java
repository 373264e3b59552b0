package dev.gateboard.cli.review;

import dev.gateboard.cli.command.JsonFields;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.ChangesSince;
import dev.gateboard.model.status.ReviewStatus;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What changed in a review as `changes` tells it to programs. Fields may be added, never renamed.
final class ChangesJsonFormatter {
    private ChangesJsonFormatter() {}

    static String format(ObjectNode body, ChangesSince changes, ReviewStatus reviewStatus) {
        body.put("review", reviewStatus.review().id().toString());
        var start = changes.baseline().lastEvent();
        body.putObject("since")
                .put("event", start.number())
                .put("at", start.at().toString());
        var turns = body.putArray("statusChanges");
        for (var turn : changes.statusChanges()) {
            var entry = gate(turns, turn.gate())
                    .put("before", turn.before().jsonName())
                    .put("now", turn.now().status().jsonName());
            JsonFields.putText(
                    entry,
                    "by",
                    turn.attribution().map(who -> who.by().toString()).orElse(""));
            JsonFields.putText(
                    entry,
                    "at",
                    turn.attribution().map(who -> who.at().toString()).orElse(""));
        }
        var expired = body.putArray("expired");
        for (var each : changes.expired())
            gate(expired, each.gate()).put("now", each.now().status().jsonName());
        var evidence = body.putArray("evidence");
        for (var each : changes.evidence())
            gate(evidence, each.gate())
                    .put("count", each.count())
                    .put("newest", each.newest().evidence().label());
        var fields = body.putArray("fields");
        for (var value : changes.values()) {
            var entry = fields.addObject()
                    .put("label", value.field().label())
                    .put("line", value.field().line());
            JsonFields.putText(entry, "before", value.before());
            JsonFields.putText(entry, "now", value.now());
        }
        return body.toPrettyString();
    }

    private static ObjectNode gate(ArrayNode list, Gate gate) {
        return list.addObject()
                .put("id", gate.id().toString())
                .put("line", gate.line())
                .put("text", gate.text());
    }
}
