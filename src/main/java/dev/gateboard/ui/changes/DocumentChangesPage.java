package dev.gateboard.ui.changes;

import dev.gateboard.language.Messages;
import dev.gateboard.text.review.DocumentChangeText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.ScrollPage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// What a file brings to a review: what asks first, each answered at its place or together, then what is applied
/// without a question. What is left unanswered goes on asking ([OpenQuestionsPage]) or waits beside its gate;
/// nothing that was said is lost (rule R31).
public final class DocumentChangesPage extends ScrollPage {
    private final Messages messages;
    private final DocumentChangeController verbs;
    private final InlineMessage message = new InlineMessage();
    private final ChangeAnswers answers;

    public DocumentChangesPage(Messages messages, DocumentChangeController verbs) {
        super(WIDE, 12, "changes-page");
        this.messages = messages;
        this.verbs = verbs;
        this.answers = new ChangeAnswers(messages);
    }

    /// Draws what a file brings; nothing is answered yet.
    public void show(PendingDocumentUpdate arrival) {
        answers.clear();
        message.clear();
        draw(arrival);
        setVvalue(0);
    }

    private void draw(PendingDocumentUpdate arrival) {
        var changes = arrival.incoming().changes();
        var nodes = new ArrayList<Node>();
        var title = title(
                changes.isTemplate()
                        ? messages.text("changes.template", changes.fileName())
                        : messages.text("changes.title", changes.fileName()));
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        nodes.add(title);
        nodes.add(text(messages.count("changes.summary", changes.unchangedCount(), summary(arrival))));
        nodes.add(actions(arrival));
        nodes.add(message);
        if (!changes.questions().isEmpty())
            nodes.add(heading(messages.count("changes.asks", changes.questions().size())));
        for (int index = 0; index < changes.questions().size(); index++) nodes.add(asked(arrival, index));
        if (!changes.automatic().isEmpty())
            nodes.add(heading(
                    messages.count("changes.certain", changes.automatic().size())));
        changes.automatic()
                .forEach(change ->
                        nodes.add(DocumentChangeRow.of(arrival.incoming().checklist(), change)));
        setAll(nodes);
    }

    private String summary(PendingDocumentUpdate arrival) {
        var changes = arrival.incoming().changes();
        return changes.isNothing() ? messages.text("changes.onlyText") : DocumentChangeText.summary(changes);
    }

    private Node asked(PendingDocumentUpdate arrival, int index) {
        var change = arrival.incoming().changes().questions().get(index);
        return DocumentChangeRow.of(arrival.incoming().checklist(), change)
                .withAnswers(answers.options(arrival, index), answers.option(index), option -> {
                    answers.put(index, option);
                    draw(arrival);
                });
    }

    private FlowPane actions(PendingDocumentUpdate arrival) {
        var take = ButtonFactory.primary(messages.text("changes.take"), () -> take(arrival));
        take.setId("take-in");
        var row = ButtonFactory.row(take);
        var proposed = answers.proposed(arrival);
        if (!answers.areAllAccepted(proposed))
            row.getChildren().add(ButtonFactory.secondary(messages.count("changes.acceptAll", proposed.size()), () -> {
                answers.acceptAll(proposed);
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

    private void take(PendingDocumentUpdate arrival) {
        var _ = verbs.accept(arrival, answers.actions(arrival)).thenAccept(trouble -> {
            if (trouble.isEmpty()) done(arrival);
            else message.showError(trouble);
        });
    }

    private void done(PendingDocumentUpdate arrival) {
        var name = arrival.incoming().changes().fileName();
        var title = new Label(messages.text("changes.done", name));
        title.getStyleClass().add("title");
        var nodes = new ArrayList<Node>(List.of(title, text(messages.text("changes.after"))));
        message.clear();
        if (arrival.origin() == PendingDocumentUpdate.UpdateOrigin.ON_DISK) {
            var write = ButtonFactory.primary(messages.text("changes.writeBack", name), () -> writeBack(arrival));
            write.setId("write-back");
            nodes.add(ButtonFactory.row(write));
        }
        nodes.add(message);
        setAll(nodes);
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
}
