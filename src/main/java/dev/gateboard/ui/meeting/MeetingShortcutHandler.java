package dev.gateboard.ui.meeting;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a meeting: those of the line that is open, else those of the slide, and those that mean the same
/// everywhere.
final class MeetingShortcutHandler {
    private final MeetingView view;
    private final MeetingController room;
    private final MeetingShortcutBar keys;
    private List<MeetingShortcut> bound = List.of();
    private boolean suppressTypedKey;

    MeetingShortcutHandler(MeetingView view, MeetingController room, MeetingShortcutBar keys) {
        this.view = view;
        this.room = room;
        this.keys = keys;
    }

    /// Hears of every key pressed inside a node, before anything in it does.
    void listenTo(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        node.addEventFilter(KeyEvent.KEY_TYPED, typed -> {
            if (suppressTypedKey) typed.consume();
        });
        node.addEventFilter(KeyEvent.KEY_RELEASED, _ -> suppressTypedKey = false);
    }

    /// The keys of what is looked at, from now on; shown at the foot unless a line is open.
    void show(MeetingNavigator navigator, boolean safe) {
        bound = new MeetingShortcutMap(view, navigator).shortcuts();
        keys.show(
                view.form().isPresent()
                        ? List.of()
                        : bound.stream()
                                .filter(each -> !each.caps().isEmpty())
                                .map(each -> new MeetingShortcutBar.Hint(each.description(), each.caps()))
                                .toList(),
                safe);
    }

    private void pressed(KeyEvent press) {
        if (press.getCode() == KeyCode.F11) room.fullScreen();
        else if (press.getCode() == KeyCode.F9) view.toggleSafe();
        else if (view.form().isPresent() && press.getCode() == KeyCode.ESCAPE) {
            if (!view.form().get().back()) view.closeForm();
        } else if (view.form().isPresent()) {
            if (!view.form().get().pressed(press)) return;
        } else if (press.isShortcutDown()) {
            if (!shortcut(press)) return;
        } else {
            var found =
                    bound.stream().filter(each -> each.key() == press.getCode()).findFirst();
            if (found.isEmpty()) return;
            found.get().action().run();
            suppressTypedKey = view.form().isPresent();
        }
        press.consume();
    }

    private boolean shortcut(KeyEvent press) {
        switch (press.getCode()) {
            case Z -> {
                if (press.isShiftDown()) view.actions().redo();
                else view.actions().undo();
            }
            case C -> view.actions().copySummary(press.isShiftDown());
            default -> {
                return false;
            }
        }
        return true;
    }
}
