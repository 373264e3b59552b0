package dev.gateboard.ui.changes;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.text.review.DocumentChangeText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
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
/// without a question. What is left unanswered goes on asking ([OpenQuestionsPage]) or waits beside its gate;
/// nothing that was said is lost (rule R31).
public final class DocumentChangesPage extends ScrollPane {
    private static final double WIDEST = 860;
    /// The place of the answer that a reworded gate's word holds.
    private static final int HOLDS = 1;

    private final Messages messages;
    private final DocumentChangeController verbs;
    private final VBox content = new VBox(12);
    private final InlineMessage message = new InlineMessage();
    /// By the question's place among those asked: the place of the answer given.
    private final Map<Integer, Integer> answered = new TreeMap<>();

    public DocumentChangesPage(Messages messages, DocumentChangeController verbs) {
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
    public void show(PendingDocumentUpdate arrival) {
        answered.clear();
        message.clear();
        draw(arrival);
        setVvalue(0);
    }

    private void draw(PendingDocumentUpdate arrival) {
        var changes = arrival.incoming().changes();
        var nodes = new ArrayList<Node>();
        var title = new Label(
                changes.isTemplate()
                        ? messages.text("changes.template", changes.fileName())
                        : messages.text("changes.title", changes.fileName()));
        title.getStyleClass().add("title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        setAccessibleText(title.getText());
        nodes.add(title);
        nodes.add(secondary(messages.text("changes.summary", summary(arrival), changes.unchangedCount())));
        nodes.add(actions(arrival));
        nodes.add(message);
        if (!changes.questions().isEmpty())
            nodes.add(heading(messages.text("changes.asks", changes.questions().size())));
        for (int index = 0; index < changes.questions().size(); index++) nodes.add(asked(arrival, index));
        if (!changes.automatic().isEmpty())
            nodes.add(
                    heading(messages.text("changes.certain", changes.automatic().size())));
        changes.automatic().forEach(change -> nodes.add(DocumentChangeRow.of(change)));
        content.getChildren().setAll(nodes);
    }

    private String summary(PendingDocumentUpdate arrival) {
        var changes = arrival.incoming().changes();
        return changes.isNothing() ? messages.text("changes.words") : DocumentChangeText.summary(changes);
    }

    private Node asked(PendingDocumentUpdate arrival, int index) {
        var change = arrival.incoming().changes().questions().get(index);
        return DocumentChangeRow.of(change)
                .withAnswers(answers(arrival, change), answered.getOrDefault(index, -1), option -> {
                    answered.put(index, option);
                    draw(arrival);
                });
    }

    private ChangeAnswerOptions answers(PendingDocumentUpdate arrival, DocumentChange.Question change) {
        return ChangeAnswerOptions.forQuestion(change, arrival.incoming(), messages);
    }

    private HBox actions(PendingDocumentUpdate arrival) {
        var take = ButtonFactory.primary(messages.text("changes.take"), () -> take(arrival));
        take.setId("take-in");
        var row = ButtonFactory.row(take);
        var proposed = proposed(arrival);
        if (proposed.stream().anyMatch(index -> answered.getOrDefault(index, -1) != HOLDS))
            row.getChildren().add(ButtonFactory.secondary(messages.text("changes.acceptAll", proposed.size()), () -> {
                proposed.forEach(index -> answered.put(index, HOLDS));
                draw(arrival);
            }));
        if (arrival.origin() == PendingDocumentUpdate.UpdateOrigin.OPENED_BY_USER) {
            if (!arrival.incoming().changes().isTemplate())
                row.getChildren()
                        .add(ButtonFactory.quiet(messages.text("changes.asTemplate"), () -> verbs.asTemplate(arrival)));
            row.getChildren()
                    .add(ButtonFactory.quiet(messages.text("changes.begin"), () -> verbs.startReview(arrival.file())));
        }
        return row;
    }

    /// The reworded gates whose word can be said to hold.
    private List<Integer> proposed(PendingDocumentUpdate arrival) {
        var asked = arrival.incoming().changes().questions();
        var proposed = new ArrayList<Integer>();
        for (int index = 0; index < asked.size(); index++)
            if (asked.get(index) instanceof DocumentChange.Reworded
                    && answers(arrival, asked.get(index)).options().size() > HOLDS) proposed.add(index);
        return proposed;
    }

    private void take(PendingDocumentUpdate arrival) {
        var actions = new ArrayList<Action>();
        var asked = arrival.incoming().changes().questions();
        answered.forEach((index, option) -> actions.addAll(
                answers(arrival, asked.get(index)).options().get(option).action()));
        var _ = verbs.accept(arrival, actions).thenAccept(trouble -> {
            if (trouble.isEmpty()) done(arrival);
            else message.showError(trouble);
        });
    }

    private void done(PendingDocumentUpdate arrival) {
        var name = arrival.incoming().changes().fileName();
        message.showInfo(messages.text("changes.taken", name));
        var title = new Label(messages.text("changes.done", name));
        title.getStyleClass().add("title");
        content.getChildren().setAll(title, secondary(messages.text("changes.after")), message);
        message.clear();
        if (arrival.origin() == PendingDocumentUpdate.UpdateOrigin.ON_DISK) {
            var write = ButtonFactory.primary(messages.text("changes.writeBack", name), () -> writeBack(arrival));
            write.setId("write-back");
            content.getChildren().add(2, ButtonFactory.row(write));
        }
    }

    private void writeBack(PendingDocumentUpdate arrival) {
        var name = arrival.incoming().changes().fileName();
        var _ = verbs.writeBack(arrival.review()).thenAccept(trouble -> {
            if (trouble.isEmpty()) message.showInfo(messages.text("changes.written", name));
            else message.showError(trouble);
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
