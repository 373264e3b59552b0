package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.status.Blocker;
import dev.gateboard.ui.meeting.slide.AgendaPosition;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/// Which keys do what at an item. A letter opens the line of its action; nothing is done before Enter.
final class MeetingShortcutMap {
    private final MeetingText meetingText;
    private final Messages messages;
    private final Agenda agenda;
    private final AgendaPosition looking;
    private final ShortcutTarget asked;
    private final List<MeetingShortcut> bound = new ArrayList<>();

    interface ShortcutTarget {
        void turnTo(Agenda.Item item);

        void turnToRole(int role);

        /// Singles a gate of the block out.
        void selectGate(int gate);

        /// Shows what of the block was not shown yet.
        void showMore();

        void open(MeetingForm form);

        /// Does what needs no line.
        void perform(Action action);

        void export();
    }

    MeetingShortcutMap(MeetingText meetingText, Agenda agenda, AgendaPosition looking, ShortcutTarget asked) {
        this.meetingText = meetingText;
        this.messages = meetingText.messages();
        this.agenda = agenda;
        this.looking = looking;
        this.asked = asked;
    }

    List<MeetingShortcut> of(Agenda.Item item) {
        switch (item) {
            case Agenda.Item.Opening _ -> opening();
            case Agenda.Item.Changed _ -> items();
            case Agenda.Item.Blocking(Blocker blocker) -> blocking(blocker);
            case Agenda.Item.Block block -> block(block);
            case Agenda.Item.RollCallItem _ -> calling();
            case Agenda.Item.DecisionItem _ -> deciding();
        }
        everywhere(item);
        return List.copyOf(bound);
    }

    private void items() {
        bound.add(new MeetingShortcut(
                KeyCode.RIGHT,
                List.of(messages.text("key.left"), messages.text("key.right")),
                messages.text("meeting.item"),
                () -> step(1)));
        bound.add(MeetingShortcut.hidden(KeyCode.LEFT, () -> step(-1)));
    }

    private void step(int step) {
        asked.turnTo(looking.step(agenda, step));
    }

    private void opening() {
        var round = meetingText.reviewStatus().review().meeting().round();
        if (!round.isRunning())
            bound.add(MeetingShortcut.of(
                    KeyCode.ENTER,
                    messages.text("key.enter"),
                    messages.text("meeting.startRound", round.number() + 1),
                    () -> asked.perform(new Action.StartRound())));
        items();
    }

    private void blocking(Blocker blocker) {
        items();
        var forms = new GateFormFactory(meetingText);
        switch (blocker) {
            case Blocker.OpenGate(Gate gate, var _) -> gate(forms, gate);
            case Blocker.EmptyField(var field) -> fill(forms, field);
            case Blocker.Unconfirmed _ ->
                form(KeyCode.ENTER, messages.text("key.enter"), messages.text("meeting.keyConfirm"), forms.confirm());
        }
    }

    private void gate(GateFormFactory forms, Gate gate) {
        form(KeyCode.P, messages.text("key.p"), messages.text("meeting.keyPass"), forms.pass(gate));
        form(KeyCode.E, messages.text("key.e"), messages.text("meeting.keyChoose"), forms.choose(gate));
        form(KeyCode.F, messages.text("key.f"), messages.text("meeting.keyFail"), forms.fail(gate));
        form(KeyCode.U, messages.text("key.u"), messages.text("meeting.keyOverrule"), forms.overrule(gate));
        form(KeyCode.N, messages.text("key.n"), messages.text("meeting.keyRuleOut"), forms.markNotApplicable(gate));
        form(KeyCode.W, messages.text("key.w"), messages.text("meeting.keyWaive"), forms.waive(gate));
        form(KeyCode.K, messages.text("key.k"), messages.text("meeting.keyRevoke"), forms.revoke(gate));
        form(KeyCode.O, messages.text("key.o"), messages.text("meeting.keyOwner"), forms.assign(gate));
        form(KeyCode.T, messages.text("key.t"), messages.text("meeting.keyNote"), forms.note(gate));
        form(KeyCode.R, messages.text("key.r"), messages.text("meeting.keyReopen"), forms.reopen(gate));
        gate.fields().stream()
                .filter(field -> meetingText
                        .reviewStatus()
                        .review()
                        .value(field.placeholder())
                        .isEmpty())
                .findFirst()
                .ifPresent(field -> fill(forms, field));
    }

