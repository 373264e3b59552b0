package dev.gateboard.ui.changes;

import dev.gateboard.model.Change;
import dev.gateboard.model.Doubt;
import dev.gateboard.ui.kit.OptionRow;
import dev.gateboard.words.Incomings;
import dev.gateboard.words.Unanswered;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One thing that came in: what happened, to what, what was before, and how it can be answered.
final class ChangeRow extends HBox {
    private static final double WORD = 130;

    private ChangeRow(String what, String subject, String detail) {
        var word = new Label(sentenceCase(what));
        word.getStyleClass().add("change-word");
        word.setWrapText(true);
        word.setMinHeight(USE_PREF_SIZE);
        word.setMinWidth(WORD);
        word.setPrefWidth(WORD);
        var text = new VBox(3, wrapped(subject, "change-subject"));
        if (!detail.isEmpty()) text.getChildren().add(wrapped(sentenceCase(detail), "secondary"));
        HBox.setHgrow(text, Priority.ALWAYS);
        getStyleClass().setAll("change-row");
        setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(word, text);
        setAccessibleText(word.getText() + ": " + subject + " " + detail);
    }

    static ChangeRow of(Change change) {
        return new ChangeRow(Incomings.word(change), Incomings.subject(change), Incomings.detail(change));
    }

    static ChangeRow of(Doubt doubt) {
        return new ChangeRow(Unanswered.word(doubt), doubt.asks().subject(), Unanswered.detail(doubt));
    }

    /// The same with how it can be answered.
    ///
    /// @param taken the index of the answer so far, -1 where there is none
    ChangeRow answered(Answers answers, int taken, IntConsumer answered) {
        if (answers.options().isEmpty()) return this;
        var row = new OptionRow<Integer>(answered::accept, "deed", "compact");
        var options = new ArrayList<OptionRow.Option<Integer>>();
        for (int index = 0; index < answers.options().size(); index++)
            options.add(
                    new OptionRow.Option<>(index, answers.options().get(index).text()));
        row.show(List.copyOf(options), taken);
        ((VBox) getChildren().getLast()).getChildren().add(row);
        return this;
    }

    private static String sentenceCase(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static Label wrapped(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
