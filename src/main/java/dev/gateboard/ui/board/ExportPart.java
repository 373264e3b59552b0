package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.workspace.Leaving;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Says what leaves with an export before it is written, at the place, and asks with the record or without (rule R35).
final class ExportPart extends VBox {
    private final Messages messages;
    private final BiConsumer<String, Boolean> export;

    /// @param export the file's name to begin with, and whether the record is left out
    ExportPart(Messages messages, BiConsumer<String, Boolean> export) {
        super(6);
        this.messages = messages;
        this.export = export;
        getStyleClass().setAll("export-part");
        setOnKeyPressed(press -> {
            if (press.getCode() != KeyCode.ESCAPE) return;
            close();
            press.consume();
        });
        close();
    }

    void open(Board board) {
        var leaving = Leaving.of(board, false);
        var file = board.review().opening().fileName();
        var title = new Label(messages.text("export.title", file));
        title.getStyleClass().add("strong");
        var with = Buttons.primary(messages.text("export.with"), () -> choose(file, false));
        getChildren()
                .setAll(
                        title,
                        line(messages.text("export.files", listed(leaving.files()))),
                        line(messages.text("export.hosts", listed(leaving.hosts()))),
                        line(messages.text("export.addresses", listed(leaving.addresses()))),
                        Buttons.row(
                                with,
                                Buttons.secondary(messages.text("export.plain"), () -> choose(file, true)),
                                Buttons.quiet(messages.text("export.cancel"), this::close)));
        there(true);
        with.requestFocus();
    }

    private void choose(String file, boolean plain) {
        close();
        export.accept(file, plain);
    }

    private String listed(List<String> names) {
        return names.isEmpty() ? messages.text("export.none") : String.join(", ", names);
    }

    private void close() {
        there(false);
    }

    private void there(boolean there) {
        setVisible(there);
        setManaged(there);
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.getStyleClass().add("secondary");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
