package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.language.ShortenedText;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.text.review.UndoStepText;
import dev.gateboard.ui.meeting.form.DecisionFormFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import javafx.scene.input.KeyCode;

/// The keys that lead from item to item, and what is shown with them.
record NavigationShortcuts(MeetingText meetingText, MeetingNavigator navigator, MeetingShortcutList keys) {
    private static final int LETTERS = 40;

    private static final int NAME = 20;

    /// To the item before and after.
    void addItems() {
        keys.add(
                KeyCode.RIGHT,
                List.of(messages().text("key.left"), messages().text("key.right")),
                messages().text("meeting.item"),
                () -> step(1));
        keys.addHidden(KeyCode.LEFT, () -> step(-1));
    }

    private void step(int step) {
        navigator.turnTo(navigator.position().step(navigator.agenda(), step));
    }

    /// What is there at every item.
    void addEverywhere(Agenda.Item item) {
        if (!(item instanceof Agenda.Item.RollCallItem))
            keys.add(
                    KeyCode.V,
                    messages().text("key.v"),
                    messages().text("meeting.keyRollCall"),
                    () -> navigator.turnTo(new Agenda.Item.RollCallItem()));
        if (item instanceof Agenda.Item.RollCallItem)
            keys.add(KeyCode.D, messages().text("key.d"), messages().text("meeting.keyDecide"), this::decision);
        else if (!(item instanceof Agenda.Item.DecisionItem)) keys.addHidden(KeyCode.D, this::decision);
        keys.addHidden(KeyCode.L, this::changes);
        keys.addHidden(KeyCode.PAGE_DOWN, () -> step(1));
        keys.addHidden(KeyCode.PAGE_UP, () -> step(-1));
        keys.addHidden(
                KeyCode.HOME, () -> navigator.turnTo(navigator.agenda().items().getFirst()));
        keys.addHidden(KeyCode.END, this::decision);
        if (item instanceof Agenda.Item.Blocking)
            keys.add(KeyCode.F8, messages().text("key.f8"), messages().text("meeting.keyNext"), this::nextBlocker);
        else keys.addHidden(KeyCode.F8, this::nextBlocker);
        if (item instanceof Agenda.Item.Blocking || item instanceof Agenda.Item.Block)
            keys.addHint(List.of(messages().text("key.ctrl"), messages().text("key.z")), undo());
        if (item instanceof Agenda.Item.Opening) addOpening();
        if (item instanceof Agenda.Item.Opening || item instanceof Agenda.Item.DecisionItem)
            keys.addForm(
                    KeyCode.Q,
                    messages().text("key.q"),
                    messages().text("meeting.keyEndRound"),
                    new DecisionFormFactory(meetingText).endRound());
    }

    /// What the undo takes back, where there is a step of this person.
    private String undo() {
        var review = meetingText.reviewStatus().review();
        return review.undoableStep(meetingText.me())
                .map(step -> messages()
                        .text(
                                "meeting.keyUndoStep",
                                ShortenedText.shorten(
                                        meetingText.mask(UndoStepText.step(review, step, NAME)), LETTERS)))
                .orElseGet(() -> messages().text("meeting.keyUndo"));
    }

    private void addOpening() {
        keys.add(KeyCode.L, messages().text("key.l"), messages().text("meeting.keySince"), this::changes);
        keys.addHint(
                List.of(messages().text("key.ctrl"), messages().text("key.c")),
                messages().text("meeting.keyCopy"));
        keys.addHint(List.of(messages().text("key.f11")), messages().text("meeting.keyFull"));
    }

    private void changes() {
        navigator.turnTo(new Agenda.Item.Changed());
    }

    private void decision() {
        navigator.turnTo(new Agenda.Item.DecisionItem());
    }

    private void nextBlocker() {
        var blocking = navigator.agenda().blocking();
        if (blocking.isEmpty()) return;
        int here = -1;
        for (int index = 0; index < blocking.size(); index++) {
            if (blocking.get(index).key().equals(navigator.item().key())) here = index;
        }
        navigator.turnTo(blocking.get((here + 1) % blocking.size()));
    }

    private Messages messages() {
        return meetingText.messages();
    }
}
