package dev.gateboard.signal.otlp;

import dev.gateboard.language.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Walks the texts of log records and spans in OTLP's JSON.
final class PersonalDataJsonScanner {
    private static final JsonMapper JSON = new JsonMapper();

    private final PersonalDataScan scan;

    PersonalDataJsonScanner(PersonalDataScan scan) {
        this.scan = scan;
    }

    void run(byte[] body, OtlpSignal signal) throws OtlpRejectionException {
        try {
            for (var resource : JSON.readTree(body).path(signal.resources()))
                for (var scope : resource.path(signal.scopes()))
                    for (var item : scope.path(signal.list())) item(item, signal);
        } catch (JacksonException e) {
            throw OtlpRejectionException.malformed(Messages.SIGNAL.text("otlp.notJson", signal.yamlName()));
        }
    }

    private void item(JsonNode item, OtlpSignal signal) {
        scan.record();
        var kind = signal == OtlpSignal.LOGS ? "log" : "span";
        value("log body", item.path("body"));
        if (signal == OtlpSignal.TRACES)
            scan.text("span name", item.path("name").asString(""));
        attributes(kind + " attribute ", item.path("attributes"));
        for (var event : item.path("events")) attributes("event attribute ", event.path("attributes"));
    }

    private void attributes(String where, JsonNode attributes) {
        for (var attribute : attributes) value(where + attribute.path("key").asString(""), attribute.path("value"));
    }

    private void value(String where, JsonNode value) {
        scan.text(where, value.path("stringValue").asString(""));
        for (var one : value.path("arrayValue").path("values")) value(where, one);
        attributes(where + ".", value.path("kvlistValue").path("values"));
    }
}
