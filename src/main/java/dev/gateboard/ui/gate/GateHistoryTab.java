package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.signal.Verdict;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.ActionDetailsText;
import dev.gateboard.text.review.ActionText;
import dev.gateboard.text.signal.ReadingExplanation;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.gate.action.GateSelection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// All that was done to a gate, newest first.
final class GateHistoryTab extends VBox {
    private final Messages messages;
    private int count;

    GateHistoryTab(Messages messages) {
        this.messages = messages;
        getStyleClass().setAll("gate-tab");
    }

    void show(GateSelection selected) {
        var events = selected.gates().size() == 1
                ? selected.reviewStatus()
                        .review()
                        .state(selected.firstGate())
                        .history()
                        .newestFirst()
                : List.<ReviewEvent>of();
        count = events.size();
        getChildren().setAll(events.stream().map(event -> line(event, selected)).toList());
    }

    int count() {
        return count;
    }

    private Node line(ReviewEvent event, GateSelection selected) {
        var board = selected.reviewStatus();
        var did = new WrappedLabel(did(event));
        var time =
                new Label(TimeText.moment(event.at(), board.at(), board.review().zone()));
        time.getStyleClass().addAll("secondary", "small");
        return new VBox(1, did, time);
    }

    /// A verdict that changed is said as what it found.
    private String did(ReviewEvent event) {
        if (event.action() instanceof Action.Observe observe) {
            var finding = ReadingExplanation.of(observe.readings().getLast());
            return observe.verdict() == Verdict.PASS
                    ? messages.text("gate.observedPass", finding.headline())
                    : messages.text("gate.observedFail", finding.headline());
        }
        var verb = messages.text("gate.did", event.by().name(), ActionText.pastTense(event.action()));
        var text = ActionDetailsText.details(event.action());
        return text.isEmpty() ? verb : messages.text("gate.didWithText", verb, text);
    }
}
