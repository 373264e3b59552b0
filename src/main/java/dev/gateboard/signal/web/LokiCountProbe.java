package dev.gateboard.signal.web;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.http.JsonShape;
import dev.gateboard.signal.http.UnexpectedShapeException;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.time.Duration;
import java.util.List;

/// Lines that a LogQL query finds (Loki, "Query logs within a range of time").
public record LokiCountProbe() implements ProbeKind {
    private static final Duration SINCE = Duration.ofMinutes(15);

    @Override
    public String text() {
        return "loki-count";
    }

    @Override
    public String summary() {
        return "Loki finds enough lines.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.HTTP;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required("query", new ProbeKeyType.Text(), VariablePlace.LOGQL, "The query, in LogQL."),
                ProbeKey.optional("since", new ProbeKeyType.Span(), "How far back to search. Default: 15m."),
                ProbeKey.optional(
                        "min", ProbeKeyType.WholeNumber.atLeast(0), "The smallest number that passes. Default: 1."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        var check = new BackendCountCheck(context.client(), context.probe(), context.now());
        return check.count(
                "/loki/api/v1/query_range?limit=" + BackendCountCheck.MOST + "&since="
                        + check.since(SINCE).toSeconds() + "s&query=" + check.encodedQuery(),
                BackendCountCheck.Counted.LINES,
                LokiCountProbe::lines);
    }

    private static BackendCountCheck.Count lines(JsonShape body) throws UnexpectedShapeException {
        var data = body.object("data");
        if (!body.text("status").equals("success") || !data.text("resultType").equals("streams"))
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
}
