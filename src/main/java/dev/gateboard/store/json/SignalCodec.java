package dev.gateboard.store.json;

import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.ProbeRules;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Probes and their readings as JSON, in events and in the table of readings.
public record SignalCodec(JsonMapper json) {

    public ArrayNode readings(List<Reading> readings) {
        var array = json.createArrayNode();
        readings.forEach(reading -> array.add(reading(reading)));
        return array;
    }

    public List<Reading> readingList(JsonNode array) {
        return array.valueStream().map(this::reading).toList();
    }

    public ObjectNode reading(Reading reading) {
        var body = json.createObjectNode()
                .put("probe", reading.probe())
                .put("kind", reading.kind())
                .put("digest", reading.digest())
                .put("source", reading.source())
                .put("query", reading.query())
                .put("asked", reading.askedAt().toString())
                .put("server", reading.serverTime().toString())
                .put("proof", reading.provenAt().toString())
                .put("freshness", reading.freshness().toString())
                .put("series", reading.series())
                .put("rule", reading.rule())
                .put("verdict", reading.verdict().jsonName())
                .put("reason", reading.reason())
                .put("httpStatus", reading.httpStatus())
                .put("bodySha256", reading.bodySha256());
        var values = body.putArray("values");
        reading.values().forEach(values::add);
        return body;
    }

    public Reading reading(JsonNode body) {
        return new Reading(
                string(body, "probe"),
                string(body, "kind"),
                string(body, "digest"),
                string(body, "source"),
                string(body, "query"),
                Instant.parse(string(body, "asked")),
                Instant.parse(string(body, "server")),
                Instant.parse(string(body, "proof")),
                Duration.parse(string(body, "freshness")),
                body.required("values").valueStream().map(JsonNode::stringValue).toList(),
                body.required("series").intValue(),
                string(body, "rule"),
                verdict(string(body, "verdict")),
                string(body, "reason"),
                body.required("httpStatus").intValue(),
                string(body, "bodySha256"));
    }

    ArrayNode probes(List<Binding.Probe> probes) {
        var array = json.createArrayNode();
        for (var probe : probes) {
            var body = array.addObject()
                    .put("id", probe.id())
                    .put("kind", probe.kind())
                    .put("title", probe.title())
                    .put("source", probe.source())
                    .put("interval", probe.interval().toString())
                    .put("freshness", probe.freshness().toString())
                    .put("asking", probe.trigger().name().toLowerCase(Locale.ROOT))
                    .put("digest", probe.digest());
            if (!probe.rules().equals(ProbeRules.DEFAULT)) body.set("rules", rules(probe.rules()));
        }
        return array;
    }

    private ObjectNode rules(ProbeRules rules) {
        var body = json.createObjectNode()
                .put("passes", rules.passes())
                .put("fails", rules.fails())
                .put("observed", rules.isObserved());
        rules.errorLimit().ifPresent(limit -> body.put("errorLimit", limit));
        return body;
    }

    /// Probes of events from before there were rules have the default ones.
    private static ProbeRules rules(JsonNode body) {
        if (!body.has("rules")) return ProbeRules.DEFAULT;
        var rules = body.required("rules");
        return new ProbeRules(
                rules.required("passes").intValue(),
                rules.required("fails").intValue(),
                rules.has("errorLimit")
                        ? OptionalInt.of(rules.required("errorLimit").intValue())
                        : OptionalInt.empty(),
                rules.required("observed").booleanValue());
    }

    List<Binding.Probe> probeList(JsonNode array) {
        return array.valueStream()
                .map(body -> new Binding.Probe(
                        string(body, "id"),
                        string(body, "kind"),
                        string(body, "title"),
                        string(body, "source"),
                        Duration.parse(string(body, "interval")),
                        Duration.parse(string(body, "freshness")),
                        Binding.Trigger.valueOf(string(body, "asking").toUpperCase(Locale.ROOT)),
                        string(body, "digest"),
                        rules(body)))
                .toList();
    }

    static Verdict verdict(String jsonName) {
        return Verdict.named(jsonName).orElseThrow(() -> new IllegalArgumentException("unknown verdict " + jsonName));
    }

    private static String string(JsonNode body, String name) {
        return body.required(name).stringValue();
    }
}
