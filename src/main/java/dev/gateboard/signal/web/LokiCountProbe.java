package dev.gateboard.signal.web;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.util.List;

/// The older name of `log-count` with the dialect of Loki: files and reviews have it.
public record LokiCountProbe() implements ProbeKind {
    @Override
    public String text() {
        return "loki-count";
    }

    @Override
    public String summary() {
        return "Loki finds enough lines. The older name of `log-count` with `dialect: loki`.";
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
        return LogCountProbe.ask(context, LogDialect.LOKI);
    }
}
