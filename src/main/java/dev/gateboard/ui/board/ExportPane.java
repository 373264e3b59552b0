package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.workspace.record.ExportDisclosure;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// Says what leaves with an export before it is written, at the place, and asks for the folder, the Markdown or the
/// plain document (rule R35).
final class ExportPane extends VBox {
    private final Messages messages;
    private final ExportListener export;

    /// What is written: the whole record folder, its Markdown alone, or the document without the record.
    enum ExportFormat {
        FOLDER,
        MARKDOWN,
        PLAIN,
        /// Into the review's own file.
        WRITE_BACK
    }

    interface ExportListener {
        /// Writes it in this form.
        ///
        /// @param file the file's name to begin with
        void write(String file, ExportFormat form);
    }

    ExportPane(Messages messages, ExportListener export) {
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
    void open(ReviewStatus board, boolean own) {
        var leaving = ExportDisclosure.of(board, false);
        var file = board.review().openAction().fileName();
        var title = new Label(messages.text("export.title", file));
        title.getStyleClass().add("strong");
        var folder = ButtonFactory.primary(messages.text("export.folder"), () -> choose(file, ExportFormat.FOLDER));
        getChildren()
                .setAll(
                        title,
                        new WrappedLabel(messages.text("export.files", listed(leaving.files())), "secondary"),
                        new WrappedLabel(messages.text("export.hosts", listed(leaving.hosts())), "secondary"),
                        new WrappedLabel(messages.text("export.addresses", listed(leaving.addresses())), "secondary"),
                        new WrappedLabel(messages.text("export.paths", listed(leaving.paths())), "secondary"),
                        buttons(folder, file, own));
        setShown(true);
        folder.requestFocus();
    }

    private Node buttons(Button folder, String file, boolean own) {
        var row = ButtonFactory.row(
                folder,
                ButtonFactory.secondary(messages.text("export.with"), () -> choose(file, ExportFormat.MARKDOWN)),
                ButtonFactory.secondary(messages.text("export.plain"), () -> choose(file, ExportFormat.PLAIN)));
        if (own)
            row.getChildren()
                    .add(ButtonFactory.secondary(
                            messages.text("export.back"), () -> choose(file, ExportFormat.WRITE_BACK)));
        row.getChildren().add(ButtonFactory.quiet(messages.text("export.cancel"), this::close));
        return row;
    }

    private void choose(String file, ExportFormat form) {
        close();
        export.write(file, form);
    }

    private String listed(List<String> names) {
        return names.isEmpty() ? messages.text("export.none") : String.join(", ", names);
    }

    /// What was said was about another review, or is no longer wanted.
    void close() {
        setShown(false);
    }

    private void setShown(boolean there) {
        setVisible(there);
        setManaged(there);
    }
}
