package dev.gateboard.ui.gate;

import dev.gateboard.model.Deed;
import dev.gateboard.model.ReviewEvent;
import dev.gateboard.model.Verdict;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Finding;
import dev.gateboard.words.Histories;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Times;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// All that was done to a gate, newest first.
final class History extends VBox {
    private final Messages messages;
    private int count;

    History(Messages messages) {
        this.messages = messages;
        getStyleClass().setAll("gate-tab");
    }

    void show(Selected selected) {
        var events = selected.gates().size() == 1
                ? selected.board().review().state(selected.first()).history().newestFirst()
                : List.<ReviewEvent>of();
        count = events.size();
        getChildren().setAll(events.stream().map(event -> line(event, selected)).toList());
    }

    int count() {
        return count;
    }

    private Node line(ReviewEvent event, Selected selected) {
        var board = selected.board();
        var did = new Label(did(event));
        did.setWrapText(true);
        did.setMinHeight(USE_PREF_SIZE);
        var time = new Label(Times.moment(event.at(), board.at(), board.review().zone()));
        time.getStyleClass().addAll("secondary", "small");
        return new VBox(1, did, time);
    }

    /// A verdict that changed is said as what it found.
    private String did(ReviewEvent event) {
        if (event.deed() instanceof Deed.Observe observe) {
            var finding = Finding.of(observe.readings().getLast());
            return observe.verdict() == Verdict.PASS
                    ? messages.text("gate.observedPass", finding.headline())
                    : messages.text("gate.observedFail", finding.headline());
        }
        var verb = messages.text("gate.did", event.by().name(), Histories.did(event.deed()));
        var text = Sentences.said(event.deed());
        return text.isEmpty() ? verb : messages.text("gate.didSaying", verb, text);
    }
}
