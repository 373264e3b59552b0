package dev.gateboard.signal.replay;

import dev.gateboard.signal.http.HttpResult;
import dev.gateboard.signal.http.SourceExchange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Exchanges as a run keeps them. Of headers all names are kept and only harmless values; of bodies what
/// [RecordedBody] keeps.
final class ExchangeCodec {
    /// Headers whose values say nothing of a person or a session.
    private static final Set<String> PLAIN = Set.of(
            "age",
            "content-type",
            "date",
            "location",
            "retry-after",
            "cache-control",
            "strict-transport-security",
            "content-security-policy",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "permissions-policy",
            "access-control-allow-origin",
            "access-control-allow-credentials",
            "cross-origin-opener-policy",
            "cross-origin-resource-policy",
            "vary");

    private ExchangeCodec() {}

    static void write(List<SourceExchange> exchanges, ArrayNode into) {
        for (var exchange : exchanges) {
            var call = exchange.call();
            var one = into.addObject()
                    .put("source", call.source())
                    .put("method", call.method())
                    .put("path", call.path());
            new TreeMap<>(call.fields()).forEach(one.putObject("fields")::put);
            switch (exchange.answer()) {
                case HttpResult.NoResponse(String reason) -> one.put("none", reason);
                case HttpResult.Response http -> write(call, http, one);
            }
        }
    }

    private static void write(SourceExchange.Call call, HttpResult.Response http, ObjectNode one) {
        one.put("status", http.status()).put("server", http.serverTime().toString());
        var headers = one.putObject("headers");
        new TreeMap<>(http.headers()).forEach((name, values) -> {
            var kept = headers.putArray(name);
            if (PLAIN.contains(name.toLowerCase(Locale.ROOT)))
                // Behind the path of an address may stand a ticket.
                values.forEach(value -> kept.add(name.equals("location") ? value.replaceFirst("[?#].*", "") : value));
        });
        one.put("body", new RecordedBody(call.path(), http.body()).kept());
    }

    static List<SourceExchange> read(JsonNode lines) {
        var all = new ArrayList<SourceExchange>();
        for (var one : lines) {
            Map<String, String> fields = new LinkedHashMap<>();
            one.path("fields")
                    .properties()
                    .forEach(
                            entry -> fields.put(entry.getKey(), entry.getValue().asString("")));
            var call = new SourceExchange.Call(
                    one.path("source").asString(""),
                    one.path("method").asString(""),
                    one.path("path").asString(""),
                    fields);
            all.add(new SourceExchange(
                    call,
                    one.has("none") ? new HttpResult.NoResponse(one.path("none").asString("")) : http(one)));
        }
        return all;
    }

    private static HttpResult http(JsonNode one) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        one.path("headers").properties().forEach(entry -> {
            var values = new ArrayList<String>();
            entry.getValue().forEach(value -> values.add(value.asString("")));
            headers.put(entry.getKey(), List.copyOf(values));
        });
        return new HttpResult.Response(
                one.path("status").asInt(0),
                one.path("body").asString(""),
                headers,
                Instant.parse(one.path("server").asString("")));
    }
}
