package dev.gateboard.ui.meeting;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import javafx.scene.input.KeyCode;

/// Which keys do what at an item. A letter opens the form of its action; nothing is done before Enter.
record MeetingShortcutMap(MeetingView view, MeetingNavigator navigator) {

    List<MeetingShortcut> shortcuts() {
        var item = navigator.item();
        var text = view.meetingText();
        var keys = new MeetingShortcutList(view);
        var navigation = new NavigationShortcuts(text, navigator, keys);
        if (!(item instanceof Agenda.Item.Opening) && !(item instanceof Agenda.Item.RollCallItem))
            navigation.addItems();
        switch (item) {
            case Agenda.Item.Opening _ -> {
                addStart(text, keys);
                navigation.addItems();
            }
            case Agenda.Item.Changed _ -> {}
            case Agenda.Item.Blocking(Blocker blocker) -> new GateShortcuts(text, view, keys).add(blocker);
            case Agenda.Item.Block block -> new BlockShortcuts(text, view, navigator, keys).add(block);
            case Agenda.Item.RollCallItem _ -> new RollCallShortcuts(text, view, navigator, keys).add();
            case Agenda.Item.DecisionItem _ -> new DecisionShortcuts(text, view, navigator, keys).add();
        }
        navigation.addEverywhere(item);
        return keys.all();
    }

    private void addStart(MeetingText text, MeetingShortcutList keys) {
        var round = text.reviewStatus().review().meeting().round();
        if (round.isRunning()) return;
        var messages = text.messages();
        keys.add(
                KeyCode.ENTER,
                messages.text("key.enter"),
                messages.text("meeting.startRound", round.number() + 1),
                () -> view.actions().perform(new Action.StartRound()));
    }
}
