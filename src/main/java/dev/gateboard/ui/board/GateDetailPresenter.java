package dev.gateboard.ui.board;

import dev.gateboard.text.VisibleText;
import dev.gateboard.ui.checklist.ChecklistView;
import dev.gateboard.ui.gate.GateActionKind;
import dev.gateboard.ui.gate.GatePane;
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
            if (press.getCode() == KeyCode.ENTER) enter();
        });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) layout.enterDetail();
        });
    }

    /// The rows were drawn anew.
    void redraw() {
        shown.drawn().ifPresent(sheet -> {
            held = gate.holds(sheet.board());
            if (held) gate.again(sheet.board());
            else show();
        });
    }

    /// Whoever left the gate at hand sees what the list has.
    void release() {
        if (!held || shown.drawn().filter(sheet -> gate.holds(sheet.board())).isPresent()) return;
        held = false;
        show();
    }

    void show() {
        shown.drawn().ifPresent(sheet -> {
            var selected = list.gates(sheet.board());
            gate.show(sheet.board(), selected, list.section(), list.hidden());
            layout.nameDetail(
                    selected.size() == 1 ? VisibleText.text(selected.getFirst().text()) : "");
            gate.showLesson(selected.size() == 1 ? view.pages().hint(sheet.board(), selected.getFirst()) : "");
            settings.selection(sheet.board().review().id(), list.keys());
        });
    }

    void enter() {
        layout.enterDetail();
        gate.enter();
    }

    /// Opens the line of an action for what is selected.
    void open(GateActionKind verb) {
        if (shown.drawn().filter(sheet -> !list.gates(sheet.board()).isEmpty()).isEmpty()) return;
        layout.enterDetail();
        gate.open(verb);
    }

    /// After an action the keyboard is where the next one begins: in the list, or in the gate that fills a small
    /// window.
    void home() {
        if (layout.isPaged()) return;
        if (layout.isPageOpen()) gate.enter();
        else list.requestFocus();
    }

    /// What had the keyboard may be gone with what was done, as a button is that fits no more.
    void keepFocus() {
        var scene = view.getScene();
        if (scene == null || list.getEditingIndex() >= 0) return;
        var owner = scene.getFocusOwner();
        if (owner == null || !scene.equals(owner.getScene()) || !isSeen(owner)) home();
    }

    private static boolean isSeen(Node node) {
        for (var each = node; each != null; each = each.getParent())
            if (!each.isVisible() || each.isDisabled()) return false;
        return true;
    }
}
