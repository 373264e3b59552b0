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
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.text.RichTextFlow;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// One test alert: whom it would reach, the question whether they may be told, then its ladder while it climbs. Where
/// nothing here sees it arrive, a person who does may say so, by name.
public final class TestAlertPage extends ScrollPane {
    private static final double WIDEST = 720;

    private final Messages messages;
    private final TestAlertController verbs;
    private final Person me;
    private final RichTextFlow gateText = new RichTextFlow(_ -> {});
    private final Label reach = wrapped();
    private final FlowPane ask = new FlowPane(8, 8);
    private final TestAlertProgressView progressView;
    private final InlineMessage message = new InlineMessage();
    private final VBox witness = new VBox(8);
    private final TextField person;
    private Optional<AlertSubject> aimed = Optional.empty();

    /// What the page is about now; answers about something else are late.
    private record AlertSubject(UUID review, Gate gate) {}

    public TestAlertPage(Messages messages, TestAlertController verbs, Person me) {
        this.messages = messages;
        this.verbs = verbs;
        this.me = me;
        progressView = new TestAlertProgressView(messages);
        person = TextFieldFactory.singleLine(messages.text("fire.person"));
        person.setId("fire-person");
        var title = new Label(messages.text("fire.title"));
        title.getStyleClass().add("title");
        gateText.getStyleClass().add("proposal-gate");
        reach.setId("fire-reach");
        ask.setId("fire-ask");
        var content = new VBox(14, title, gateText, reach, ask, progressView, message, witness);
        content.setMaxWidth(WIDEST);
        content.getStyleClass().setAll("page", "fire-page");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("side-pane");
        setAccessibleText(messages.text("fire.title"));
    }

    private static Label wrapped() {
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// Asks whom the alert of this gate would reach; nothing is sent.
    public void show(ReviewStatus board, Gate gate) {
        var next = new AlertSubject(board.review().id(), gate);
        aimed = Optional.of(next);
        gateText.show(gate.runs());
        ask.getChildren().clear();
        witness.getChildren().clear();
        progressView.clear();
        message.clear();
        reach.setText(messages.text("fire.aiming"));
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
                        "fire.reaches", aim.host(), aim.text(), aim.maxDelay().toSeconds()));
                for (var target : aim.receivers()) {
                    var text = messages.text("fire.tell", target.name());
                    ask.getChildren()
                            .add(
                                    ask.getChildren().isEmpty()
                                            ? ButtonFactory.primary(text, () -> send(what, target.name()))
                                            : ButtonFactory.secondary(text, () -> send(what, target.name())));
                }
            }
        }
    }

    private void send(AlertSubject what, String receiver) {
        ask.getChildren().clear();
        message.showInfo(messages.text("fire.climbing"));
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
                if (!climbed.isDelivered()) witness(what, climbed);
            }
        }
    }

    private void witness(AlertSubject what, TestAlertProgress climbed) {
        var question = wrapped();
        question.setText(messages.text("fire.witness", climbed.nonce(), climbed.receiver()));
        person.setText(me.toString());
        witness.getChildren()
                .setAll(
                        question,
                        person,
                        ButtonFactory.row(
                                ButtonFactory.primary(messages.text("fire.arrived"), () -> attest(what, climbed))));
    }

    private void attest(AlertSubject what, TestAlertProgress climbed) {
        Person by;
        try {
            by = Person.fromInput(person.getText());
        } catch (IllegalArgumentException e) {
            TextFieldFactory.setInvalid(person, true);
            message.showError(messages.text("fire.needsPerson"));
            return;
        }
        var _ = verbs.confirmArrival(what.review(), climbed, by).thenAccept(trouble -> {
            if (!trouble.isEmpty()) message.showError(trouble);
            else {
                witness.getChildren().clear();
                message.showInfo(messages.text("fire.attested", by.name()));
            }
        });
    }
}
