package dev.gateboard.record.content;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Gives a JSON record that was written before the members that came later, as they would be if there was nothing to
/// say.
final class OlderRecordJson {
    private OlderRecordJson() {}

    static void complete(JsonNode twin) {
        if (!(twin instanceof ObjectNode record)) return;
        if (!record.has("roleChanges")) record.putArray("roleChanges");
        if (!record.has("pages")) record.put("pages", 0);
        for (var leaf : record.path("leaves")) {
            if (!(leaf instanceof ObjectNode line)) continue;
            if (!line.has("unconfirmed")) line.put("unconfirmed", false);
            if (!line.has("failures")) line.putArray("failures");
        }
    }
}
