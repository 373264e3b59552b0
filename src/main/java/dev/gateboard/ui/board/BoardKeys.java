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

    BoardKeys(Asked asked) {
        this.asked = asked;
    }

    interface Asked {
        void find();

        void undo();

        void redo();

        void nextBlocker();

        void present();

        void copySummary();

        void back();

        boolean isAway();

        boolean isInList();

        void open(GateVerb verb);

        void keys();

        void openFile();

        void export();

        void paste();
    }

    void pressed(KeyEvent press) {
        opened = false;
        boolean typing = press.getTarget() instanceof TextInputControl;
        if (FilterBar.FIND.match(press)) asked.find();
        else if (isUndo(press) && !typing && press.isShiftDown()) asked.redo();
        else if (isUndo(press) && !typing) asked.undo();
        else if (press.getCode() == KeyCode.F8) asked.nextBlocker();
        else if (press.getCode() == KeyCode.F1) asked.keys();
        else if (is(press, KeyCode.O)) asked.openFile();
        else if (is(press, KeyCode.E)) asked.export();
        else if (is(press, KeyCode.V) && asked.isInList()) asked.paste();
        else if (press.getCode() == KeyCode.F5) asked.present();
        else if (press.isShortcutDown() && press.isShiftDown() && press.getCode() == KeyCode.C) asked.copySummary();
        else if (press.getCode() == KeyCode.ESCAPE && asked.isAway() && !typing) asked.back();
        else if (!inList(press) || !deed(press)) return;
        press.consume();
    }

    /// The letter that opened a line is not typed into it.
    void typed(KeyEvent letter) {
        if (opened) letter.consume();
        opened = false;
    }

    private static boolean is(KeyEvent press, KeyCode code) {
        return press.isShortcutDown() && !press.isShiftDown() && !press.isAltDown() && press.getCode() == code;
    }

    private static boolean isUndo(KeyEvent press) {
        return press.isShortcutDown() && press.getCode() == KeyCode.Z;
    }

    private boolean inList(KeyEvent press) {
        return asked.isInList() && !press.isShortcutDown() && !press.isAltDown();
    }

    private boolean deed(KeyEvent press) {
        var verb = verb(press.getCode());
        opened = verb.isPresent();
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
