package dev.gateboard.ui.meeting;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.ui.meeting.form.DecisionFormFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import javafx.scene.input.KeyCode;

/// The keys at the decision: deciding, and what may follow it.
record DecisionShortcuts(MeetingText text, MeetingView view, MeetingNavigator navigator, MeetingShortcutList keys) {

    void add() {
        var meeting = text.reviewStatus().review().meeting();
        if (meeting.round().isRunning() || meeting.decision().isEmpty()) addKinds();
        else addDecided(!meeting.unansweredChanges().isEmpty());
        var messages = text.messages();
        keys.add(
                KeyCode.ESCAPE,
                messages.text("key.escape"),
                messages.text("meeting.backToRollCall"),
                () -> navigator.turnTo(new Agenda.Item.RollCallItem()));
    }

    private void addKinds() {
        var messages = text.messages();
        add(KeyCode.G, messages.text("key.g"), messages.text("meeting.hintGo"), Decision.Kind.GO);
        add(
                KeyCode.C,
                messages.text("key.c"),
                messages.text("meeting.hintConditions"),
                Decision.Kind.GO_WITH_CONDITIONS);
        add(KeyCode.X, messages.text("key.x"), messages.text("meeting.hintNoGo"), Decision.Kind.NO_GO);
        add(KeyCode.H, messages.text("key.h"), messages.text("meeting.hintHold"), Decision.Kind.HOLD);
    }

    private void addDecided(boolean changed) {
        var messages = text.messages();
        var affirm = new DecisionFormFactory(text).affirm();
        keys.addForm(KeyCode.T, messages.text("key.t"), messages.text("meeting.keyKeep"), affirm);
        if (changed) add(KeyCode.H, messages.text("key.h"), messages.text("meeting.hintHold"), Decision.Kind.HOLD);
        keys.add(
                KeyCode.R,
                messages.text("key.r"),
                messages.text("meeting.keyNewRound"),
                () -> view.actions().perform(new Action.StartRound()));
        keys.add(KeyCode.E, messages.text("key.e"), messages.text("meeting.keyExport"), view.actions()::export);
    }

    private void add(KeyCode key, String cap, String does, Decision.Kind kind) {
        keys.add(key, cap, does, () -> view.open(new DecisionFormFactory(text).decide(kind)));
    }
}
