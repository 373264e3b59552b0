package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.workspace.Leaving;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Says what leaves with an export before it is written, at the place, and asks for the folder, the Markdown or the
/// plain document (rule R35).
final class ExportPart extends VBox {
    private final Messages messages;
    private final Choice export;

    /// What is written: the whole record folder, its Markdown alone, or the document without the record.
    enum Form {
        FOLDER,
        MARKDOWN,
        PLAIN
    }

    interface Choice {
        /// @param file the file's name to begin with
        void as(String file, Form form);
    }

    ExportPart(Messages messages, Choice export) {
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
        var folder = Buttons.primary(messages.text("export.folder"), () -> choose(file, Form.FOLDER));
        getChildren()
                .setAll(
                        title,
                        line(messages.text("export.files", listed(leaving.files()))),
                        line(messages.text("export.hosts", listed(leaving.hosts()))),
                        line(messages.text("export.addresses", listed(leaving.addresses()))),
                        line(messages.text("export.paths", listed(leaving.paths()))),
                        Buttons.row(
                                folder,
                                Buttons.secondary(messages.text("export.with"), () -> choose(file, Form.MARKDOWN)),
                                Buttons.secondary(messages.text("export.plain"), () -> choose(file, Form.PLAIN)),
                                Buttons.quiet(messages.text("export.cancel"), this::close)));
        there(true);
        folder.requestFocus();
    }

    private void choose(String file, Form form) {
        close();
        export.as(file, form);
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
