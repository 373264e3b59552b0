package dev.gateboard.ui.board;

import dev.gateboard.ui.gate.action.GateActionKind;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that mean the same wherever the focus is, and the letters of the actions where nothing is typed.
final class BoardShortcutHandler {
    private final ShortcutListener asked;
    private boolean opened;
    private KeyCode held = KeyCode.UNDEFINED;

    BoardShortcutHandler(ShortcutListener asked) {
        this.asked = asked;
    }

    interface ShortcutListener {
        void press(BoardShortcut key);

        /// Opens the line of a verb for what is selected.
        void open(GateActionKind verb);

        /// Fills the field, or makes the choice, of the row at hand; false where it has none.
        boolean fill();

        boolean isAway();

        boolean isInList();
    }

    /// Hears of every key pressed inside a node, before anything in it does.
    void listenTo(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        node.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    }

    private void pressed(KeyEvent press) {
        opened = press.getCode() == held;
        if (opened) {
            // Held down, it opens one line and types nothing into it, or confirms one thing.
            press.consume();
            return;
        }
        held = press.getCode() == KeyCode.ENTER ? KeyCode.ENTER : KeyCode.UNDEFINED;
        var key = key(press, press.getTarget() instanceof TextInputControl);
        key.ifPresent(asked::press);
        if (key.isPresent() || (inList(press) && action(press))) press.consume();
    }

    private Optional<BoardShortcut> key(KeyEvent press, boolean typing) {
        return BoardShortcut.of(press).filter(key -> switch (key) {
            case UNDO, REDO -> !typing;
            case BACK -> asked.isAway() && !typing;
            case PASTE -> asked.isInList();
            case FIND, NEXT_BLOCKER, KEYS, OPEN_FILE, EXPORT, PRESENT, COPY_SUMMARY -> true;
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

    private boolean inList(KeyEvent press) {
        return asked.isInList() && !press.isShortcutDown() && !press.isAltDown();
    }

    private boolean action(KeyEvent press) {
        if (press.getCode() == BoardShortcut.FILL) {
            opened = asked.fill();
            if (opened) held = BoardShortcut.FILL;
            return opened;
        }
        var verb = BoardShortcut.ActionLetter.action(press.getCode());
        opened = verb.isPresent();
        if (opened) held = press.getCode();
        verb.ifPresent(asked::open);
        return opened;
    }
}
