package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.signal.ProbeRules;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.text.signal.ProbeRulesText;
import dev.gateboard.text.signal.SignalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /// With what its probe says of when results count, where that is not the default.
    public static String line(Reading reading, ProbeRules rules) {
        var text = ProbeRulesText.of(rules);
        return text.isEmpty() ? line(reading) : line(reading) + "  " + Messages.COMMAND.text("probe.rules", text);
    }

    public static String json(List<Reading> readings) {
        return json(readings, Map.of());
    }

    /// With the mode of those that only observe.
    ///
    /// @param rules of the probes, by their ids
    public static String json(List<Reading> readings, Map<String, ProbeRules> rules) {
        var json = new JsonMapper();
        var body = json.createObjectNode();
        var list = body.putArray("readings");
        for (var reading : readings) {
            var one = list.addObject()
                    .put("probe", reading.probe())
                    .put("verdict", reading.verdict().jsonName())
                    .put("value", String.join(", ", reading.values()))
                    .put("threshold", reading.rule())
                    .put("at", reading.askedAt().toString())
                    .put("source", reading.source())
                    .put("query", reading.query())
                    .put("reason", reading.reason());
            boolean isObserved =
                    rules.getOrDefault(reading.probe(), ProbeRules.DEFAULT).isObserved();
            if (isObserved) one.put("mode", "observe");
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(body);
    }
}
