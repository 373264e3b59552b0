package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.text.review.ChatSummary;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys of a meeting: those of the line that is open, else those of the slide, and those that mean the same
/// everywhere.
final class MeetingShortcutHandler {
    private final MeetingView view;
    private final Messages messages;
    private final MeetingController room;
    private final MeetingShortcutBar keys;
    private final InlineMessage quiet;
    private List<MeetingShortcut> bound = List.of();
    private boolean suppressTypedKey;

    MeetingShortcutHandler(
            MeetingView view, Messages messages, MeetingController room, MeetingShortcutBar keys, InlineMessage quiet) {
        this.view = view;
        this.messages = messages;
        this.room = room;
        this.keys = keys;
        this.quiet = quiet;
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
                var asked = press.isShiftDown() ? room.redo(view.review()) : room.undo(view.review());
                var _ = asked.thenAccept(done -> showUndoResult(done, press.isShiftDown()));
            }
            case C -> {
                var text = press.isShiftDown()
                        ? ChatSummary.plain(
                                view.reviewStatus(), view.meetingText().now())
                        : ChatSummary.markdown(
                                view.reviewStatus(), view.meetingText().now());
                room.copy(view.meetingText().mask(text));
                quiet.showInfo(messages.text("meeting.copied"));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void showUndoResult(WorkspaceResult done, boolean again) {
        switch (done) {
            case WorkspaceResult.Stored _ -> {
                view.navigator().position().markSeen(view.reviewStatus());
                quiet.showInfo(again ? messages.text("meeting.redone") : messages.text("meeting.undone"));
            }
            case WorkspaceResult.ActionRefused(String sentence) ->
                quiet.showError(view.meetingText().mask(sentence));
        }
    }
}
