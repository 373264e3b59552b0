package dev.gateboard.ui.meeting;

import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.ui.meeting.form.GateFormFactory;
import dev.gateboard.ui.meeting.form.GateGroupFormFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import javafx.scene.input.KeyCode;

/// The keys at a block of gates: accepting it, and singling a gate out.
record BlockShortcuts(MeetingText text, MeetingView view, MeetingNavigator navigator, MeetingShortcutList keys) {

    void add(Agenda.Item.Block block) {
        var messages = text.messages();
        int here = navigator.position().inBlock(block);
        int unseen = navigator.position().unseenCount(block);
        keys.add(
                KeyCode.ENTER,
                messages.text("key.enter"),
                unseen > 0 ? messages.text("meeting.keyMore", unseen) : messages.text("meeting.keyAccept"),
                unseen > 0 ? navigator::seeMore : () -> view.open(new GateGroupFormFactory(text).accept(block)));
        keys.add(
                KeyCode.DOWN,
                List.of(messages.text("key.up"), messages.text("key.down")),
                messages.text("meeting.keySingle"),
                () -> navigator.selectInGroup(Math.min(here + 1, block.gates().size() - 1)));
        keys.addHidden(KeyCode.UP, () -> navigator.selectInGroup(Math.max(0, here - 1)));
        var forms = new GateFormFactory(text);
        var gate = block.gates().get(here);
        keys.addForm(KeyCode.P, messages.text("key.p"), messages.text("meeting.keyPass"), forms.pass(gate));
        keys.addForm(KeyCode.H, messages.text("key.h"), messages.text("meeting.keyPassFor"), forms.passFor(gate));
        keys.addForm(KeyCode.F, messages.text("key.f"), messages.text("meeting.keyFail"), forms.fail(gate));
        keys.addForm(KeyCode.K, messages.text("key.k"), messages.text("meeting.keyRevoke"), forms.revoke(gate));
        keys.addForm(KeyCode.R, messages.text("key.r"), messages.text("meeting.keyReopen"), forms.reopen(gate));
    }
}
