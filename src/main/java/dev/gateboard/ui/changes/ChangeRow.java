package dev.gateboard.ui.changes;

import dev.gateboard.model.Change;
import dev.gateboard.ui.kit.OptionRow;
import dev.gateboard.words.Incomings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One thing that came in: what happened, to what, what was before, and how it can be answered.
final class ChangeRow extends HBox {
    private static final double WORD = 130;

    ChangeRow(Change change) {
        this(change, Optional.empty(), false, _ -> {});
    }

    /// @param answers how it can be answered
    /// @param taken whether the deed is the answer so far
    ChangeRow(Change change, Optional<Answers> answers, boolean taken, Consumer<Boolean> answered) {
        var word = new Label(sentenceCase(Incomings.word(change)));
        word.getStyleClass().add("change-word");
        word.setWrapText(true);
        word.setMinHeight(USE_PREF_SIZE);
        word.setMinWidth(WORD);
        word.setPrefWidth(WORD);
        var text = new VBox(3, wrapped(Incomings.subject(change), "change-subject"));
        var detail = Incomings.detail(change);
        if (!detail.isEmpty()) text.getChildren().add(wrapped(sentenceCase(detail), "secondary"));
        answers.ifPresent(known -> text.getChildren().add(options(known, taken, answered)));
        HBox.setHgrow(text, Priority.ALWAYS);
        getStyleClass().setAll("change-row");
        setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(word, text);
        setAccessibleText(word.getText() + ": " + Incomings.subject(change) + " " + detail);
    }

    private static OptionRow<Boolean> options(Answers answers, boolean taken, Consumer<Boolean> answered) {
        var row = new OptionRow<Boolean>(answered, "deed", "compact");
        row.show(
                List.of(new OptionRow.Option<>(false, answers.leave()), new OptionRow.Option<>(true, answers.take())),
                taken);
        return row;
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
