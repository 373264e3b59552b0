package dev.gateboard.ui.settings;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A file that is named or chosen, and what is found there.
final class FileSetting extends VBox {
    private final TextField field;
    private final InlineMessage found = new InlineMessage();
    private final FileListener listener;
    private String kept;

    /// Looks at what is named.
    interface Finder {
        CompletableFuture<IdentityController.FileFinding> find(String named);
    }

    /// What can be done with a file that is named.
    record FileListener(Consumer<String> keep, Finder finder, Supplier<Optional<Path>> chooser) {}

    FileSetting(Messages messages, String id, String name, String stored, FileListener listener) {
        super(6);
        this.listener = listener;
        this.kept = stored;
        field = TextFieldFactory.singleLine(messages.text("settings.asGit"));
        field.setAccessibleText(name);
        field.setId(id);
        field.setText(stored);
        field.setOnAction(_ -> take());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) take();
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        var choose = ButtonFactory.secondary(messages.text("settings.choose"), this::choose);
        choose.setAccessibleText(messages.text("settings.chooseFor", name));
        getChildren().setAll(new HBox(8, field, choose), found);
        look();
    }

    private void choose() {
        listener.chooser().get().ifPresent(file -> {
            field.setText(file.toString());
            take();
        });
    }

    private void take() {
        var named = field.getText().strip();
        if (named.equals(kept)) return;
        kept = named;
        listener.keep().accept(named);
        look();
    }

    private void look() {
        var asked = kept;
        var _ = listener.finder().find(asked).thenAccept(finding -> {
            // An older answer says nothing about what is named now.
            if (!asked.equals(kept)) return;
            if (finding.isGood()) found.showInfo(finding.sentence());
            else found.showError(finding.sentence());
        });
    }
}
