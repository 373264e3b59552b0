package dev.gateboard.signal.prometheus;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Problem;
import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.YamlNode;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.util.List;
import java.util.regex.Pattern;

/// The value of a query, judged by ranges.
public record PromqlProbe() implements ProbeKind {
    private static final Pattern ERRORS = Pattern.compile("=~?\\s*[\"']\\^?(5\\.\\.|5xx|5\\[0-9]|5\\d\\d)");

    @Override
    public String text() {
        return "promql";
    }

    @Override
    public String summary() {
        return "The value of the query is in the `pass` range.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.PROMETHEUS;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required("query", new ProbeKeyType.Text(), VariablePlace.PROMQL, "The query, in PromQL."),
                ProbeKey.optional("unit", new ProbeKeyType.Text(), "The unit of the value, such as s."),
                ProbeKey.optional("pass", new ProbeKeyType.Range(), "Values that pass."),
                ProbeKey.optional(
                        "fail",
                        new ProbeKeyType.Range(),
                        "Values that fail. A value in neither range is inconclusive."),
                ProbeKey.optional("samples", ProbeKeyType.WholeNumber.atLeast(1), "How many samples are required."),
                ProbeKey.optional("for", new ProbeKeyType.Span(), "How long the value must have passed, up to now."),
                ProbeKey.optional(
                        "minVolume", new ProbeKeyType.Amount(), "The smallest volume at which the value counts."),
                ProbeKey.optional(
                        "volume",
                        new ProbeKeyType.Text(),
                        VariablePlace.PROMQL,
                        "The query for the volume, in PromQL."),
                ProbeKey.optional(
                        "series",
                        new ProbeKeyType.Choice(List.of("all", "any")),
                        "Whether all series must pass, or any one. Default: all."));
    }

    @Override
    public List<String> alternatives() {
        return List.of("pass", "fail");
    }

    @Override
    public void check(String id, YamlNode.Mapping written, List<Problem> problems) throws InvalidConfigException {
        if (alternatives().stream().allMatch(key -> written.get(key).isEmpty()))
            throw new InvalidConfigException(
                    written.line(), Messages.SIGNAL.text("config.promqlRanges", "pass: {max: 0.3}"));
        if (isSilentWithoutErrors(written.text("query")))
            problems.add(new Problem(written.lineOf("query"), Messages.SIGNAL.text("config.silentWithoutErrors", id)));
    }

    /// Whether errors are divided by all, and there is nothing to divide as long as there are none.
    private static boolean isSilentWithoutErrors(String query) {
        var errors = ERRORS.matcher(query);
        return errors.find() && query.indexOf('/', errors.end()) > 0 && !query.contains("or vector(0)");
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new PromqlCheck(new PrometheusHttpApi(context.client()), context.probe(), context.now()).ask();
    }
}
