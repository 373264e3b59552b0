package dev.gateboard.signal.web;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.YamlNode;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// Lines that a query finds in a server of logs, which speaks one of the dialects.
public record LogCountProbe() implements ProbeKind {
    private static final Duration SINCE = Duration.ofMinutes(15);
    private static final String DIALECT = "dialect";

    /// Lines may be a little older than what was asked for: both clocks count.
    private static final Duration SLACK = Duration.ofMinutes(1);

    @Override
    public String text() {
        return "log-count";
    }

    @Override
    public String summary() {
        return "A server of logs finds enough lines.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.HTTP;
    }

    @Override
    public List<ProbeKey> keys() {
        var dialects =
                Arrays.stream(LogDialect.values()).map(LogDialect::yamlName).toList();
        return List.of(
                ProbeKey.required("dialect", new ProbeKeyType.Choice(dialects), "The API that the server has."),
                ProbeKey.required(
                        "query", new ProbeKeyType.Text(), VariablePlace.LOGQL, "The query, in LogQL or LogsQL."),
                ProbeKey.optional("since", new ProbeKeyType.Span(), "How far back to search. Default: 15m."),
                ProbeKey.optional(
                        "min", ProbeKeyType.WholeNumber.atLeast(0), "The smallest number that passes. Default: 1."));
    }

    /// Variables go into the query as its dialect has it.
    @Override
    public List<ProbeKey> keysOf(YamlNode.Mapping written) {
        boolean isLogsql = written.get(DIALECT)
                .filter(value -> value instanceof YamlNode.Scalar(int _, String text)
                        && text.equals(LogDialect.VICTORIALOGS.yamlName()))
                .isPresent();
        return allKeys().stream()
                .map(key -> isLogsql && key.place() == VariablePlace.LOGQL ? key.at(VariablePlace.LOGSQL) : key)
                .toList();
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return ask(context, LogDialect.named(context.probe().keys().text(DIALECT)));
    }

    static ProbeResult ask(ProbeContext context, LogDialect dialect) {
        var check = new BackendCountCheck(context.client(), context.probe(), context.now());
        var since = check.since(SINCE);
        var from = context.now().minus(since).minus(SLACK);
        return check.countIn(
                dialect.path(since, check.encodedQuery()),
                BackendCountCheck.Counted.LINES,
                answer -> dialect.count(answer, from));
    }
}
