package dev.gateboard.ui.changes;

import dev.gateboard.model.Change;
import dev.gateboard.model.Deed;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Incomings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a file brings to a review: what asks first, each answered at its place or together, then what is applied
/// without a question. What is left unanswered goes on asking ([DoubtsPage]) or waits beside its gate; nothing that was
/// said is lost (rule R31).
public final class ChangesPage extends ScrollPane {
    private static final double WIDEST = 860;
    /// The place of the answer that a reworded gate's word holds.
    private static final int HOLDS = 1;

    private final Messages messages;
    private final ChangesVerbs verbs;
    private final VBox content = new VBox(12);
    private final MessageLine message = new MessageLine();
    /// By the question's place among those asked: the place of the answer given.
    private final Map<Integer, Integer> answered = new TreeMap<>();

    public ChangesPage(Messages messages, ChangesVerbs verbs) {
        this.messages = messages;
        this.verbs = verbs;
        content.setMaxWidth(WIDEST);
        content.getStyleClass().setAll("page", "changes-page");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("side-pane");
    }

    /// Draws what a file brings; nothing is answered yet.
    public void show(Arrival arrival) {
        answered.clear();
        message.silence();
        draw(arrival);
        setVvalue(0);
    }

    private void draw(Arrival arrival) {
        var changes = arrival.incoming().changes();
        var nodes = new ArrayList<Node>();
        var title = new Label(
                changes.template()
                        ? messages.text("changes.template", changes.fileName())
                        : messages.text("changes.title", changes.fileName()));
        title.getStyleClass().add("title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        setAccessibleText(title.getText());
        nodes.add(title);
        nodes.add(secondary(messages.text("changes.summary", summary(arrival), changes.same())));
        nodes.add(deeds(arrival));
        nodes.add(message);
        if (!changes.asked().isEmpty())
            nodes.add(heading(messages.text("changes.asks", changes.asked().size())));
        for (int index = 0; index < changes.asked().size(); index++) nodes.add(asked(arrival, index));
        if (!changes.certain().isEmpty())
            nodes.add(heading(messages.text("changes.certain", changes.certain().size())));
        changes.certain().forEach(change -> nodes.add(ChangeRow.of(change)));
        content.getChildren().setAll(nodes);
    }

    private String summary(Arrival arrival) {
        var changes = arrival.incoming().changes();
        return changes.isNothing() ? messages.text("changes.words") : Incomings.summary(changes);
    }

    private Node asked(Arrival arrival, int index) {
        var change = arrival.incoming().changes().asked().get(index);
        return ChangeRow.of(change).answered(answers(arrival, change), answered.getOrDefault(index, -1), option -> {
            answered.put(index, option);
            draw(arrival);
        });
    }

    private Answers answers(Arrival arrival, Change.Asked change) {
        return Answers.to(change, arrival.incoming(), messages);
    }

    private HBox deeds(Arrival arrival) {
        var take = Buttons.primary(messages.text("changes.take"), () -> take(arrival));
        take.setId("take-in");
        var row = Buttons.row(take);
        var proposed = proposed(arrival);
        if (proposed.stream().anyMatch(index -> answered.getOrDefault(index, -1) != HOLDS))
            row.getChildren().add(Buttons.secondary(messages.text("changes.acceptAll", proposed.size()), () -> {
                proposed.forEach(index -> answered.put(index, HOLDS));
                draw(arrival);
            }));
        if (arrival.way() == Arrival.Way.BROUGHT) {
            if (!arrival.incoming().changes().template())
                row.getChildren()
                        .add(Buttons.quiet(messages.text("changes.asTemplate"), () -> verbs.asTemplate(arrival)));
            row.getChildren().add(Buttons.quiet(messages.text("changes.begin"), () -> verbs.begin(arrival.file())));
        }
        return row;
    }

    /// The reworded gates whose word can be said to hold.
    private List<Integer> proposed(Arrival arrival) {
        var asked = arrival.incoming().changes().asked();
        var proposed = new ArrayList<Integer>();
        for (int index = 0; index < asked.size(); index++)
            if (asked.get(index) instanceof Change.Reworded
                    && answers(arrival, asked.get(index)).options().size() > HOLDS) proposed.add(index);
        return proposed;
    }

    private void take(Arrival arrival) {
        var deeds = new ArrayList<Deed>();
        var asked = arrival.incoming().changes().asked();
        answered.forEach((index, option) -> deeds.addAll(
                answers(arrival, asked.get(index)).options().get(option).deed()));
        var _ = verbs.take(arrival, deeds).thenAccept(trouble -> {
            if (trouble.isEmpty()) done(arrival);
            else message.refuse(trouble);
        });
    }

    private void done(Arrival arrival) {
        var name = arrival.incoming().changes().fileName();
        message.inform(messages.text("changes.taken", name));
        var title = new Label(messages.text("changes.done", name));
        title.getStyleClass().add("title");
        content.getChildren().setAll(title, secondary(messages.text("changes.after")), message);
        message.silence();
        if (arrival.way() == Arrival.Way.ON_DISK) {
            var write = Buttons.primary(messages.text("changes.writeBack", name), () -> writeBack(arrival));
            write.setId("write-back");
            content.getChildren().add(2, Buttons.row(write));
        }
    }

    private void writeBack(Arrival arrival) {
        var name = arrival.incoming().changes().fileName();
        var _ = verbs.writeBack(arrival.review()).thenAccept(trouble -> {
            if (trouble.isEmpty()) message.inform(messages.text("changes.written", name));
            else message.refuse(trouble);
        });
    }

    private static Label heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("change-heading");
        return label;
    }

    private static Label secondary(String text) {
        var label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
