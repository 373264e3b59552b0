package dev.gateboard.ui.changes;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What files said otherwise than the review and no one has answered, each answered with one click at its place; what
/// was said here stands until then (rule R31).
public final class OpenQuestionsPage extends ScrollPane {
    private static final double WIDEST = 860;

    private final Messages messages;
    private final Consumer<List<Action>> actions;
    private final VBox content = new VBox(12);
    private List<OpenQuestion> drawn = List.of();

    public OpenQuestionsPage(Messages messages, Consumer<List<Action>> deeds) {
        this.messages = messages;
        this.actions = deeds;
        content.setMaxWidth(WIDEST);
        content.getStyleClass().setAll("page", "changes-page");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("side-pane");
    }

    /// Draws those of a review; the same ones are not drawn twice.
    public void show(Review review) {
        var next = review.questions();
        if (drawn.equals(next) && !content.getChildren().isEmpty()) return;
        drawn = next;
        var nodes = new ArrayList<Node>();
        nodes.add(label(messages.text("doubts.title", next.size()), "title"));
        nodes.add(label(next.isEmpty() ? messages.text("doubts.none") : messages.text("doubts.stands"), "secondary"));
        next.forEach(question -> nodes.add(row(question, review)));
        content.getChildren().setAll(nodes);
        setAccessibleText(messages.text("doubts.title", next.size()));
    }

    private Node row(OpenQuestion question, Review review) {
        var answers = ChangeAnswerOptions.forQuestion(question, review, messages);
        return DocumentChangeRow.of(question)
                .withAnswers(
                        answers,
                        -1,
                        index -> actions.accept(answers.options().get(index).action()));
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
