package dev.gateboard.cli;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Review;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.words.Sentences;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What happened to a review as `log` tells it to programs. Fields may be added, never renamed.
final class LogJson {
    private LogJson() {}

    static String text(Review review, List<ReviewEvent> events) {
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
        body.put("verb", Sentences.verb(event.deed()));
        body.putNull("gate");
        body.putNull("text");
        if (event.deed() instanceof Deed.OnGate deed) {
            body.put("gate", deed.gate().toString());
            var text = review.text(deed.gate());
            if (!text.isEmpty()) body.put("text", text);
        }
        var said = Sentences.said(event.deed());
        if (said.isEmpty()) body.putNull("reason");
        else body.put("reason", said);
    }
}
