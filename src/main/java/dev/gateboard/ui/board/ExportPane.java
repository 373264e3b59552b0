package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.OptionChooser;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.workspace.record.ExportDisclosure;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// Says what leaves with an export before it is written, at the place, and asks for the folder, the Markdown or the
/// plain document (rule R35).
final class ExportPane extends VBox {
    private static final double CHOICE = 420;

    private final Messages messages;
    private final ExportListener export;
    private int decision;

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
        /// @param decision the number of an earlier decision's event, for the folder; 0 for the newest
        void write(String file, ExportFormat form, int decision);
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
    /// @param first what is offered first
    void open(ReviewStatus board, boolean own, ExportFormat first) {
        var leaving = ExportDisclosure.of(board, false);
        var file = board.review().openAction().fileName();
        var title = new Label(messages.text("export.title", file));
        title.getStyleClass().add("strong");
        var buttons = buttons(file, own, first);
        getChildren()
                .setAll(
                        title,
                        new WrappedLabel(messages.text("export.files", listed(leaving.files())), "secondary"),
                        new WrappedLabel(messages.text("export.hosts", listed(leaving.hosts())), "secondary"),
                        new WrappedLabel(messages.text("export.addresses", listed(leaving.addresses())), "secondary"),
                        new WrappedLabel(messages.text("export.paths", listed(leaving.paths())), "secondary"),
                        buttons);
        decision = 0;
        var earlier = EarlierRecords.options(messages, board.review());
        if (earlier.size() > 1) getChildren().add(1, decisions(earlier));
        setShown(true);
        buttons.getChildren().getFirst().requestFocus();
    }

    private Node decisions(List<SegmentedControl.Option<Integer>> earlier) {
        var name = messages.text("export.decision");
        var choice = new OptionChooser<Integer>(name, OptionChooser.IN_A_ROW, taken -> decision = taken);
        choice.show(earlier, decision);
        choice.setMaxWidth(CHOICE);
        return new VBox(4, new WrappedLabel(name, "secondary"), choice);
    }

    private Pane buttons(String file, boolean own, ExportFormat first) {
        var formats = new ArrayList<>(List.of(ExportFormat.FOLDER, ExportFormat.MARKDOWN, ExportFormat.PLAIN));
        if (own) formats.add(ExportFormat.WRITE_BACK);
        if (formats.remove(first)) formats.addFirst(first);
        var row = ButtonFactory.row();
        for (var format : formats) {
            Runnable action = () -> choose(file, format);
            row.getChildren()
                    .add(
                            format == formats.getFirst()
                                    ? ButtonFactory.primary(name(format), action)
                                    : ButtonFactory.secondary(name(format), action));
        }
        row.getChildren().add(ButtonFactory.quiet(messages.text("export.cancel"), this::close));
        return row;
    }

    private String name(ExportFormat format) {
        return switch (format) {
            case FOLDER -> messages.text("export.folder");
            case MARKDOWN -> messages.text("export.with");
            case PLAIN -> messages.text("export.plain");
            case WRITE_BACK -> messages.text("export.back");
        };
    }

    private void choose(String file, ExportFormat form) {
        close();
        export.write(file, form, form == ExportFormat.FOLDER ? decision : 0);
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
