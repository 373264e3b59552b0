package dev.gateboard.signal.replay;

import dev.gateboard.model.Reading;
import dev.gateboard.model.Verdict;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run as it was recorded: its first line says what it is, and every other line is one reading. Readings hold no
/// credentials, so the file holds none.
///
/// @param review the name of the review that was probed
/// @param at when recording began
public record Run(String review, Instant at, List<Reading> readings) {
    private static final JsonMapper JSON = new JsonMapper();

    public Run {
        readings = List.copyOf(readings);
    }

    /// What came of reading a file.
    public sealed interface Read {}

    public record Whole(Run run) implements Read {}

    /// The line that is wrong, and one sentence why.
    public record Broken(int line, String sentence) implements Read {}

    /// The first line of a file.
    public static String head(String review, Instant at) {
        return JSON.writeValueAsString(JSON.createObjectNode()
                .put("gateboard", "run")
                .put("version", 1)
                .put("review", review)
                .put("at", at.toString()));
    }

    /// A line of its own.
    public static String line(Reading reading) {
        var line = JSON.createObjectNode()
                .put("probe", reading.probe())
                .put("kind", reading.kind())
                .put("digest", reading.digest())
                .put("source", reading.source())
                .put("query", reading.query())
                .put("asked", reading.asked().toString())
                .put("server", reading.server().toString())
                .put("proof", reading.proof().toString())
                .put("freshness", reading.freshness().toString());
        reading.values().forEach(line.putArray("values")::add);
        return JSON.writeValueAsString(line.put("series", reading.series())
                .put("rule", reading.rule())
                .put("verdict", reading.verdict().name().toLowerCase(Locale.ROOT))
                .put("reason", reading.reason())
                .put("httpStatus", reading.httpStatus())
                .put("bodySha256", reading.bodySha256()));
    }

    public static Read read(String text) {
        var lines = text.lines().toList();
        var readings = new ArrayList<Reading>();
        var review = "";
        var at = Instant.EPOCH;
        for (int index = 0; index < Math.max(1, lines.size()); index++) {
            try {
                var line = lines.isEmpty() ? JSON.createObjectNode() : JSON.readTree(lines.get(index));
                if (index > 0) {
                    readings.add(reading(line));
                    continue;
                }
                if (!line.path("gateboard").asString("").equals("run")
                        || line.path("version").asInt(0) != 1)
                    return new Broken(1, "This is no recorded run of probes that this version can read.");
                review = line.path("review").asString("");
                at = Instant.parse(line.path("at").asString(""));
            } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
                return new Broken(index + 1, "This line is no reading; the file may have been cut.");
            }
        }
        return new Whole(new Run(review, at, readings));
    }

    private static Reading reading(JsonNode line) {
        var values = new ArrayList<String>();
        line.path("values").forEach(value -> values.add(value.asString("")));
        return new Reading(
                line.path("probe").asString(""),
                line.path("kind").asString(""),
                line.path("digest").asString(""),
                line.path("source").asString(""),
                line.path("query").asString(""),
                Instant.parse(line.path("asked").asString("")),
                Instant.parse(line.path("server").asString("")),
                Instant.parse(line.path("proof").asString("")),
                Duration.parse(line.path("freshness").asString("")),
                values,
                line.path("series").asInt(0),
                line.path("rule").asString(""),
                Verdict.valueOf(line.path("verdict").asString("").toUpperCase(Locale.ROOT)),
                line.path("reason").asString(""),
                line.path("httpStatus").asInt(0),
                line.path("bodySha256").asString(""));
    }
}
