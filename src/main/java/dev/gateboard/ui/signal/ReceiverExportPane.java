package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.model.signal.SourceHealth;
import dev.gateboard.model.signal.SourceKind;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.NodeVisibility;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The lines that a service is started with so that it exports to a receiver, each with the button that copies it.
final class ReceiverExportPane extends VBox {
    private final Messages messages;
    private final Runnable copied;
    private final Label http = new Label();
    private final Label grpc = new Label();
    private final HBox grpcRow;

    /// @param copied runs when a line was copied
    ReceiverExportPane(Messages messages, Runnable copied) {
        super(4);
        this.messages = messages;
        this.copied = copied;
        grpcRow = row(grpc);
        getChildren().setAll(row(http), grpcRow);
    }

    void show(SourceHealth source) {
        boolean receiver = source.kind() == SourceKind.OTLP_RECEIVER;
        NodeVisibility.show(this, receiver);
        http.setText("OTEL_EXPORTER_OTLP_ENDPOINT=http://" + source.address());
        grpc.setText("OTEL_EXPORTER_OTLP_PROTOCOL=grpc OTEL_EXPORTER_OTLP_ENDPOINT=http://" + source.grpc());
        NodeVisibility.show(grpcRow, !source.grpc().isEmpty());
    }

    private HBox row(Label text) {
        text.getStyleClass().setAll("label", "value", "export-line");
        var copy = ButtonFactory.secondary(messages.text("sources.copy"), () -> copy(text.getText()));
        copy.getStyleClass().add("compact");
        copy.setMinWidth(USE_PREF_SIZE);
        var row = new HBox(8, text, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        copied.run();
    }
}
