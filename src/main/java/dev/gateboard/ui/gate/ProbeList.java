package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.Binding;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalState;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.signal.SignalText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The probes of a gate, a line each: whether it passes, what it is about, what it found and how old that is. All of
/// them need their own fresh pass (rule R13).
final class ProbeList extends VBox {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final double SHAPE = 13;

    private final Messages messages;
    private final Consumer<String> pick;
    private final List<Line> lines = new ArrayList<>();
    private List<String> shown = List.of();

    ProbeList(Messages messages, Consumer<String> pick) {
        this.messages = messages;
        this.pick = pick;
        getStyleClass().setAll("probe-lines");
    }

    void show(SignalState signal, Instant now, String picked) {
        var probes = signal.binding().probes();
        var ids = probes.stream().map(Binding.Probe::id).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            lines.clear();
            for (var probe : probes) lines.add(new Line(probe));
            getChildren().setAll(lines);
        }
        for (var line : lines) line.show(signal, now, picked);
    }

    void tick(Instant now) {
        lines.forEach(line -> line.age(now));
    }

    static StatusSymbol symbol(Reading reading, Instant now) {
        return switch (reading.verdict()) {
            case PASS -> reading.isFresh(now) ? StatusSymbol.PASSED_WITH_EVIDENCE : StatusSymbol.STALE;
            case FAIL -> StatusSymbol.FAILED;
            case ERROR, NO_DATA, INCONCLUSIVE -> StatusSymbol.OPEN;
        };
    }

    private final class Line extends Button {
        private final Binding.Probe probe;
        private final StatusIcon shape = new StatusIcon(SHAPE);
        private final Label found = new Label();
        private final Label age = new Label();
        private Optional<Reading> reading = Optional.empty();

        Line(Binding.Probe probe) {
            this.probe = probe;
            var name = new Label(title());
            name.setMinWidth(0);
            found.getStyleClass().add("value");
            found.setMinWidth(Region.USE_PREF_SIZE);
            age.getStyleClass().addAll("secondary", "small");
            age.setMinWidth(52);
            age.setAlignment(Pos.CENTER_RIGHT);
            var space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            var line = new HBox(8, shape, name, space, found, age);
            line.setAlignment(Pos.CENTER_LEFT);
            line.prefWidthProperty().bind(widthProperty().subtract(16));
            setGraphic(line);
            getStyleClass().setAll("button", "probe-line");
            setMaxWidth(Double.MAX_VALUE);
            setOnAction(_ -> pick.accept(probe.id()));
        }

        private String title() {
            var title = probe.title().isEmpty() ? probe.id() : probe.title();
            return probe.rules().isObserved() ? messages.text("signal.observedProbe", title) : title;
        }

        void show(SignalState signal, Instant now, String picked) {
            reading = signal.newestReadings().stream()
                    .filter(each -> each.probe().equals(probe.id()))
                    .findFirst();
            pseudoClassStateChanged(PICKED, probe.id().equals(picked));
            shape.show(reading.map(each -> symbol(each, now)).orElse(StatusSymbol.OPEN));
            found.setText(reading.map(SignalText::brief).orElse(messages.text("signal.notAsked")));
            setAccessibleText(messages.text(
                    "signal.probeSpoken",
                    title(),
                    SignalText.verdict(reading.map(Reading::verdict).orElse(Verdict.NO_DATA)),
                    found.getText()));
            age(now);
        }

        void age(Instant now) {
            var text = reading.map(each -> TimeText.age(Duration.between(each.provenAt(), now)))
                    .orElse("");
            if (!text.equals(age.getText())) age.setText(text);
        }
    }
}
