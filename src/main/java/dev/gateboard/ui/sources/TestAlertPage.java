package dev.gateboard.ui.sources;

import dev.gateboard.model.Aim;
import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Ladder;
import dev.gateboard.model.Person;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Entries;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.RunsFlow;
import dev.gateboard.words.Ladders;
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
    private final AlertVerbs verbs;
    private final Person me;
    private final RunsFlow gateText = new RunsFlow(_ -> {});
    private final Label reach = wrapped();
    private final FlowPane ask = new FlowPane(8, 8);
    private final LadderView ladder;
    private final MessageLine message = new MessageLine();
    private final VBox witness = new VBox(8);
    private final TextField person;
    private Optional<Aimed> aimed = Optional.empty();

    /// What the page is about now; answers about something else are late.
    private record Aimed(UUID review, Gate gate) {}

    public TestAlertPage(Messages messages, AlertVerbs verbs, Person me) {
        this.messages = messages;
        this.verbs = verbs;
        this.me = me;
        ladder = new LadderView(messages);
        person = Entries.line(messages.text("fire.person"));
        person.setId("fire-person");
        var title = new Label(messages.text("fire.title"));
        title.getStyleClass().add("title");
        gateText.getStyleClass().add("proposal-gate");
        reach.setId("fire-reach");
        ask.setId("fire-ask");
        var content = new VBox(14, title, gateText, reach, ask, ladder, message, witness);
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
    public void show(Board board, Gate gate) {
        var next = new Aimed(board.review().id(), gate);
        aimed = Optional.of(next);
        gateText.show(gate.runs());
        ask.getChildren().clear();
        witness.getChildren().clear();
        ladder.clear();
        message.silence();
        reach.setText(messages.text("fire.aiming"));
        var _ = verbs.aim(next.review(), gate.id()).thenAccept(answer -> {
            if (isAbout(next)) aimed(next, answer);
        });
    }

    private boolean isAbout(Aimed what) {
        return aimed.filter(what::equals).isPresent();
    }

    private void aimed(Aimed what, AlertVerbs.Answer<Aim> answer) {
        switch (answer) {
            case AlertVerbs.Refused<Aim>(String sentence) -> {
                reach.setText("");
                message.refuse(sentence);
            }
            case AlertVerbs.Known<Aim>(Aim aim) -> {
                reach.setText(messages.text(
                        "fire.reaches", aim.host(), aim.words(), aim.longest().toSeconds()));
                for (var target : aim.receivers()) {
                    var text = messages.text("fire.tell", target.name());
                    ask.getChildren()
                            .add(
                                    ask.getChildren().isEmpty()
                                            ? Buttons.primary(text, () -> fire(what, target.name()))
                                            : Buttons.secondary(text, () -> fire(what, target.name())));
                }
            }
        }
    }

    private void fire(Aimed what, String receiver) {
        ask.getChildren().clear();
        message.inform(messages.text("fire.climbing"));
        var _ = verbs.fire(what.review(), what.gate().id(), receiver, each -> {
                    if (isAbout(what)) ladder.show(each);
                })
                .thenAccept(answer -> {
                    if (isAbout(what)) over(what, answer);
                });
    }

    private void over(Aimed what, AlertVerbs.Answer<Ladder> answer) {
        switch (answer) {
            case AlertVerbs.Refused<Ladder>(String sentence) -> message.refuse(sentence);
            case AlertVerbs.Known<Ladder>(Ladder climbed) -> {
                ladder.show(climbed);
                message.inform(Ladders.resolved(climbed));
                if (!climbed.isDelivered()) witness(what, climbed);
            }
        }
    }

    private void witness(Aimed what, Ladder climbed) {
        var question = wrapped();
        question.setText(messages.text("fire.witness", climbed.nonce(), climbed.receiver()));
        person.setText(me.toString());
        witness.getChildren()
                .setAll(
                        question,
                        person,
                        Buttons.row(Buttons.primary(messages.text("fire.arrived"), () -> attest(what, climbed))));
    }

    private void attest(Aimed what, Ladder climbed) {
        Person by;
        try {
            by = Person.entered(person.getText());
        } catch (IllegalArgumentException e) {
            Entries.refused(person, true);
            message.refuse(messages.text("fire.needsPerson"));
            return;
        }
        var _ = verbs.attest(what.review(), climbed, by).thenAccept(trouble -> {
            if (!trouble.isEmpty()) message.refuse(trouble);
            else {
                witness.getChildren().clear();
                message.inform(messages.text("fire.attested", by.name()));
            }
        });
    }
}
