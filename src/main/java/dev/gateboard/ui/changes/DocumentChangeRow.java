package dev.gateboard.ui.changes;

import dev.gateboard.model.action.OpenQuestion;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.revision.DocumentChange;
import dev.gateboard.text.review.DocumentChangeText;
import dev.gateboard.text.review.OpenQuestionText;
import dev.gateboard.ui.control.OptionChooser;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One thing that came in: what happened, to what, what was before, and how it can be answered.
final class DocumentChangeRow extends HBox {
    private static final double WORD = 130;

    private DocumentChangeRow(String what, String subject, String detail) {
        var word = new WrappedLabel(sentenceCase(what), "change-word");
        word.setMinWidth(WORD);
        word.setPrefWidth(WORD);
        var text = new VBox(3, new WrappedLabel(subject, "change-subject"));
        if (!detail.isEmpty()) text.getChildren().add(new WrappedLabel(sentenceCase(detail), "secondary"));
        HBox.setHgrow(text, Priority.ALWAYS);
        getStyleClass().setAll("change-row");
        setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(word, text);
        setAccessibleText(word.getText() + ": " + subject + " " + detail);
    }

    static DocumentChangeRow of(Checklist newer, DocumentChange change) {
        return new DocumentChangeRow(
                DocumentChangeText.label(change),
                DocumentChangeText.subject(newer, change),
                DocumentChangeText.detail(change));
    }

    /// A gate that may be added.
    static DocumentChangeRow of(Gate gate, String status) {
        return new DocumentChangeRow(status, gate.text(), "");
    }

    static DocumentChangeRow of(OpenQuestion question) {
        return new DocumentChangeRow(
                OpenQuestionText.label(question), question.content().subject(), OpenQuestionText.detail(question));
    }

    /// The same with how it can be answered.
    ///
    /// @param taken the index of the answer so far, -1 where there is none
    DocumentChangeRow withAnswers(ChangeAnswerOptions answers, int taken, IntConsumer answered) {
        if (answers.options().isEmpty()) return this;
        var row = new OptionChooser<Integer>(
                getAccessibleText(), OptionChooser.ON_A_PAGE, answered::accept, "deed", "compact");
        var options = new ArrayList<SegmentedControl.Option<Integer>>();
        for (int index = 0; index < answers.options().size(); index++)
            options.add(new SegmentedControl.Option<>(
                    index, answers.options().get(index).text()));
        row.show(List.copyOf(options), taken);
        ((VBox) getChildren().getLast()).getChildren().add(row);
        return this;
    }

    private static String sentenceCase(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
