package dev.gateboard.ui.changes;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.review.Review;
import dev.gateboard.ui.control.ScrollPage;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;

/// What files said otherwise than the review and no one has answered, each answered with one click at its place; what
/// was said here stands until then (rule R31).
public final class OpenQuestionsPage extends ScrollPage {
    private final Messages messages;
    private final Consumer<List<Action>> actions;
    private List<OpenQuestion> drawn = List.of();

    public OpenQuestionsPage(Messages messages, Consumer<List<Action>> actions) {
        super(WIDE, 12, "changes-page");
        this.messages = messages;
        this.actions = actions;
    }

    /// Draws those of a review; the same ones are not drawn twice.
    public void show(Review review) {
        var next = review.questions();
        if (drawn.equals(next) && !isEmpty()) return;
        drawn = next;
        var nodes = new ArrayList<Node>();
        nodes.add(new WrappedLabel(messages.count("questions.title", next.size()), "title"));
        nodes.add(new WrappedLabel(
                next.isEmpty() ? messages.text("questions.none") : messages.text("questions.about"), "secondary"));
        next.forEach(question -> nodes.add(row(question, review)));
        setAll(nodes);
        setAccessibleText(messages.count("questions.title", next.size()));
    }

    private Node row(OpenQuestion question, Review review) {
        var answers = ChangeAnswerOptions.forQuestion(question, review, messages);
        return DocumentChangeRow.of(question)
                .withAnswers(
                        answers,
                        -1,
                        index -> actions.accept(answers.options().get(index).action()));
    }
}
