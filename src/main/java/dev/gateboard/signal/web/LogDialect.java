package dev.gateboard.signal.web;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/// What a server of logs speaks: the path it is asked at, and what its answer looks like.
enum LogDialect {
    /// Loki, "Query logs within a range of time".
    LOKI("loki") {
        @Override
        String path(Duration since, String encodedQuery) {
            return "/loki/api/v1/query_range?limit=" + BackendCountCheck.MOST + "&since=" + since.toSeconds()
                    + "s&query=" + encodedQuery;
        }

        @Override
        BackendCountCheck.Count count(String answer, Instant from) throws UnexpectedShapeException {
            var body = JsonShape.read(answer).isObject();
            var data = body.object("data");
            if (!body.text("status").equals("success")
                    || !data.text("resultType").equals("streams"))
                throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.notStreams"));
            int lines = 0;
            for (var stream : data.list("result")) {
                stream.object("stream");
                for (var value : stream.list("values")) {
                    var pair = value.items();
                    if (pair.size() < 2 || !pair.getFirst().text().matches("[0-9]{1,20}"))
                        throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.notLine"));
                    pair.get(1).text();
                    lines++;
                }
            }
            return new BackendCountCheck.Count(lines, BackendCountCheck.warnings(body));
        }
    },

    /// VictoriaLogs, "Querying logs": one JSON object a line. What a pipe such as `stats` makes is no line of a log.
    VICTORIALOGS("victorialogs") {
        @Override
        String path(Duration since, String encodedQuery) {
            return "/select/logsql/query?limit=" + BackendCountCheck.MOST + "&start=" + since.toSeconds() + "s&query="
                    + encodedQuery;
        }

        @Override
        BackendCountCheck.Count count(String answer, Instant from) throws UnexpectedShapeException {
            int lines = 0;
            for (var line : answer.lines().filter(text -> !text.isBlank()).toList()) {
                var body = JsonShape.read(line).isObject();
                for (var field : LINE)
                    if (!body.has(field))
                        throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.notLogLine", field));
                if (time(body.text("_time")).isBefore(from))
                    throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.oldLogLine"));
                lines++;
            }
            return new BackendCountCheck.Count(lines, List.of());
        }
    };

    /// What every line has as it was stored.
    private static final List<String> LINE = List.of("_time", "_stream_id", "_msg");

    private final String yamlName;

    LogDialect(String yamlName) {
        this.yamlName = yamlName;
    }

    String yamlName() {
        return yamlName;
    }

    /// The dialect of this name.
    static LogDialect named(String yamlName) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.yamlName.equals(yamlName))
                .findFirst()
                .orElse(LOKI);
    }

    /// Path and query below the address of the source.
    abstract String path(Duration since, String encodedQuery);

    /// How many lines an answer holds.
    ///
    /// @param from lines before are not what was asked for
    abstract BackendCountCheck.Count count(String answer, Instant from) throws UnexpectedShapeException;

    private static Instant time(String text) throws UnexpectedShapeException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.notLogLine", "_time"));
        }
    }
}
