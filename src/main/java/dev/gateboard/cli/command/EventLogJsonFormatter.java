package dev.gateboard.cli.command;

import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.review.ActionDetailsText;
import dev.gateboard.text.review.ActionText;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What happened to a review as `log` tells it to programs. Fields may be added, never renamed.
public final class EventLogJsonFormatter {
    private EventLogJsonFormatter() {}

    public static String text(Review review, List<ReviewEvent> events) {
        var json = new JsonMapper();
        var body = json.createObjectNode().put("review", review.id().toString());
        var list = body.putArray("events");
        events.forEach(event -> describe(list.addObject(), review, event));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }

    private static void describe(ObjectNode body, Review review, ReviewEvent event) {
        body.put("number", event.number());
        body.put("step", event.step());
        body.put("at", event.at().toString());
        body.put("by", event.by().toString());
        body.put("enteredBy", event.enteredBy().toString());
        body.put("verb", ActionText.verb(event.action()));
        body.putNull("gate");
        body.putNull("text");
        if (event.action() instanceof GateAction action) {
            body.put("gate", action.gate().toString());
            var text = review.gateText(action.gate());
            if (!text.isEmpty()) body.put("text", text);
        }
        var said = ActionDetailsText.details(event.action());
        if (said.isEmpty()) body.putNull("reason");
        else body.put("reason", said);
    }
}
