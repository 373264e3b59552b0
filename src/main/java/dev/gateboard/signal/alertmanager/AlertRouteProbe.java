package dev.gateboard.signal.alertmanager;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import java.util.List;

/// Whether alerts with these labels go to a receiver that sends notifications. It reads the configuration and sends
/// nothing, so
/// it notices at once where a route was changed after a test alert was delivered.
public record AlertRouteProbe() implements ProbeKind {
    @Override
    public String text() {
        return "alert-route";
    }

    @Override
    public String summary() {
        return "A route leads alerts with these labels to a receiver that sends notifications.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.ALERTMANAGER;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.optional("receiver", new ProbeKeyType.Text(), "The receiver the alerts must reach."),
                ProbeKey.optional("labels", new ProbeKeyType.TextMap(), "Labels of the alerts."));
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new AlertmanagerClient(context.client(), context.source()).routeResult(context.probe(), context.now());
    }
}
