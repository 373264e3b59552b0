package dev.gateboard.ui.board;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that mean the same wherever the focus is, and the letters of the actions where nothing is typed.
final class BoardShortcutHandler {
    private final BoardController verbs;
    private final BoardView view;
    private final BoardParts parts;
    private final BoardActionHandler actions;
    private final ShownReview shown;
    private boolean opened;
    private KeyCode held = KeyCode.UNDEFINED;

    BoardShortcutHandler(
            BoardController verbs, BoardView view, BoardParts parts, BoardActionHandler actions, ShownReview shown) {
        this.verbs = verbs;
        this.view = view;
        this.parts = parts;
        this.actions = actions;
        this.shown = shown;
    }

    /// Hears of every key pressed inside a node, before anything in it does.
    void listenTo(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        node.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::leaveField);
    }

    /// Leaves a page also out of a field, where nothing in the page took the key: at once where the field is empty, and
    /// with the next press where something is typed in it.
    private void leaveField(KeyEvent press) {
        if (press.getCode() != KeyCode.ESCAPE || !parts.layout().isPageOpen()) return;
        press.consume();
        if (parts.layout().getScene().getFocusOwner() instanceof TextInputControl field
                && !field.getText().isEmpty()) parts.layout().requestFocus();
        else view.closePage();
    }

    private void pressed(KeyEvent press) {
        opened = held != KeyCode.UNDEFINED && press.getCode() == held;
        if (opened) {
            // Held down, it opens one line and types nothing into it, or confirms one thing.
            press.consume();
            return;
        }
        held = press.getCode() == KeyCode.ENTER ? KeyCode.ENTER : KeyCode.UNDEFINED;
        var key = key(press, press.getTarget() instanceof TextInputControl);
        key.ifPresent(this::press);
        if (key.isPresent() || (inList(press) && action(press))) press.consume();
    }

    private Optional<BoardShortcut> key(KeyEvent press, boolean typing) {
        return BoardShortcut.of(press).filter(key -> switch (key) {
            case UNDO, REDO -> !typing;
            case BACK -> parts.layout().isPageOpen() && !typing;
            case PASTE -> parts.list().isFocused();
            case FIND, NEXT_BLOCKER, OVERVIEW, SETTINGS, KEYS, OPEN_FILE, EXPORT, PRESENT, COPY_SUMMARY -> true;
        });
    }

    /// The letter that opened a line is not typed into it.
    private void typed(KeyEvent letter) {
        if (opened) letter.consume();
        opened = false;
    }

    private void released(KeyEvent release) {
        if (release.getCode() == held) held = KeyCode.UNDEFINED;
    }

    /// Where letters of a row's text are typed none opens an action, and Shift begins with any letter.
    private boolean inList(KeyEvent press) {
        return parts.list().isFocused()
                && !parts.list().isTyping()
                && !press.isShortcutDown()
                && !press.isAltDown()
                && !press.isShiftDown();
    }

    private boolean action(KeyEvent press) {
        if (press.getCode() == BoardShortcut.FILL) {
            opened = parts.list().fill();
            if (opened) held = BoardShortcut.FILL;
            return opened;
        }
        var verb = BoardShortcut.ActionLetter.action(press.getCode());
        opened = verb.isPresent();
        if (opened) held = press.getCode();
        verb.ifPresent(parts.detail()::open);
        return opened;
    }

    private void press(BoardShortcut key) {
        switch (key) {
            case FIND -> {
                if (parts.pages().searchPage()) return;
                parts.layout().closePage();
                parts.center().focusSearch();
            }
            case UNDO -> verbs.undo(shown.id());
            case REDO -> verbs.redo(shown.id());
            case NEXT_BLOCKER -> actions.nextBlocker();
            case OVERVIEW -> parts.pages().openOverview();
            case SETTINGS -> parts.pages().openSettings();
            case KEYS -> view.showShortcuts();
            case OPEN_FILE -> verbs.openFile();
            case EXPORT -> view.openExport();
            case PASTE -> parts.gate().paste();
            case PRESENT -> verbs.present(shown.id());
            case COPY_SUMMARY -> actions.copySummary();
            case BACK -> view.closePage();
        }
    }
}
