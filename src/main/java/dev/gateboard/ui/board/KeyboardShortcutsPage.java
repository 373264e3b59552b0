package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ShortcutLabel;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The keys that do everything without a mouse.
final class KeyboardShortcutsPage extends ScrollPane {
    private final GridPane keys = new GridPane(24, 8);

    KeyboardShortcutsPage(Messages messages) {
        row(messages.text("keys.move"), keys("Up"), keys("Down"), keys("Left"), keys("Right"));
        row(messages.text("keys.ends"), keys("Home"), keys("End"));
        row(messages.text("keys.letters"), keys("Shift+A"), keys("Shift+Z"));
        row(messages.text("keys.several"), keys("Shift+Up"), keys("Shift+Down"), keys("Shortcut+A"));
        row(messages.text("keys.edit"), new KeyCodeCombination(BoardShortcut.FILL), keys("F2"));
        row(
                messages.text("keys.actions"),
                BoardShortcut.ActionLetter.PASS.keys(),
                BoardShortcut.ActionLetter.FAIL.keys(),
                BoardShortcut.ActionLetter.RULE_OUT.keys(),
                BoardShortcut.ActionLetter.WAIVE.keys());
        row(
                messages.text("keys.askOrRepeat"),
                BoardShortcut.ActionLetter.ASK.keys(),
                BoardShortcut.ActionLetter.SAME.keys());
        row(messages.text("keys.owner"), BoardShortcut.ActionLetter.ASSIGN.keys());
        row(messages.text("keys.paste"), BoardShortcut.PASTE.keys());
        row(messages.text("keys.enter"), keys("Enter"));
        row(messages.text("keys.escape"), BoardShortcut.BACK.keys());
        row(messages.text("keys.next"), BoardShortcut.NEXT_BLOCKER.keys());
        row(messages.text("keys.find"), BoardShortcut.FIND.keys());
        row(messages.text("keys.undo"), BoardShortcut.UNDO.keys());
        row(messages.text("keys.redo"), BoardShortcut.REDO.keys());
        row(messages.text("keys.overview"), BoardShortcut.OVERVIEW.keys());
        row(messages.text("keys.open"), BoardShortcut.OPEN_FILE.keys());
        row(messages.text("keys.export"), BoardShortcut.EXPORT.keys());
        row(messages.text("keys.present"), BoardShortcut.PRESENT.keys());
        row(messages.text("keys.copy"), BoardShortcut.COPY_SUMMARY.keys());
        row(messages.text("keys.tab"), keys("Tab"), keys("Shift+Tab"));
        row(messages.text("keys.settings"), BoardShortcut.SETTINGS.keys());
        row(messages.text("keys.help"), BoardShortcut.KEYS.keys());
        var title = new Label(messages.text("keys.title"));
        title.getStyleClass().add("title");
        var content = new VBox(16, title, keys);
        content.getStyleClass().setAll("surface", "page");
        setContent(content);
        setFitToWidth(true);
        getStyleClass().add("side-pane");
        setAccessibleText(messages.text("keys.title"));
    }

    private static KeyCombination keys(String combination) {
        return KeyCombination.valueOf(combination);
    }

    private void row(String does, KeyCombination... combinations) {
        var caps = new HBox(4);
        caps.setAlignment(Pos.CENTER_LEFT);
        for (var combination : combinations) caps.getChildren().add(new ShortcutLabel(combination));
        var label = new Label(does);
        label.setWrapText(true);
        keys.addRow(keys.getRowCount(), caps, label);
    }
}
