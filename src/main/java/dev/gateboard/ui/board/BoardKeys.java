package dev.gateboard.ui.board;

import dev.gateboard.ui.gate.GateVerb;
import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that mean the same wherever the focus is, and the letters of the deeds where nothing is typed.
final class BoardKeys {
    private final Asked asked;
    private boolean opened;
    private KeyCode held = KeyCode.UNDEFINED;

    BoardKeys(Asked asked) {
        this.asked = asked;
    }

    interface Asked {
        void press(BoardKey key);

        /// Opens the line of a verb for what is selected.
        void open(GateVerb verb);

        /// Fills the field, or makes the choice, of the row at hand; false where it has none.
        boolean fill();

        boolean isAway();

        boolean isInList();
    }

    void pressed(KeyEvent press) {
        opened = press.getCode() == held;
        if (opened) {
            // Held down, it opens one line and types nothing into it, or confirms one thing.
            press.consume();
            return;
        }
        held = press.getCode() == KeyCode.ENTER ? KeyCode.ENTER : KeyCode.UNDEFINED;
        var key = key(press, press.getTarget() instanceof TextInputControl);
        key.ifPresent(asked::press);
        if (key.isPresent() || (inList(press) && deed(press))) press.consume();
    }

    private Optional<BoardKey> key(KeyEvent press, boolean typing) {
        if (FilterBar.FIND.match(press)) return Optional.of(BoardKey.FIND);
        boolean shift = press.isShiftDown();
        if (press.isShortcutDown() && !press.isAltDown())
            return switch (press.getCode()) {
                case Z -> typing ? Optional.empty() : Optional.of(shift ? BoardKey.REDO : BoardKey.UNDO);
                case C -> shift ? Optional.of(BoardKey.COPY_SUMMARY) : Optional.empty();
                case O -> shift ? Optional.empty() : Optional.of(BoardKey.OPEN_FILE);
                case E -> shift ? Optional.empty() : Optional.of(BoardKey.EXPORT);
                case V -> shift || !asked.isInList() ? Optional.empty() : Optional.of(BoardKey.PASTE);
                default -> Optional.empty();
            };
        return switch (press.getCode()) {
            case F1 -> Optional.of(BoardKey.KEYS);
            case F5 -> Optional.of(BoardKey.PRESENT);
            case F8 -> Optional.of(BoardKey.NEXT_BLOCKER);
            case ESCAPE -> asked.isAway() && !typing ? Optional.of(BoardKey.BACK) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// The letter that opened a line is not typed into it.
    void typed(KeyEvent letter) {
        if (opened) letter.consume();
        opened = false;
    }

    void released(KeyEvent release) {
        if (release.getCode() == held) held = KeyCode.UNDEFINED;
    }

    private boolean inList(KeyEvent press) {
        return asked.isInList() && !press.isShortcutDown() && !press.isAltDown();
    }

    private boolean deed(KeyEvent press) {
        if (press.getCode() == KeyCode.E) {
            opened = asked.fill();
            if (opened) held = KeyCode.E;
            return opened;
        }
        var verb = verb(press.getCode());
        opened = verb.isPresent();
        if (opened) held = press.getCode();
        verb.ifPresent(asked::open);
        return opened;
    }

    private static Optional<GateVerb> verb(KeyCode code) {
        return switch (code) {
            case P -> Optional.of(GateVerb.PASS);
            case F -> Optional.of(GateVerb.FAIL);
            case N -> Optional.of(GateVerb.RULE_OUT);
            case W -> Optional.of(GateVerb.WAIVE);
            case O -> Optional.of(GateVerb.ASSIGN);
            case A -> Optional.of(GateVerb.ASK);
            case S -> Optional.of(GateVerb.SAME);
            default -> Optional.empty();
        };
    }
}
