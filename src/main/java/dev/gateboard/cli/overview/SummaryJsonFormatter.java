package dev.gateboard.cli.overview;

import dev.gateboard.cli.command.JsonFields;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.overview.DueItem;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.review.SummaryText;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A review of an overview as JSON; what `status` tells too has the same name.
final class SummaryJsonFormatter {
    private final Instant now;

    SummaryJsonFormatter(Instant now) {
        this.now = now;
    }

    void put(ReviewSummary summary, ObjectNode body) {
        body.put("review", summary.review().toString())
                .put("name", summary.names().name())
                .put("title", summary.names().title())
                .put("demo", summary.isDemo())
                .put("readiness", summary.isReady() ? "ready" : "blocked");
        JsonFields.putText(
                body,
                "decision",
                summary.decision().kind().stream()
                        .findFirst()
                        .map(Decision.Kind::commandName)
                        .orElse(""));
        JsonFields.putCounts(body.putObject("counts"), summary.tasks(), summary.total(), summary.unconfirmed());
        body.putObject("signOffs")
                .put("required", summary.decision().requiredRoles())
                .put("answered", summary.decision().answered())
                .put("signed", summary.decision().signed());
        JsonFields.putRelease(body.putObject("release"), summary.release());
        var left = summary.daysLeft(now);
        if (left.isPresent()) body.put("daysLeft", left.getAsLong());
        else body.putNull("daysLeft");
        body.put("blocking", summary.blocking());
        var blockers = body.putArray("blockers");
        for (var blocker : summary.blockers())
            blockers.addObject()
                    .put("kind", blocker.kind().jsonName())
                    .put("line", blocker.line())
                    .put("text", SummaryText.text(summary, blocker));
        body.put("due", summary.due().size())
                .put("overdue", summary.overdue(now).size());
    }

    void put(ReviewSummary summary, DueItem item, ArrayNode list) {
        var body = list.addObject()
                .put("review", summary.review().toString())
                .put("name", summary.names().name())
                .put("kind", item.kind().jsonName());
        JsonFields.putText(body, "gate", item.gate());
        body.put("text", item.text());
        JsonFields.putText(
                body,
                "owner",
                item.owner().stream().findFirst().map(Person::toString).orElse(""));
        body.put("due", item.due().toString()).put("overdue", item.isOverdue(now));
    }
}
