package dev.gateboard.text.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.language.StoredText;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertRoute;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How far a controlled alert got, in words.
public final class TestAlertText {
    private TestAlertText() {}

    /// `config`, `accepted`, `routed`, `sent`, `delivered`.
    public static String stepName(TestAlertProgress.Step step) {
        return step.name().toLowerCase(Locale.ROOT);
    }

    /// What a step is called on screen.
    public static String stepTitle(TestAlertProgress.Step step) {
        return switch (step) {
            case CONFIG -> Messages.REVIEW.text("testAlert.config");
            case ACCEPTED -> Messages.REVIEW.text("testAlert.accepted");
            case ROUTED -> Messages.REVIEW.text("testAlert.routed");
            case SENT -> Messages.REVIEW.text("testAlert.sent");
            case DELIVERED -> Messages.REVIEW.text("testAlert.delivered");
        };
    }

    public static String state(TestAlertProgress.State state) {
        return switch (state) {
            case WAITING -> Messages.REVIEW.text("testAlert.waiting");
            case REACHED -> Messages.REVIEW.text("testAlert.reached");
            case MISSED -> Messages.REVIEW.text("testAlert.notReached");
        };
    }

    public static String line(TestAlertProgress.StepResult rung) {
        return stepName(rung.step()) + "  " + state(rung.state()) + "  " + StoredText.translate(rung.text());
    }

    /// Who would get a test alert, such as "pager (webhook), audit (email)".
    public static String receivers(TestAlertRoute route) {
        return route.text(name -> Messages.SIGNAL.text("alert.silentReceiver", name));
    }

    /// What is missing, where an Alertmanager does not tell whether a webhook is Gateboard's.
    public static String hiddenWebhook() {
        return Messages.SIGNAL.text("alert.hiddenWebhook");
    }

    /// What these receivers need in the configuration of the Alertmanager, for test alerts to arrive at Gateboard.
    ///
    /// @param address `HOST:PORT` of this computer
    public static String receiverYaml(List<String> receivers, String address) {
        return receivers.stream()
                .map(name -> "  - name: '" + name.replace("'", "''") + "'\n    webhook_configs: [{url: \"http://"
                        + address + "/gateboard\"}]\n")
                .collect(Collectors.joining("", "receivers:\n", ""));
    }

    public static String resolved(TestAlertProgress ladder) {
        if (ladder.steps().getFirst().state() != TestAlertProgress.State.REACHED)
            return Messages.REVIEW.text("testAlert.notSent");
        return ladder.resolved()
                ? Messages.REVIEW.text("testAlert.resolved")
                : Messages.REVIEW.text("testAlert.unresolved");
    }
}
