package dev.gateboard.ui.signal;

import dev.gateboard.language.Messages;
import dev.gateboard.text.signal.TestAlertText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Where an Alertmanager hides the addresses of its webhooks: names the one on this computer, for the source and for
/// the receiver.
final class AlertWebhookPane extends VBox {
    private static final double ADDRESS = 190;

    private final Messages messages;
    private final InlineMessage message;
    private final TextField address;
    private final Label yaml = new WrappedLabel("", "value", "export-line");
    private List<String> receivers = List.of();
    private Function<String, CompletableFuture<String>> save = _ -> new CompletableFuture<>();

    /// @param message says what became of it
    AlertWebhookPane(Messages messages, InlineMessage message) {
        super(8);
        this.messages = messages;
        this.message = message;
        address = TextFieldFactory.singleLine(messages.text("fire.webhook"));
        address.setId("fire-webhook");
        address.setPrefWidth(ADDRESS);
        address.setOnAction(_ -> saveAddress());
        address.textProperty().addListener((_, _, typed) -> {
            TextFieldFactory.setInvalid(address, false);
            var plain = typed.strip().replaceFirst("^http://", "").replaceFirst("/.*", "");
            yaml.setText(TestAlertText.receiverYaml(receivers, plain).strip());
        });
        yaml.setId("fire-webhook-yaml");
    }

    /// @param hiding the receivers whose webhooks have no address
    /// @param offered `HOST:PORT`
    /// @param save writes what was typed into the source; its answer is one sentence why not, or empty
    void show(List<String> hiding, String offered, Function<String, CompletableFuture<String>> save) {
        receivers = List.copyOf(hiding);
        this.save = save;
        address.clear();
        address.setText(offered);
        var entry = new FlowPane(
                8, 8, address, ButtonFactory.secondary(messages.text("fire.saveWebhook"), this::saveAddress));
        entry.setAlignment(Pos.CENTER_LEFT);
        getChildren()
                .setAll(
                        new WrappedLabel(messages.text("fire.hiddenWebhook")),
                        entry,
                        new WrappedLabel(messages.text("fire.receiverYaml")),
                        yaml,
                        ButtonFactory.row(ButtonFactory.secondary(messages.text("fire.copyYaml"), this::copyYaml)));
    }

    void clear() {
        getChildren().clear();
    }

    private void saveAddress() {
        var typed = address.getText().strip();
        var _ = save.apply(typed).thenAccept(trouble -> {
            if (getChildren().isEmpty()) return;
            TextFieldFactory.setInvalid(address, !trouble.isEmpty());
            if (trouble.isEmpty()) message.showInfo(messages.text("fire.webhookSaved", typed));
            else message.showError(trouble);
        });
    }

    private void copyYaml() {
        var content = new ClipboardContent();
        content.putString(yaml.getText() + "\n");
        Clipboard.getSystemClipboard().setContent(content);
        message.showInfo(messages.text("fire.yamlCopied"));
    }
}
