package dev.gateboard.ui.gate;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.ui.signal.SignalController;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Writes down what a view asks of signals, and answers with the readings it was given.
public final class Asked implements SignalController {
    public final List<String> heard = new ArrayList<>();
    private final List<Reading> readings;

    public Asked(Reading... readings) {
        this.readings = List.of(readings);
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
    public CompletableFuture<List<Reading>> readings(UUID review, String probe, int most) {
        return CompletableFuture.completedFuture(readings.stream()
                .filter(reading -> reading.probe().equals(probe))
                .limit(most)
                .toList());
    }
}
