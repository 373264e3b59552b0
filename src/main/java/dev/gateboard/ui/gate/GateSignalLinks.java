package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.ui.signal.SignalController;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// The ways to the probe editor: for one more signal of a gate, and for each that it has.
final class GateSignalLinks extends FlowPane {
    private final Messages messages;
    private final SignalController signals;
    private UUID gate = new UUID(0, 0);
    private List<String> drawn = List.of("");

    GateSignalLinks(Messages messages, SignalController signals) {
        super(16, 4);
        this.messages = messages;
        this.signals = signals;
        getStyleClass().setAll("gate-part", "signal-links");
    }

    void show(GateSelection selected) {
        NodeVisibility.show(this, selected.isOne());
        if (!selected.isOne()) return;
        var review = selected.reviewStatus().review();
        var now = selected.firstGate();
        var probes = review.state(now).signal().binding().probes().stream()
                .map(probe -> probe.id())
                .toList();
        if (now.id().equals(gate) && probes.equals(drawn)) return;
        gate = now.id();
        drawn = probes;
        var links = new ArrayList<Node>();
        links.add(ButtonFactory.link(messages.text("gate.addSignal"), () -> signals.edit(review.id(), now.id(), "")));
        for (var probe : probes)
            links.add(ButtonFactory.link(
                    messages.text("gate.changeSignal", probe), () -> signals.edit(review.id(), now.id(), probe)));
        getChildren().setAll(links);
    }
}
