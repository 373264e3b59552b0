package dev.gateboard.signal.prometheus;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKind;
import java.util.List;

/// Whether a Prometheus sends its alerts anywhere.
public record AlertmanagerLinkProbe() implements ProbeKind {
    @Override
    public String text() {
        return "alertmanager-link";
    }

    @Override
    public String summary() {
        return "The Prometheus sends its alerts to at least one Alertmanager.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.PROMETHEUS;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of();
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new AlertmanagerLinkCheck(new PrometheusHttpApi(context.client()), context.now()).ask();
    }
}