    /// The keys that fill a field on the board, too.
    private void fill(GateFormFactory forms, Field field) {
        form(KeyCode.E, messages.text("key.e"), messages.text("meeting.keyFill"), forms.fill(field));
        forms.fill(field).ifPresent(form -> bound.add(MeetingShortcut.hidden(KeyCode.F2, () -> asked.open(form))));
    }

    private void form(KeyCode key, String cap, String does, Optional<MeetingForm> form) {
        form.ifPresent(found -> bound.add(MeetingShortcut.of(key, cap, does, () -> asked.open(found))));
    }

    private void block(Agenda.Item.Block block) {
        items();
        int here = looking.inBlock(block);
        var meetings = new MeetingFormFactory(meetingText);
        int unseen = looking.unseenCount(block);
        bound.add(MeetingShortcut.of(
                KeyCode.ENTER,
                messages.text("key.enter"),
                unseen > 0 ? messages.text("meeting.keyMore", unseen) : messages.text("meeting.keyAccept"),
                unseen > 0 ? asked::showMore : () -> asked.open(meetings.accept(block))));
        bound.add(new MeetingShortcut(
                KeyCode.DOWN,
                List.of(messages.text("key.up"), messages.text("key.down")),
                messages.text("meeting.keySingle"),
                () -> asked.selectGate(Math.min(here + 1, block.gates().size() - 1))));
        bound.add(MeetingShortcut.hidden(KeyCode.UP, () -> asked.selectGate(Math.max(0, here - 1))));
        var forms = new GateFormFactory(meetingText);
        var gate = block.gates().get(here);
        form(KeyCode.P, messages.text("key.p"), messages.text("meeting.keyPass"), forms.pass(gate));
        form(KeyCode.F, messages.text("key.f"), messages.text("meeting.keyFail"), forms.fail(gate));
        form(KeyCode.K, messages.text("key.k"), messages.text("meeting.keyRevoke"), forms.revoke(gate));
        form(KeyCode.R, messages.text("key.r"), messages.text("meeting.keyReopen"), forms.reopen(gate));
    }

    private void calling() {
        var roles = meetingText.reviewStatus().review().meeting().roles();
        int here = looking.role(meetingText.reviewStatus());
        bound.add(new MeetingShortcut(
                KeyCode.RIGHT,
                List.of(messages.text("key.left"), messages.text("key.right")),
                messages.text("meeting.role"),
                () -> asked.turnToRole(Math.min(here + 1, Math.max(0, roles.size() - 1)))));
        bound.add(MeetingShortcut.hidden(KeyCode.LEFT, () -> asked.turnToRole(Math.max(0, here - 1))));
        if (!roles.isEmpty()) votes(roles.get(here));
        bound.add(MeetingShortcut.of(
                KeyCode.ESCAPE, messages.text("key.escape"), messages.text("meeting.backToGates"), this::backToGates));
    }

    private void votes(MeetingRole role) {
        var forms = new MeetingFormFactory(meetingText);
        bound.add(MeetingShortcut.hidden(KeyCode.G, () -> asked.open(forms.go(role))));
        bound.add(MeetingShortcut.hidden(KeyCode.C, () -> asked.open(forms.conditions(role))));
        bound.add(MeetingShortcut.hidden(KeyCode.X, () -> asked.open(forms.noGo(role))));
        bound.add(MeetingShortcut.hidden(KeyCode.A, () -> asked.open(forms.abstain(role))));
        bound.add(MeetingShortcut.hidden(KeyCode.B, () -> asked.open(forms.absent(role))));
        forms.notApplicable(role)
                .ifPresent(form -> bound.add(MeetingShortcut.hidden(KeyCode.N, () -> asked.open(form))));
        bound.add(MeetingShortcut.of(
                KeyCode.O,
                messages.text("key.o"),
                messages.text("meeting.keyAnswers"),
                () -> asked.open(forms.person(role))));
    }

    private void backToGates() {
        var blocking = agenda.blocking();
        asked.turnTo(blocking.isEmpty() ? agenda.items().getFirst() : blocking.getLast());
    }

