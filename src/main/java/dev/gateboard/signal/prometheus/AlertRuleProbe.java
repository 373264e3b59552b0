package dev.gateboard.signal.prometheus;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import dev.gateboard.signal.probe.VariablePlace;
import java.util.List;

/// Whether an alert exists and can fire.
public record AlertRuleProbe() implements ProbeKind {
    @Override
    public String text() {
        return "alert-rule";
    }

    @Override
    public String summary() {
        return "Alerting rules of this name are loaded, healthy, and able to fire.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.PROMETHEUS;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.required(
                        "name",
                        new ProbeKeyType.Text(),
                        VariablePlace.PATTERN,
                        "A regular expression for the rule's whole name."),
                ProbeKey.optional("annotations", new ProbeKeyType.TextList(), "Annotations the rule must have."),
                ProbeKey.optional("labels", new ProbeKeyType.TextList(), "Labels the rule must have."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new AlertRuleCheck(new PrometheusHttpApi(context.client()), context.probe(), context.now()).ask();
    }
}
