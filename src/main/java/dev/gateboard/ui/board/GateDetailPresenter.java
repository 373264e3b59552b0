package dev.gateboard.ui.board;

import dev.gateboard.language.VisibleText;
import dev.gateboard.ui.checklist.ChecklistView;
import dev.gateboard.ui.gate.GatePane;
import dev.gateboard.ui.gate.action.GateActionKind;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Shows in the detail what is selected in the list, stays with a gate that somebody works on, and puts the keyboard
/// where the work goes on.
final class GateDetailPresenter {
    private final BoardView view;
    private final ShownReview shown;
    private final ChecklistView list;
    private final GatePane gate;
    private final PaneLayout layout;
    private final ViewSettingsStore settings;
    /// Whether the gate at hand is kept for somebody who works on it, whatever the list shows by now.
    private boolean held;

    GateDetailPresenter(
            BoardView view,
            ShownReview shown,
            ChecklistView list,
            GatePane gate,
            PaneLayout layout,
            ViewSettingsStore settings) {
        this.view = view;
        this.shown = shown;
        this.list = list;
        this.gate = gate;
        this.layout = layout;
        this.settings = settings;
    }

    /// Enter and a double click on a row lead to the gate.
    void enterFromList() {
        list.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) focus();
        });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) layout.focusDetail();
        });
    }

    /// The rows were drawn anew.
    void redraw() {
        shown.drawn().ifPresent(sheet -> {
            held = gate.isEditing(sheet.reviewStatus());
            if (held) gate.refresh(sheet.reviewStatus());
            else show();
        });
    }

    /// Whoever left the gate at hand sees what the list has.
    void release() {
        if (!held
                || shown.drawn()
                        .filter(sheet -> gate.isEditing(sheet.reviewStatus()))
                        .isPresent()) return;
        held = false;
        show();
    }

    void show() {
        shown.drawn().ifPresent(sheet -> {
            var selected = list.selectedGates(sheet.reviewStatus());
            gate.show(sheet.reviewStatus(), selected, list.selectedSection(), list.hiddenLeaves());
            layout.nameDetail(
                    selected.size() == 1 ? VisibleText.text(selected.getFirst().text()) : "");
            gate.showLesson(selected.size() == 1 ? view.pages().hint(sheet.reviewStatus(), selected.getFirst()) : "");
            settings.setSelection(sheet.reviewStatus().review().id(), list.selectedKeys());
        });
    }

    /// Goes to a row above the gate at hand, which takes its place.
    void goTo(String key) {
        layout.closePage();
        list.requestFocus();
        list.select(List.of(key));
    }

    void focus() {
        layout.focusDetail();
        gate.focus();
    }

    /// Opens the line of an action for what is selected.
    void open(GateActionKind verb) {
        if (shown.drawn()
                .filter(sheet -> !list.selectedGates(sheet.reviewStatus()).isEmpty())
                .isEmpty()) return;
        layout.focusDetail();
        gate.open(verb);
    }

    /// After an action the keyboard is where the next one begins: in the list, or in the gate that fills a small
    /// window.
    void focusAfterAction() {
        if (layout.isPaged()) return;
        if (layout.isPageOpen()) gate.focus();
        else list.requestFocus();
    }

    /// What had the keyboard may be gone with what was done, as a button is that fits no more.
    void keepFocus() {
        var scene = view.getScene();
        if (scene == null || list.isEditing()) return;
        var owner = scene.getFocusOwner();
        if (owner == null || !scene.equals(owner.getScene()) || !isSeen(owner)) focusAfterAction();
    }

    private static boolean isSeen(Node node) {
        for (var each = node; each != null; each = each.getParent())
            if (!each.isVisible() || each.isDisabled()) return false;
        return true;
    }
}
