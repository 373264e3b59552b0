package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.TestAlertProgress;
import dev.gateboard.model.signal.TestAlertRoute;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.signal.TestAlertText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.ScrollPage;
import dev.gateboard.ui.text.RichTextFlow;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// One test alert: whom it would reach, the question whether they may be told, then its ladder while it climbs. Where
/// nothing here sees it arrive, a person who does may say so, by name.
public final class TestAlertPage extends ScrollPage {
    private static final double WIDEST = 720;

    private final Messages messages;
    private final TestAlertController verbs;
    private final RichTextFlow gateText = new RichTextFlow(_ -> {});
    private final Label reach = plain("");
    private final FlowPane ask = new FlowPane(8, 8);
    private final TestAlertProgressView progressView;
    private final InlineMessage message = new InlineMessage();
    private final AlertWebhookPane webhook;
    private final ArrivalConfirmationPane confirmation;
    private Optional<AlertSubject> aimed = Optional.empty();

    /// What the page is about now; answers about something else are late.
    private record AlertSubject(UUID review, Gate gate) {}

    public TestAlertPage(Messages messages, TestAlertController verbs, Person me) {
        super(WIDEST, 14, "fire-page");
        this.messages = messages;
        this.verbs = verbs;
        progressView = new TestAlertProgressView(messages);
        webhook = new AlertWebhookPane(messages, message);
        confirmation = new ArrivalConfirmationPane(messages, me, message);
        gateText.getStyleClass().add("proposal-gate");
        reach.setId("fire-reach");
        ask.setId("fire-ask");
        add(title(messages.text("fire.title")), gateText, reach, ask, progressView, message, webhook, confirmation);
    }

    /// Asks whom the alert of this gate would reach; nothing is sent.
    public void show(ReviewStatus board, Gate gate) {
        var next = new AlertSubject(board.review().id(), gate);
        aimed = Optional.of(next);
        gateText.show(gate.runs());
        ask.getChildren().clear();
        webhook.clear();
        confirmation.clear();
        progressView.clear();
        message.clear();
        reach.setText(messages.text("fire.checking"));
        var _ = verbs.findReceivers(next.review(), gate.id()).thenAccept(answer -> {
            if (isAbout(next)) aimed(next, answer);
        });
    }

    private boolean isAbout(AlertSubject what) {
        return aimed.filter(what::equals).isPresent();
    }

    private void aimed(AlertSubject what, TestAlertController.TestAlertAnswer<TestAlertRoute> answer) {
        switch (answer) {
            case TestAlertController.AlertRefused<TestAlertRoute>(String sentence) -> {
                reach.setText("");
                message.showError(sentence);
            }
            case TestAlertController.KnownAnswer<TestAlertRoute>(TestAlertRoute aim) -> {
                reach.setText(messages.text(
                        "fire.reaches",
                        aim.host(),
                        TestAlertText.receivers(aim),
                        aim.maxDelay().toSeconds()));
                for (var target : aim.receivers()) {
                    var text = messages.text("fire.tell", target.name());
                    ask.getChildren()
                            .add(
                                    ask.getChildren().isEmpty()
                                            ? ButtonFactory.primary(text, () -> send(what, target.name()))
                                            : ButtonFactory.secondary(text, () -> send(what, target.name())));
                }
                if (aim.isWebhookHidden()) askForWebhook(what, aim);
            }
        }
    }

    private void askForWebhook(AlertSubject what, TestAlertRoute aim) {
        var hiding = aim.receivers().stream()
                .filter(TestAlertRoute.Target::isWebhookHidden)
                .map(TestAlertRoute.Target::name)
                .toList();
        var _ = verbs.freeWebhook().thenAccept(offered -> {
            if (isAbout(what) && !ask.getChildren().isEmpty())
                webhook.show(
                        hiding,
                        offered,
                        typed -> verbs.saveWebhook(what.review(), what.gate().id(), typed));
        });
    }

    private void send(AlertSubject what, String receiver) {
        ask.getChildren().clear();
        webhook.clear();
        reach.setText("");
        message.showInfo(messages.text("fire.sending"));
        var _ = verbs.send(what.review(), what.gate().id(), receiver, each -> {
                    if (isAbout(what)) progressView.show(each);
                })
                .thenAccept(answer -> {
                    if (isAbout(what)) over(what, answer);
                });
    }

    private void over(AlertSubject what, TestAlertController.TestAlertAnswer<TestAlertProgress> answer) {
        switch (answer) {
            case TestAlertController.AlertRefused<TestAlertProgress>(String sentence) -> message.showError(sentence);
            case TestAlertController.KnownAnswer<TestAlertProgress>(TestAlertProgress climbed) -> {
                progressView.show(climbed);
                message.showInfo(TestAlertText.resolved(climbed));
                if (!climbed.isDelivered()) confirmation.show(climbed, by -> confirm(what, climbed, by));
            }
        }
    }

    private void confirm(AlertSubject what, TestAlertProgress climbed, Person by) {
        var _ = verbs.confirmArrival(what.review(), climbed, by).thenAccept(trouble -> {
            if (!trouble.isEmpty()) message.showError(trouble);
            else {
                confirmation.clear();
                message.showInfo(messages.text("fire.attested", by.name()));
            }
        });
    }
}
