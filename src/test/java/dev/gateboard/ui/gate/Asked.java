package dev.gateboard.ui.gate;

import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.curve.ValueCurve;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.text.curve.CurveReader;
import dev.gateboard.ui.signal.SignalController;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Writes down what a view asks of signals, and answers with the readings it was given.
public final class Asked implements SignalController {
    public final List<String> heard = new ArrayList<>();
    private final List<Reading> readings;
    private List<ReviewEvent> events = List.of();

    public Asked(Reading... readings) {
        this.readings = List.of(readings);
    }

    /// What happened to the gate, the newest first.
    public Asked withEvents(List<ReviewEvent> all) {
        events = all;
        return this;
    }

    @Override
    public void watch(UUID review) {}

    @Override
    public void ask(UUID review, List<UUID> gates) {
        heard.add("ask " + gates);
    }

    @Override
    public void arm(UUID review, List<UUID> gates) {
        heard.add("arm " + gates);
    }

    @Override
    public void fire(UUID review, UUID gate) {
        heard.add("fire " + gate);
    }

    @Override
    public void edit(UUID review, UUID gate, String probe) {
        heard.add("edit " + gate + " " + probe);
    }

    @Override
    public CompletableFuture<Optional<ValueCurve>> curve(UUID review, UUID gate, String probe) {
        return CompletableFuture.completedFuture(CurveReader.read(
                readings.stream()
                        .filter(reading -> reading.probe().equals(probe))
                        .toList(),
                events));
    }
}
