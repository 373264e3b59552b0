package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.review.GateState;
import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.SignalState;
import dev.gateboard.ui.control.ShortcutLabel;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.ui.gate.evidence.AttachmentController;
import dev.gateboard.ui.gate.evidence.EvidenceCard;
import dev.gateboard.ui.status.StatusSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The newest answers of a gate's probes, then its evidence, newest first, and the place that takes another.
final class EvidenceTab extends VBox {
    private final Messages messages;
    private final Consumer<String> links;
    private final AttachmentController attachments;
    private final HBox place;
    private List<GateState.EvidenceEntry> shown = List.of();
    private List<Reading> answers = List.of();
    private List<StatusSymbol> signs = List.of();
    private boolean drawn;
    private Runnable choose = () -> {};

    EvidenceTab(Messages messages, Consumer<String> links, AttachmentController attachments) {
        this.messages = messages;
        this.links = links;
        this.attachments = attachments;
        var text = messages.text("gate.paste");
        var label = new WrappedLabel(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        place = new HBox(6, label, new ShortcutLabel(KeyCombination.valueOf("Shortcut+V")));
        place.getStyleClass().setAll("paste-place");
        place.setFocusTraversable(true);
        place.setAccessibleText(text);
        place.setOnMousePressed(_ -> place.requestFocus());
        place.setAccessibleRole(AccessibleRole.BUTTON);
        place.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) choose.run();
        });
        place.setOnKeyPressed(press -> {
            if (press.getCode() != KeyCode.ENTER && press.getCode() != KeyCode.SPACE) return;
            choose.run();
            press.consume();
        });
        getStyleClass().setAll("gate-tab");
    }

    /// What asks for a file.
    void onChoose(Runnable asks) {
        choose = asks;
    }

    void show(GateSelection selected) {
        var evidence = selected.isOne()
                ? selected.reviewStatus()
                        .review()
                        .state(selected.firstGate())
                        .evidence()
                        .newestFirst()
                : List.<GateState.EvidenceEntry>of();
        var board = selected.reviewStatus();
        var signal =
                selected.isOne() ? board.review().state(selected.firstGate()).signal() : SignalState.NONE;
        // An answer that is out of date by now looks like it, though nothing came in.
        var looks = signal.newestReadings().stream()
                .map(reading -> ProbeList.symbol(reading, board.at()))
                .toList();
        if (drawn && evidence.equals(shown) && signal.newestReadings().equals(answers) && looks.equals(signs)) return;
        drawn = true;
        signs = looks;
        shown = evidence;
        answers = signal.newestReadings();
        var parts = new ArrayList<Node>();
        for (var reading : answers)
            signal.binding().probes().stream()
                    .filter(probe -> probe.id().equals(reading.probe()))
                    .map(probe -> new ReadingCard(
                            messages, probe, reading, board.at(), board.review().zone()))
                    .forEach(parts::add);
        evidence.forEach(
                proof -> parts.add(new EvidenceCard(messages, selected.reviewStatus(), proof, links, attachments)));
        parts.add(place);
        getChildren().setAll(parts);
    }

    int count() {
        return shown.size() + answers.size();
    }
}
