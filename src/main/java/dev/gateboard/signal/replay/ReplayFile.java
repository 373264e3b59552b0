package dev.gateboard.signal.replay;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A run as it was recorded: its first line says what was asked, and every other line is one reading with the
/// exchanges it was made from. No credential is in it: sources are there by kind and address alone.
public record ReplayFile(Head head, List<ReplayEntry> entries) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int VERSION = 2;

    public ReplayFile {
        entries = List.copyOf(entries);
    }

    /// What is needed to judge the answers again.
    ///
    /// @param review the name of the review that was probed
    /// @param at when recording began
    /// @param probesFile the probes' text
    /// @param sources as in a `sources.yaml`, kinds and addresses alone
    public record Head(String review, Instant at, String probesFile, String sources, Release release) {}

    /// What came of reading a file.
    public sealed interface ReadResult {}

    public record Complete(ReplayFile run) implements ReadResult {}

    /// The line that is wrong, and one sentence why.
    public record Broken(int line, String sentence) implements ReadResult {}

    /// The first line of a file.
    public static String head(Head head) {
        var line = JSON.createObjectNode()
                .put("gateboard", "run")
                .put("version", VERSION)
                .put("review", head.review())
                .put("at", head.at().toString())
                .put("sidecar", head.probesFile())
                .put("sources", head.sources());
        var release = line.putObject("release")
                .put("service", head.release().service())
                .put("environment", head.release().environment());
        head.release().names().forEach(release.putArray("names")::add);
        return JSON.writeValueAsString(line);
    }

    private static Head head(JsonNode line) {
        var release = line.path("release");
        var names = new ArrayList<String>();
        release.path("names").forEach(name -> names.add(name.asString("")));
        return new Head(
                line.path("review").asString(""),
                Instant.parse(line.path("at").asString("")),
                line.path("sidecar").asString(""),
                line.path("sources").asString(""),
                new Release(
                        release.path("service").asString(""),
                        release.path("environment").asString(""),
                        names,
                        "",
                        ""));
    }

    /// A line of its own.
    public static String line(ReplayEntry take) {
        var reading = take.reading();
        var line = JSON.createObjectNode()
                .put("probe", reading.probe())
                .put("kind", reading.kind())
                .put("digest", reading.digest())
                .put("source", reading.source())
                .put("query", reading.query())
                .put("asked", reading.askedAt().toString())
                .put("server", reading.serverTime().toString())
                .put("proof", reading.provenAt().toString())
                .put("freshness", reading.freshness().toString());
        reading.values().forEach(line.putArray("values")::add);
        ExchangeCodec.write(take.exchanges(), line.putArray("exchanges"));
        return JSON.writeValueAsString(line.put("series", reading.series())
                .put("rule", reading.rule())
                .put("verdict", reading.verdict().name().toLowerCase(Locale.ROOT))
                .put("reason", reading.reason())
                .put("httpStatus", reading.httpStatus())
                .put("bodySha256", reading.bodySha256()));
    }

    public static ReadResult read(String text) {
        var lines = text.lines().toList();
        var takes = new ArrayList<ReplayEntry>();
        var head = new Head("", Instant.EPOCH, "", "", new Release("", "", List.of(), "", ""));
        for (int index = 0; index < Math.max(1, lines.size()); index++) {
            try {
                var line = lines.isEmpty() ? JSON.createObjectNode() : JSON.readTree(lines.get(index));
                if (index > 0) {
                    takes.add(new ReplayEntry(reading(line), ExchangeCodec.read(line.path("exchanges"))));
                    continue;
                }
                if (!line.path("gateboard").asString("").equals("run")
                        || line.path("version").asInt(0) != VERSION)
                    return new Broken(1, Messages.SIGNAL.text("replay.notRun"));
                head = head(line);
            } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
                return new Broken(index + 1, Messages.SIGNAL.text("replay.badLine"));
            }
        }
        return new Complete(new ReplayFile(head, takes));
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
