package dev.gateboard.ui.meeting;

import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.ui.meeting.form.GateFormFactory;
import dev.gateboard.ui.meeting.form.GateGroupFormFactory;
import dev.gateboard.ui.meeting.form.OwnerFormFactory;
import dev.gateboard.ui.meeting.form.ValueFormFactory;
import dev.gateboard.ui.meeting.form.WaiverFormFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import javafx.scene.input.KeyCode;

/// The keys at what blocks: the actions on its gate, its field or its claims.
record GateShortcuts(MeetingText text, MeetingView view, MeetingShortcutList keys) {

    void add(Blocker blocker) {
        switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) -> add(gate);
            case Blocker.EmptyField(var field) -> addFill(field);
            case Blocker.Unconfirmed _ -> {
                var messages = text.messages();
                keys.addForm(
                        KeyCode.ENTER,
                        messages.text("key.enter"),
                        messages.text("meeting.keyConfirm"),
                        new GateGroupFormFactory(text).confirm());
            }
        }
    }

    private void add(Gate gate) {
        var messages = text.messages();
        var forms = new GateFormFactory(text);
        var values = new ValueFormFactory(text);
        var waivers = new WaiverFormFactory(text);
        var owners = new OwnerFormFactory(text);
        keys.addForm(KeyCode.P, messages.text("key.p"), messages.text("meeting.keyPass"), forms.pass(gate));
        keys.addForm(KeyCode.H, messages.text("key.h"), messages.text("meeting.keyPassFor"), forms.passFor(gate));
        keys.addForm(KeyCode.E, messages.text("key.e"), messages.text("meeting.keyChoose"), values.choose(gate));
        keys.addForm(KeyCode.F, messages.text("key.f"), messages.text("meeting.keyFail"), forms.fail(gate));
        keys.addForm(KeyCode.U, messages.text("key.u"), messages.text("meeting.keyOverrule"), forms.overrule(gate));
        keys.addForm(
                KeyCode.N, messages.text("key.n"), messages.text("meeting.keyRuleOut"), forms.markNotApplicable(gate));
        keys.addForm(KeyCode.W, messages.text("key.w"), messages.text("meeting.keyWaive"), waivers.waive(gate));
        keys.addForm(KeyCode.K, messages.text("key.k"), messages.text("meeting.keyRevoke"), forms.revoke(gate));
        keys.addForm(KeyCode.O, messages.text("key.o"), messages.text("meeting.keyOwner"), owners.assign(gate));
        keys.addForm(KeyCode.T, messages.text("key.t"), messages.text("meeting.keyNote"), values.note(gate));
        keys.addForm(KeyCode.R, messages.text("key.r"), messages.text("meeting.keyReopen"), forms.reopen(gate));
        var review = text.reviewStatus().review();
        gate.fields().stream()
                .filter(field -> review.value(field.placeholder()).isEmpty())
                .findFirst()
                .ifPresent(this::addFill);
    }

    /// The keys that fill a field on the board, too.
    private void addFill(Field field) {
        var messages = text.messages();
        var form = new ValueFormFactory(text).fill(field);
        keys.add(KeyCode.E, messages.text("key.e"), messages.text("meeting.keyFill"), () -> view.open(form));
        keys.addHiddenForm(KeyCode.F2, form);
    }
}
