package dev.gateboard.ui.meeting;

import dev.gateboard.ui.meeting.form.MeetingForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// The keys of an item, in the order in which they are shown at the foot.
final class MeetingShortcutList {
    private final MeetingView view;
    private final List<MeetingShortcut> all = new ArrayList<>();

    MeetingShortcutList(MeetingView view) {
        this.view = view;
    }

    List<MeetingShortcut> all() {
        return List.copyOf(all);
    }

    void add(KeyCode key, String cap, String does, Runnable action) {
        add(key, List.of(cap), does, action);
    }

    /// @param caps those of the keys it is shown with
    void add(KeyCode key, List<String> caps, String does, Runnable action) {
        all.add(new MeetingShortcut(key, caps, does, action));
    }

    /// A key that is not shown at the foot.
    void addHidden(KeyCode key, Runnable action) {
        all.add(new MeetingShortcut(key, List.of(), "", action));
    }

    /// A key that only the window listens to, shown here.
    void addHint(List<String> caps, String does) {
        add(KeyCode.UNDEFINED, caps, does, () -> {});
    }

    /// Opens a form, where there is one now.
    void addForm(KeyCode key, String cap, String does, Optional<MeetingForm> form) {
        form.ifPresent(found -> add(key, cap, does, () -> view.open(found)));
    }

    void addHiddenForm(KeyCode key, MeetingForm form) {
        addHidden(key, () -> view.open(form));
    }
}
