package dev.gateboard.ui.meeting;

import dev.gateboard.model.RollCall;
import dev.gateboard.words.Sentences;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Below the roll call: whose decision it is and what it waits for.
final class DecisionBar extends HBox {
    /// Roles that are named; of more, how many.
    private static final int MOST = 3;

    DecisionBar() {
        super(14);
        getStyleClass().setAll("room-card", "decision-bar");
        setAlignment(Pos.CENTER_LEFT);
    }

    /// What a click does: the decision is made on its own slide.
    void onDecide(Runnable decide) {
        setOnMouseClicked(_ -> decide.run());
    }

    void show(Speech speech) {
        var messages = speech.messages();
        var call = new RollCall(speech.board());
        var missing = call.missing();
        var named = speech.board().review().release().owner();
        var by = Texts.line(
                named.isBlank()
                        ? messages.text("meeting.decision")
                        : messages.text("meeting.decisionBy", speech.say(named)),
                "bar-by",
                "secondary");
        by.setMinWidth(Region.USE_PREF_SIZE);
        var waits = Texts.line(waits(speech, call), "bar-waits");
        waits.setMinWidth(0);
        getChildren()
                .setAll(
                        by,
                        waits,
                        Texts.space(),
                        choice(messages.text("meeting.keyHold"), "choice"),
                        choice(messages.text("meeting.keyDecideNoGo"), "choice"),
                        choice(
                                missing.isEmpty() && speech.board().isReady()
                                        ? messages.text("meeting.keyDecideGo")
                                        : speech.board().isReady()
                                                ? messages.text("meeting.goNeeds", missing.size())
                                                : messages.text("meeting.goNeedsReady"),
                                missing.isEmpty() && speech.board().isReady() ? "choice" : "choice-faded"));
    }

    private static String waits(Speech speech, RollCall call) {
        if (!speech.board().isReady())
            return speech.messages().text("meeting.barBlocked", lower(Sentences.verdict(speech.board())));
        if (call.missing().isEmpty()) return speech.messages().text("meeting.barReady");
        var named = call.missing().stream().limit(MOST).map(speech::role).collect(Collectors.joining(", "));
        int more = call.missing().size() - MOST;
        return more > 0
                ? speech.messages().text("meeting.barWaitsMore", named, more)
                : speech.messages().text("meeting.barWaits", named);
    }

    private static String lower(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static Label choice(String text, String style) {
        var label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().setAll("label", "role-key", style);
        return label;
    }
}
