package dev.gateboard.ui.text;

import dev.gateboard.language.VisibleText;
import dev.gateboard.model.checklist.TextRun;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Inline Markdown that wraps. A link opens by click, and by Enter or Space when it has the focus.
public final class RichTextFlow extends TextFlow {
    private final Consumer<String> open;
    private List<TextRun> runs = List.of();

    public RichTextFlow(Consumer<String> open) {
        this.open = open;
        getStyleClass().setAll("runs-flow");
    }

    public void show(List<TextRun> next) {
        if (runs.equals(next)) return;
        runs = next;
        getChildren().setAll(next.stream().map(this::piece).toList());
    }

    private Text piece(TextRun run) {
        var text = new Text(VisibleText.text(run.text()));
        text.getStyleClass().setAll(RichTextStyles.of(run, "text"));
        if (!ExternalLinkRules.isAllowed(run.target())) return text;
        text.setAccessibleRole(AccessibleRole.HYPERLINK);
        text.setFocusTraversable(true);
        text.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY) open.accept(run.target());
        });
        text.setOnKeyPressed(press -> {
            if (press.getCode() != KeyCode.ENTER && press.getCode() != KeyCode.SPACE) return;
            open.accept(run.target());
            press.consume();
        });
        return text;
    }
}
