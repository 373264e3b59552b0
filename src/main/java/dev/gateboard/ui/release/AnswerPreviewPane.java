package dev.gateboard.ui.release;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.gate.Evidence;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.review.QuestionListText;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.workspace.record.AnswerPreview;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What an answer would record, gate by gate.
final class AnswerPreviewPane extends VBox {
    private static final double SIZE = 14;

    private final Messages messages;

    AnswerPreviewPane(Messages messages) {
        super(8);
        this.messages = messages;
    }

    void clear() {
        getChildren().clear();
    }

    void show(Review review, AnswerPreview preview) {
        clear();
        preview.lines().forEach(line -> getChildren().add(row(review, line)));
        preview.remarks().forEach(remark -> getChildren().add(new WrappedLabel(remark, "secondary")));
    }

    private HBox row(Review review, AnswerPreview.Line line) {
        var words = new VBox(
                2,
                new WrappedLabel(SectionText.withSection(
                        review.checklist(), line.gate(), QuestionListText.sentence(review, line.gate()))));
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!line.reason().isEmpty()) words.getChildren().add(new WrappedLabel(line.reason(), "secondary"));
        if (!line.previousStatus().isEmpty())
            words.getChildren()
                    .add(new WrappedLabel(messages.text("answers.before", line.previousStatus()), "secondary"));
        var row = new HBox(10, new StatusIcon(SIZE, sign(line.action())), words);
        row.getStyleClass().add("page-row");
        return row;
    }

    private static StatusSymbol sign(Action action) {
        return switch (action) {
            case Action.Fail _ -> StatusSymbol.FAILED;
            case Action.MarkNotApplicable _ -> StatusSymbol.NOT_APPLICABLE;
            case Action.Pass pass
            when pass.evidence().stream().anyMatch(Evidence::countsAsEvidence) -> StatusSymbol.PASSED_WITH_EVIDENCE;
            default -> StatusSymbol.PASSED_WITHOUT_EVIDENCE;
        };
    }
}
