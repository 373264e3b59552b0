package dev.gateboard.signal.web;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.BlankText;
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
import java.util.HashSet;
import java.util.List;

/// Traces that a TraceQL query finds (Tempo, "Search").
public record TempoSearchProbe() implements ProbeKind {
    private static final Duration SINCE = Duration.ofMinutes(15);

    @Override
    public String text() {
        return "tempo-search";
    }

    @Override
    public String summary() {
        return "Tempo finds enough traces.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.HTTP;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required("query", new ProbeKeyType.Text(), VariablePlace.TRACEQL, "The query, in TraceQL."),
                ProbeKey.optional("since", new ProbeKeyType.Span(), "How far back to search. Default: 15m."),
                ProbeKey.optional(
                        "min", ProbeKeyType.WholeNumber.atLeast(0), "The smallest number that passes. Default: 1."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        var check = new BackendCountCheck(context.client(), context.probe(), context.now());
        var from = context.now().minus(check.since(SINCE)).getEpochSecond();
        return check.count(
                "/api/search?limit=" + BackendCountCheck.MOST + "&start=" + from + "&end="
                        + context.now().getEpochSecond() + "&q=" + check.encodedQuery(),
                BackendCountCheck.Counted.TRACES,
                TempoSearchProbe::traces);
    }

    /// Tempo leaves an empty list out. It stops early once it has as many as were asked for; otherwise jobs that are
    /// not done mean that only a part was searched.
    private static BackendCountCheck.Count traces(JsonShape body) throws UnexpectedShapeException {
        var ids = new HashSet<String>();
        var traces = body.has("metrics") ? body.maybeList("traces") : body.list("traces");
        for (var trace : traces) {
            var id = trace.text("traceID");
            if (BlankText.isBlank(id) || !ids.add(id))
                throw new UnexpectedShapeException(Messages.SIGNAL.text("shape.traceId"));
        }
        var questions = BackendCountCheck.warnings(body);
        if (body.has("metrics") && ids.size() < BackendCountCheck.MOST) {
            var jobs = body.object("metrics");
            if (jobs.has("totalJobs")
                    && (!jobs.has("completedJobs") || jobs.whole("completedJobs") < jobs.whole("totalJobs")))
                questions.add(Messages.SIGNAL.text("backend.partly"));
        }
        return new BackendCountCheck.Count(ids.size(), questions);
    }
}
