package dev.gateboard.record.content;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Gives a JSON record that was written before the members that came later, as they would be if there was nothing to
/// say.
final class OlderRecordJson {
    private OlderRecordJson() {}

    static void complete(JsonNode json) {
        if (!(json instanceof ObjectNode record)) return;
        if (!record.has("roleChanges")) record.putArray("roleChanges");
        if (!record.has("pages")) record.put("pages", 0);
        if (!record.has("language")) record.put("language", "en");
        if (!record.has("blocking")) record.putObject("blocking");
        if (!record.has("archived")) record.putArray("archived");
        if (!record.has("tiers")) record.putObject("tiers").putArray("chosen");
        if (record.get("tiers") instanceof ObjectNode tiers && !tiers.has("others")) tiers.putArray("others");
        for (var round : record.path("rounds"))
            if (round instanceof ObjectNode each && !each.has("accepted")) each.putArray("accepted");
        for (var leaf : record.path("leaves")) if (leaf instanceof ObjectNode line) complete(line);
    }

    private static void complete(ObjectNode leaf) {
        if (!leaf.has("unconfirmed")) leaf.put("unconfirmed", false);
        if (!leaf.has("failures")) leaf.putArray("failures");
        if (!leaf.has("headings")) single(leaf.putArray("headings"), leaf.path("section"));
        if (!leaf.has("groups")) single(leaf.putArray("groups"), leaf.path("above"));
        if (!leaf.has("overruledPass")) leaf.put("overruledPass", "");
        if (!leaf.has("curves")) leaf.putArray("curves");
        if (leaf.has("evidence")) return;
        var evidence = leaf.putArray("evidence");
        for (var label : leaf.path("restingOn"))
            evidence.addObject().put("kind", "").put("text", label.asString("")).put("sha256", "");
    }

    private static void single(ArrayNode texts, JsonNode text) {
        if (!text.asString("").isEmpty()) texts.add(text.asString(""));
    }
}
