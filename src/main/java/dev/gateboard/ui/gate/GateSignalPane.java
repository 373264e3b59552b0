package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalState;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.ui.signal.SignalController;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What signals say about one gate: of several probes each in a line, and the one that matters, or was picked, in
/// full.
final class GateSignalPane extends VBox {
    private final Messages messages;
    private final ProbeList lines;
    private final ReadingPane finding;
    private final Label armed = new WrappedLabel("", "secondary", "small");
    private Optional<GateSelection> shown = Optional.empty();
    private String picked = "";

    GateSignalPane(Messages messages, SignalController signalling) {
        this.messages = messages;
        lines = new ProbeList(messages, this::pick);
        finding = new ReadingPane(messages, signalling);
        armed.setId("armed");
        getStyleClass().setAll("gate-part", "gate-signal");
    }

    void show(GateSelection selected) {
        if (shown.filter(selected::isAboutTheSameAs).isEmpty()) picked = "";
        shown = Optional.of(selected);
        var signal = signal(selected);
        boolean any = selected.isOne() && !signal.binding().isNone();
        NodeVisibility.show(this, any);
        if (!any) return;
        var parts = new ArrayList<Node>();
        var reading = reading(selected, signal);
        if (signal.binding().probes().size() > 1) {
            lines.show(
                    signal,
                    selected.reviewStatus().at(),
                    reading.map(Reading::probe).orElse(""));
            parts.add(lines);
        }
        reading.ifPresent(each -> {
            finding.show(selected, signal, each);
            parts.add(finding);
        });
        armed.setText(armed(signal));
        if (!armed.getText().isEmpty()) parts.add(armed);
        if (!getChildren().equals(parts)) getChildren().setAll(parts);
    }

    private static SignalState signal(GateSelection selected) {
        return selected.isOne()
                ? selected.reviewStatus().review().state(selected.firstGate()).signal()
                : SignalState.NONE;
    }

    /// The newest answer of the probe that was picked, else the one that is why the gate stands as it does.
    private Optional<Reading> reading(GateSelection selected, SignalState signal) {
        var newest = signal.newestReadings();
        var wanted = newest.stream().filter(each -> each.probe().equals(picked)).findFirst();
        if (wanted.isPresent()) return wanted;
        return SignalText.finding(selected.reviewStatus().status(selected.firstGate()))
                .map(finding -> newest.stream()
                        .filter(each -> each.probe().equals(finding.probe()) && each.verdict() == finding.verdict())
                        .findFirst()
                        .orElse(finding))
                .or(() -> newest.stream()
                        .min(Comparator.comparing(signal.binding()::isObserved).thenComparing(Reading::verdict)));
    }

    /// Whether signals decide this gate; said where it is not plain from how the gate stands.
    private String armed(SignalState signal) {
        return switch (signal.binding().automation()) {
            case Binding.Automation.On _
            when !signal.binding().canArmWithOthers() ->
                signal.newestReadings().isEmpty() ? messages.text("signal.byHand") : "";
            case Binding.Automation.On _ -> signal.newestReadings().isEmpty() ? messages.text("signal.asking") : "";
            case Binding.Automation.Off(String reason)
            when !reason.isEmpty() -> messages.text("signal.disarmed", StoredText.translate(reason));
            case Binding.Automation.Off _ when !signal.binding().canArmWithOthers() -> messages.text("signal.byHand");
            case Binding.Automation.Off _ ->
                messages.text("signal.unarmed", names(signal.binding().probes()));
        };
    }

    private static String names(List<Binding.Probe> probes) {
        return String.join(
                ", ",
                probes.stream()
                        .map(probe -> probe.title().isEmpty() ? probe.id() : probe.title())
                        .toList());
    }

    private void pick(String probe) {
        picked = probe;
        shown.ifPresent(this::show);
    }

    void setProbing(boolean anybody) {
        finding.setProbing(anybody);
    }

    void tick(Instant now) {
        finding.tick(now);
        lines.tick(now);
    }
}