    private void deciding() {
        items();
        var meeting = meetingText.reviewStatus().review().meeting();
        var forms = new MeetingFormFactory(meetingText);
        boolean pending = meeting.round().isRunning() || meeting.decision().isEmpty();
        if (pending) {
            decide(KeyCode.G, messages.text("key.g"), messages.text("meeting.hintGo"), Decision.Kind.GO);
            decide(
                    KeyCode.C,
                    messages.text("key.c"),
                    messages.text("meeting.hintConditions"),
                    Decision.Kind.GO_WITH_CONDITIONS);
            decide(KeyCode.X, messages.text("key.x"), messages.text("meeting.hintNoGo"), Decision.Kind.NO_GO);
            decide(KeyCode.H, messages.text("key.h"), messages.text("meeting.hintHold"), Decision.Kind.HOLD);
        } else {
            form(KeyCode.T, messages.text("key.t"), messages.text("meeting.keyStands"), forms.affirm());
            if (!meeting.unansweredChanges().isEmpty())
                decide(KeyCode.H, messages.text("key.h"), messages.text("meeting.hintHold"), Decision.Kind.HOLD);
            bound.add(MeetingShortcut.of(
                    KeyCode.R,
                    messages.text("key.r"),
                    messages.text("meeting.keyNewRound"),
                    () -> asked.perform(new Action.StartRound())));
            bound.add(MeetingShortcut.of(
                    KeyCode.E, messages.text("key.e"), messages.text("meeting.keyExport"), asked::export));
        }
        bound.add(MeetingShortcut.of(
                KeyCode.ESCAPE,
                messages.text("key.escape"),
                messages.text("meeting.backToRollCall"),
                () -> asked.turnTo(new Agenda.Item.RollCallItem())));
    }

    private void decide(KeyCode key, String cap, String does, Decision.Kind kind) {
        bound.add(
                MeetingShortcut.of(key, cap, does, () -> asked.open(new MeetingFormFactory(meetingText).decide(kind))));
    }

    /// What is there at every item.
    private void everywhere(Agenda.Item item) {
        if (!(item instanceof Agenda.Item.RollCallItem))
            bound.add(MeetingShortcut.of(
                    KeyCode.V,
                    messages.text("key.v"),
                    messages.text("meeting.keyRollCall"),
                    () -> asked.turnTo(new Agenda.Item.RollCallItem())));
        if (!(item instanceof Agenda.Item.DecisionItem))
            bound.add(
                    item instanceof Agenda.Item.RollCallItem
                            ? MeetingShortcut.of(
                                    KeyCode.D,
                                    messages.text("key.d"),
                                    messages.text("meeting.keyDecide"),
                                    this::decision)
                            : MeetingShortcut.hidden(KeyCode.D, this::decision));
        bound.add(MeetingShortcut.hidden(KeyCode.L, () -> asked.turnTo(new Agenda.Item.Changed())));
        bound.add(MeetingShortcut.hidden(KeyCode.PAGE_DOWN, () -> step(1)));
        bound.add(MeetingShortcut.hidden(KeyCode.PAGE_UP, () -> step(-1)));
        bound.add(MeetingShortcut.hidden(
                KeyCode.HOME, () -> asked.turnTo(agenda.items().getFirst())));
        bound.add(MeetingShortcut.hidden(KeyCode.END, this::decision));
        bound.add(
                item instanceof Agenda.Item.Blocking
                        ? MeetingShortcut.of(
                                KeyCode.F8,
                                messages.text("key.f8"),
                                messages.text("meeting.keyNext"),
                                this::nextBlocker)
                        : MeetingShortcut.hidden(KeyCode.F8, this::nextBlocker));
        if (item instanceof Agenda.Item.Blocking || item instanceof Agenda.Item.Block)
            bound.add(new MeetingShortcut(
                    KeyCode.UNDEFINED,
                    List.of(messages.text("key.ctrl"), messages.text("key.z")),
                    messages.text("meeting.keyUndo"),
                    () -> {}));
        if (item instanceof Agenda.Item.Opening) {
            bound.add(MeetingShortcut.of(
                    KeyCode.L,
                    messages.text("key.l"),
                    messages.text("meeting.keySince"),
                    () -> asked.turnTo(new Agenda.Item.Changed())));
            bound.add(new MeetingShortcut(
                    KeyCode.UNDEFINED,
                    List.of(messages.text("key.ctrl"), messages.text("key.c")),
                    messages.text("meeting.keyCopy"),
                    () -> {}));
            bound.add(new MeetingShortcut(
                    KeyCode.UNDEFINED, List.of(messages.text("key.f11")), messages.text("meeting.keyFull"), () -> {}));
        }
    }

    private void decision() {
        asked.turnTo(new Agenda.Item.DecisionItem());
    }

    private void nextBlocker() {
        var blocking = agenda.blocking();
        if (blocking.isEmpty()) return;
        int here = -1;
        for (int index = 0; index < blocking.size(); index++) {
            if (blocking.get(index).key().equals(looking.item().key())) here = index;
        }
        asked.turnTo(blocking.get((here + 1) % blocking.size()));
    }
}
