package dev.gateboard.ui.signal.editor;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.ProbeDraft;
import dev.gateboard.ui.control.OptionChooser;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Telemetry of a service, picked from what arrives.
final class TelemetryForm implements ProbeForm {
    private final Messages messages;
    private final KeysForm fields;
    private final SegmentedControl<String> signals;
    private final OptionChooser<String> services;
    private final Label arrived = new WrappedLabel("", "secondary");
    private final VBox node;
    private List<SegmentedControl.Option<String>> options = List.of();

    TelemetryForm(Messages messages, ProbeEditorController controller, String source, KeysForm fields) {
        this.messages = messages;
        this.fields = fields;
        signals = new SegmentedControl<>(this::takeSignal, "deed", "compact");
        services = new OptionChooser<>(
                messages.text("editor.service"), OptionChooser.ON_A_PAGE, this::takeService, "deed", "compact");
        services.setAlignment(Pos.CENTER_LEFT);
        node = new VBox(12, signals, arrived, services, fields.node());
        showSignals();
        var _ = controller.arrivedServices(source).thenAccept(this::listed);
    }

    private void listed(List<String> found) {
        arrived.setText(found.isEmpty() ? messages.text("editor.nothingArrived") : messages.text("editor.arrived"));
        options = found.stream()
                .map(service -> new SegmentedControl.Option<>(service, service))
                .toList();
        services.show(options, keys().getOrDefault("service", ""));
    }

    private void showSignals() {
        signals.show(
                List.of(
                        new SegmentedControl.Option<>("traces", messages.text("editor.traces")),
                        new SegmentedControl.Option<>("logs", messages.text("editor.logs")),
                        new SegmentedControl.Option<>("metrics", messages.text("editor.metrics"))),
                keys().getOrDefault("signal", ""));
    }

    private void takeSignal(String signal) {
        fields.fill("signal", signal);
        showSignals();
    }

    private void takeService(String service) {
        fields.fill("service", service);
        services.show(options, service);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Map<String, String> keys() {
        return fields.keys();
    }

    @Override
    public void show(ProbeDraft draft) {
        fields.show(draft);
        showSignals();
        services.show(options, draft.text("service"));
    }

    @Override
    public String problem() {
        return fields.problem();
    }

    @Override
    public void focus() {
        signals.focusTaken();
    }
}
