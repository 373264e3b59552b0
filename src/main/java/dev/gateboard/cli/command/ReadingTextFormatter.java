package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.text.signal.SignalText;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Readings as lines and as JSON.
public final class ReadingTextFormatter {
    private ReadingTextFormatter() {}

    public static String line(Reading reading) {
        var parts = new ArrayList<String>();
        parts.add(reading.probe());
        parts.add(reading.verdict().jsonName());
        if (!reading.values().isEmpty()) parts.add(String.join(", ", StoredText.translate(reading.values())));
        parts.add(SignalText.reason(reading));
        if (!reading.query().isEmpty()) parts.add(Messages.COMMAND.text("probe.query", SignalText.query(reading)));
        return String.join("  ", parts);
    }

    public static String json(List<Reading> readings) {
        var json = new JsonMapper();
        var body = json.createObjectNode();
        var list = body.putArray("readings");
        for (var reading : readings)
            list.addObject()
                    .put("probe", reading.probe())
                    .put("verdict", reading.verdict().jsonName())
                    .put("value", String.join(", ", reading.values()))
                    .put("threshold", reading.rule())
                    .put("at", reading.askedAt().toString())
                    .put("source", reading.source())
                    .put("query", reading.query())
                    .put("reason", reading.reason());
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }
}
