package dev.gateboard.ui.meeting;

import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.ui.meeting.form.ConditionFormFactory;
import dev.gateboard.ui.meeting.form.VoteFormFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import javafx.scene.input.KeyCode;

/// The keys at the roll call: from role to role, and the votes.
record RollCallShortcuts(MeetingText text, MeetingView view, MeetingNavigator navigator, MeetingShortcutList keys) {

    void add() {
        var messages = text.messages();
        var roles = text.reviewStatus().review().meeting().roles();
        int here = navigator.position().role(text.reviewStatus());
        keys.add(
                KeyCode.RIGHT,
                List.of(messages.text("key.left"), messages.text("key.right")),
                messages.text("meeting.role"),
                () -> navigator.turnToRole(Math.min(here + 1, Math.max(0, roles.size() - 1))));
        keys.addHidden(KeyCode.LEFT, () -> navigator.turnToRole(Math.max(0, here - 1)));
        if (!roles.isEmpty()) addVotes(roles.get(here));
        keys.add(KeyCode.ESCAPE, messages.text("key.escape"), messages.text("meeting.backToGates"), this::backToGates);
    }

    private void addVotes(MeetingRole role) {
        var messages = text.messages();
        var forms = new VoteFormFactory(text);
        keys.addHiddenForm(KeyCode.G, forms.go(role));
        keys.addHidden(KeyCode.C, () -> view.open(new ConditionFormFactory(text).conditions(role)));
        keys.addHiddenForm(KeyCode.X, forms.noGo(role));
        keys.addHiddenForm(KeyCode.A, forms.abstain(role));
        keys.addHiddenForm(KeyCode.B, forms.absent(role));
        forms.notApplicable(role).ifPresent(form -> keys.addHiddenForm(KeyCode.N, form));
        keys.add(
                KeyCode.O,
                messages.text("key.o"),
                messages.text("meeting.keyAnswers"),
                () -> view.open(forms.person(role)));
    }

    private void backToGates() {
        var blocking = navigator.agenda().blocking();
        navigator.turnTo(blocking.isEmpty() ? navigator.agenda().items().getFirst() : blocking.getLast());
    }
}
