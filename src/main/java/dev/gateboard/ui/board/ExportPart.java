package dev.gateboard.ui.board;

import dev.gateboard.model.Board;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.workspace.Leaving;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
        PLAIN,
        /// Into the review's own file.
        BACK
    }

    interface Choice {
        /// Writes it in this form.
        ///
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

    /// @param own whether the review's own file is known on this machine
    void open(Board board, boolean own) {
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
                        buttons(folder, file, own));
        there(true);
        folder.requestFocus();
    }

    private Node buttons(Button folder, String file, boolean own) {
        var row = Buttons.row(
                folder,
                Buttons.secondary(messages.text("export.with"), () -> choose(file, Form.MARKDOWN)),
                Buttons.secondary(messages.text("export.plain"), () -> choose(file, Form.PLAIN)));
        if (own) row.getChildren().add(Buttons.secondary(messages.text("export.back"), () -> choose(file, Form.BACK)));
        row.getChildren().add(Buttons.quiet(messages.text("export.cancel"), this::close));
        return row;
    }

    private void choose(String file, Form form) {
        close();
        export.as(file, form);
    }

    private String listed(List<String> names) {
        return names.isEmpty() ? messages.text("export.none") : String.join(", ", names);
    }

    /// What was said was about another review, or is no longer wanted.
    void close() {
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
