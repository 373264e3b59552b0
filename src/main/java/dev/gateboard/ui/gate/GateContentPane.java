package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.gate.action.ActionSubmitter;
import dev.gateboard.ui.gate.action.GateActionBar;
import dev.gateboard.ui.gate.action.GateActionKind;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.ui.gate.evidence.AttachmentController;
import dev.gateboard.ui.signal.SignalController;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The parts of the pane from top to bottom: what the gate says, its fields, its signals, its actions and its tabs.
final class GateContentPane extends VBox {
    private final GateHeader head;
    private final GateActionBar bar;
    private final GateSignalPane signal;
    private final GateHintPane hint;
    private final GuidancePane guidance;
    private final GateFieldsPane fields;
    private final GateOptionalPane optional;
    private final GateTabs tabs;
    private final GateSignalLinks signalLinks;
    private Instant newestReading = Instant.MIN;

    GateContentPane(
            Messages messages,
            ActionSubmitter actions,
            Consumer<String> links,
            AttachmentController attachments,
            SignalController signals,
            DraftStore drafts,
            GateActionBar bar,
            Runnable takeIn,
            Consumer<String> go) {
        this.bar = bar;
        head = new GateHeader(messages, links, () -> bar.open(GateActionKind.ASSIGN), takeIn, go);
        signal = new GateSignalPane(messages, signals);
        hint = new GateHintPane(messages);
        guidance = new GuidancePane(messages, links);
        fields = new GateFieldsPane(messages, actions, drafts);
        optional = new GateOptionalPane(messages, actions, bar::openNotApplicable);
        signalLinks = new GateSignalLinks(messages, signals);
        tabs = new GateTabs(messages, actions, drafts, links, attachments);
        getChildren().setAll(head, optional, fields, bar, hint, guidance, signalLinks, tabs);
        getStyleClass().setAll("gate-pane");
    }

    void show(GateSelection selected) {
        head.show(selected);
        optional.show(selected);
        fields.show(selected);
        signal.show(selected);
        order(
                signal.isVisible()
                        ? List.of(head, optional, fields, signal, bar, hint, guidance, signalLinks, tabs)
                        : List.of(head, optional, fields, bar, hint, guidance, signalLinks, tabs));
        bar.show(selected);
        if (hasNewReading(selected)) bar.clearProbingMessage();
        hint.show(selected);
        guidance.show(selected);
        signalLinks.show(selected);
        tabs.show(selected);
    }

    /// Where signals speak, what they found comes before what can be done.
    private void order(List<Node> parts) {
        if (!getChildren().equals(parts)) getChildren().setAll(parts);
    }

    /// Whether a probe answered since the last time.
    private boolean hasNewReading(GateSelection selected) {
        var asked = selected.newestReading();
        boolean newer = asked.isAfter(newestReading);
        newestReading = asked;
        return newer;
    }

    void showLesson(String text) {
        hint.showLesson(text);
    }

    void setProbing(boolean anybody) {
        signal.setProbing(anybody);
    }

    void tick(Instant now) {
        head.tick(now);
        signal.tick(now);
    }

    void onTakeOwner(Consumer<Gate> take) {
        head.onTakeOwner(take);
    }

    void onChoose(Runnable choose) {
        tabs.onChoose(choose);
    }
}
