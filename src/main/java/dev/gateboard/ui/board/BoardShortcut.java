package dev.gateboard.ui.board;

import dev.gateboard.ui.gate.action.GateActionKind;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// What a key asks of the window wherever the focus is, and which key that is.
enum BoardShortcut {
    FIND(new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN)),
    UNDO(withShortcut(KeyCode.Z)),
    REDO(withShortcutAndShift(KeyCode.Z)),
    NEXT_BLOCKER(alone(KeyCode.F8)),
    KEYS(alone(KeyCode.F1)),
    OVERVIEW(alone(KeyCode.F4)),
    SETTINGS(withShortcut(KeyCode.COMMA)),
    OPEN_FILE(withShortcut(KeyCode.O)),
    EXPORT(withShortcut(KeyCode.E)),
    PASTE(withShortcut(KeyCode.V)),
    PRESENT(alone(KeyCode.F5)),
    COPY_SUMMARY(withShortcutAndShift(KeyCode.C)),
    BACK(alone(KeyCode.ESCAPE));

    /// Fills the field, or makes the choice, of the row at hand; it works in the list alone.
    static final KeyCode FILL = KeyCode.E;

    @SuppressWarnings("ImmutableEnumChecker") // a combination of keys never changes
    private final KeyCombination keys;

    BoardShortcut(KeyCombination keys) {
        this.keys = keys;
    }

    KeyCombination keys() {
        return keys;
    }

    /// What the press asks for; empty where it is no shortcut.
    static Optional<BoardShortcut> of(KeyEvent press) {
        return Arrays.stream(values()).filter(each -> each.matches(press)).findFirst();
    }

    /// A key that needs no other takes any other with it, apart from the one that shortcuts begin with.
    private boolean matches(KeyEvent press) {
        boolean begun = press.isShortcutDown() && !press.isAltDown();
        return keys.match(press) && (keys.getShortcut() == KeyCombination.ModifierValue.DOWN || !begun);
    }

    private static KeyCombination alone(KeyCode code) {
        return new KeyCodeCombination(
                code,
                KeyCombination.SHIFT_ANY,
                KeyCombination.CONTROL_ANY,
                KeyCombination.ALT_ANY,
                KeyCombination.META_ANY,
                KeyCombination.SHORTCUT_ANY);
    }

    private static KeyCombination withShortcut(KeyCode code) {
        return new KeyCodeCombination(
                code, KeyCombination.SHORTCUT_DOWN, KeyCombination.CONTROL_ANY, KeyCombination.META_ANY);
    }

    private static KeyCombination withShortcutAndShift(KeyCode code) {
        return new KeyCodeCombination(
                code,
                KeyCombination.SHORTCUT_DOWN,
                KeyCombination.SHIFT_DOWN,
                KeyCombination.CONTROL_ANY,
                KeyCombination.META_ANY);
    }

    /// The letters that open the line of an action; they work in the list alone, where nothing is typed.
    enum ActionLetter {
        PASS(KeyCode.P, GateActionKind.PASS),
        FAIL(KeyCode.F, GateActionKind.FAIL),
        RULE_OUT(KeyCode.N, GateActionKind.RULE_OUT),
        WAIVE(KeyCode.W, GateActionKind.WAIVE),
        ASSIGN(KeyCode.O, GateActionKind.ASSIGN),
        ASK(KeyCode.A, GateActionKind.ASK),
        SAME(KeyCode.S, GateActionKind.SAME);

        private final KeyCode code;
        private final GateActionKind action;

        ActionLetter(KeyCode code, GateActionKind action) {
            this.code = code;
            this.action = action;
        }

        KeyCombination keys() {
            return new KeyCodeCombination(code);
        }

        /// The action that a key opens; empty where it opens none.
        static Optional<GateActionKind> action(KeyCode code) {
            return Arrays.stream(values())
                    .filter(each -> each.code == code)
                    .map(each -> each.action)
                    .findFirst();
        }
    }
}
