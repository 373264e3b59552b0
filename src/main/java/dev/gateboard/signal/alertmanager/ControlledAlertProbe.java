package dev.gateboard.signal.alertmanager;

import dev.gateboard.model.signal.ProbeResult;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.signal.probe.ProbeContext;
import dev.gateboard.signal.probe.ProbeKey;
import dev.gateboard.signal.probe.ProbeKeyType;
import dev.gateboard.signal.probe.ProbeKind;
import java.util.List;

/// Whether a test alert reaches its receiver. A timer only looks where it would go; a person sends it.
public record ControlledAlertProbe() implements ProbeKind {
    @Override
    public String text() {
        return "controlled-alert";
    }

    @Override
    public String summary() {
        return "A test alert that a person sends is delivered.";
    }

    @Override
    public SourceKind source() {
        return SourceKind.ALERTMANAGER;
    }

    @Override
    public List<ProbeKey> keys() {
        return List.of(
                ProbeKey.optional("receiver", new ProbeKeyType.Text(), "The receiver the test alert must reach."),
                ProbeKey.optional("labels", new ProbeKeyType.TextMap(), "Labels of the test alert."));
    }

    @Override
    public boolean isManual() {
        return true;
    }

    @Override
    public ProbeResult ask(ProbeContext context) {
        return new AlertmanagerClient(context.client(), context.source()).previewResult(context.probe(), context.now());
    }
}
