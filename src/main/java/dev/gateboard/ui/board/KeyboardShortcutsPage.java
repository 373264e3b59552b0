package dev.gateboard.ui.board;

import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.control.ShortcutLabel;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.text.Messages;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The keys that do everything without a mouse, and which colours the window takes.
final class KeyboardShortcutsPage extends ScrollPane {
    private final Messages messages;
    private final Consumer<Appearance> appear;
    private final SegmentedControl<Appearance> looks = new SegmentedControl<>(this::choose, "deed");
    private final GridPane keys = new GridPane(24, 8);

    KeyboardShortcutsPage(Messages messages, Appearance appearance, Consumer<Appearance> appear) {
        this.messages = messages;
        this.appear = appear;
        show(appearance);
        row(messages.text("keys.move"), "Up", "Down", "Left", "Right");
        row(messages.text("keys.several"), "Shift+Up", "Shift+Down", "Shortcut+A");
        row(messages.text("keys.edit"), "E", "F2");
        row(messages.text("keys.deeds"), "P", "F", "N", "W");
        row(messages.text("keys.week"), "A", "S");
        row(messages.text("keys.owner"), "O");
        row(messages.text("keys.paste"), "Shortcut+V");
        row(messages.text("keys.enter"), "Enter");
        row(messages.text("keys.escape"), "Esc");
        row(messages.text("keys.next"), "F8");
        row(messages.text("keys.find"), "Shortcut+F");
        row(messages.text("keys.undo"), "Shortcut+Z");
        row(messages.text("keys.redo"), "Shortcut+Shift+Z");
        row(messages.text("keys.open"), "Shortcut+O");
        row(messages.text("keys.export"), "Shortcut+E");
        row(messages.text("keys.present"), "F5");
        row(messages.text("keys.copy"), "Shortcut+Shift+C");
        row(messages.text("keys.tab"), "Tab", "Shift+Tab");
        row(messages.text("keys.help"), "F1");
        var title = new Label(messages.text("keys.title"));
        title.getStyleClass().add("title");
        var look = new Label(messages.text("keys.look"));
        look.getStyleClass().add("strong");
        var content = new VBox(16, title, new VBox(8, look, looks), keys);
        content.getStyleClass().setAll("surface", "page");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("side-pane");
        setAccessibleText(messages.text("keys.title"));
    }

    private void choose(Appearance appearance) {
        appear.accept(appearance);
        show(appearance);
    }

    private void show(Appearance appearance) {
        looks.show(
                List.of(
                        new SegmentedControl.Option<>(Appearance.SYSTEM, messages.text("appearance.asSystem")),
                        new SegmentedControl.Option<>(Appearance.LIGHT, messages.text("appearance.asLight")),
                        new SegmentedControl.Option<>(Appearance.DARK, messages.text("appearance.asDark"))),
                appearance);
    }

    private void row(String does, String... combinations) {
        var caps = new HBox(4);
        caps.setAlignment(Pos.CENTER_LEFT);
        for (var combination : combinations)
            caps.getChildren().add(new ShortcutLabel(KeyCombination.valueOf(combination)));
        var label = new Label(does);
        label.setWrapText(true);
        keys.addRow(keys.getRowCount(), caps, label);
    }
}
