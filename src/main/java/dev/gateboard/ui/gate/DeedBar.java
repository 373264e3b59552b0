package dev.gateboard.ui.gate;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Mark;
import dev.gateboard.ui.kit.Buttons;
import dev.gateboard.ui.kit.Deeds;
import dev.gateboard.ui.kit.MessageLine;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.OptionRow;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.Signalling;
import dev.gateboard.ui.kit.Wish;
import dev.gateboard.words.Earliers;
import dev.gateboard.workspace.Done;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The buttons of what can be done, and below them the line of the verb that was pressed.
final class DeedBar extends VBox {
    private final Messages messages;
    private final Deeds deeds;
    private final Signalling signalling;
    private final VerbWords words;
    private final FlowPane buttons = new FlowPane(8, 8);
    private final OptionRow<String> options;
    private final MessageLine message = new MessageLine();
    private Optional<DeedForm> form = Optional.empty();
    private List<Button> drawn = List.of();
    private List<GateVerb> verbs = List.of();
    private Optional<Selected> shown = Optional.empty();
    private final Button more;
    private final Drafts drafts;
    private boolean unfolded;
    private Runnable done = () -> {};

    DeedBar(Messages messages, Deeds deeds, Signalling signalling, Drafts drafts) {
        this.drafts = drafts;
        this.messages = messages;
        this.signalling = signalling;
        this.deeds = deeds;
        words = new VerbWords(messages);
        more = Buttons.secondary("⋯", this::unfold);
        more.setAccessibleText(messages.text("gate.more"));
        more.setId("more-deeds");
        options = new OptionRow<>(this::choose, "deed");
        getStyleClass().setAll("gate-part", "gate-deeds");
    }

    void show(Selected selected) {
        boolean same = shown.filter(selected::isAboutTheSameAs).isPresent();
        shown = Optional.of(selected);
        var next = Arrays.stream(GateVerb.values())
                .filter(verb -> verb != GateVerb.ASSIGN)
                .filter(verb -> !selected.touchedBy(verb).isEmpty())
                .toList();
        if (!next.equals(verbs) || drawn.isEmpty() || !same || next.contains(GateVerb.ASK)) {
            verbs = next;
            drawn = next.stream().map(this::button).toList();
        }
        if (!same) unfolded = false;
        fold();
        if (!same) form = Optional.empty();
        form.ifPresent(open -> open.show(selected));
        if (!same) resume(selected);
        draw();
    }

    /// What was half typed about these gates is open again, and leaves the keyboard where it is.
    private void resume(Selected selected) {
        drafts.of(selected.about()).ifPresent(draft -> {
            for (var verb : GateVerb.values())
                if (verb.name().equals(draft.line())
                        && !verb.isDoneAtOnce()
                        && !selected.touchedBy(verb).isEmpty()) form = Optional.of(form(verb, selected));
        });
    }

    private DeedForm form(GateVerb verb, Selected selected) {
        return new DeedForm(messages, verb, selected, new DeedForm.Actions() {
            @Override
            public void perform(Wish wish) {
                DeedBar.this.perform(wish, verb, selected);
            }

            @Override
            public void leave() {
                DeedBar.this.leave(verb);
            }

            @Override
            public void discard() {
                drafts.discard(selected.about(), verb.name());
                DeedBar.this.leave(verb);
            }

            @Override
            public Drafts drafts() {
                return drafts;
            }
        });
    }

    /// Only what is on record is forgotten here: a refusal costs no typing, wherever one looks by then.
    private void perform(Wish wish, GateVerb verb, Selected about) {
        var _ = deeds.perform(wish).thenAccept(done -> {
            boolean same = shown.filter(about::isAboutTheSameAs).isPresent();
            switch (done) {
                case Done.Stored _ -> {
                    drafts.discard(about.about(), verb.name());
                    if (same && form.filter(open -> open.verb() == verb).isPresent()) done(true);
                }
                case Done.Refused(String sentence) -> {
                    if (!same) return;
                    form.ifPresent(open -> open.askAgain(sentence));
                    shown.ifPresent(now -> form.ifPresent(open -> open.show(now)));
                }
            }
        });
    }

    private void done(boolean fromLine) {
        close();
        if (fromLine) done.run();
    }

    /// What has the keyboard once a line's action is done.
    void onDone(Runnable then) {
        done = then;
    }

    /// Opens a verb's line, where it fits what is shown; confirms at once.
    void open(GateVerb verb) {
        var selected = shown.filter(each -> !each.touchedBy(verb).isEmpty());
        if (selected.isEmpty()) return;
        if (verb.isDoneAtOnce()) {
            perform(verb, selected.get());
            return;
        }
        var opened = form(verb, selected.get());
        form = Optional.of(opened);
        draw();
        opened.enter();
    }

    private void perform(GateVerb verb, Selected selected) {
        var gates = selected.touchedBy(verb).stream().map(Gate::id).toList();
        var review = selected.board().review().id();
        switch (verb) {
            case PROBE -> {
                message.inform(messages.text("gate.probing"));
                signalling.ask(review, gates);
            }
            case FIRE -> signalling.fire(review, gates.getFirst());
            case ARM -> signalling.arm(review, gates);
            case DISARM ->
                perform(Wish.on(
                        selected.board(),
                        gates.stream()
                                .<Deed>map(gate -> new Deed.Disarm(gate, ""))
                                .toList()));
            case CONFIRM ->
                perform(Wish.on(
                                selected.board(),
                                gates.stream().<Deed>map(Deed.Confirm::new).toList())
                        .onMany(!selected.isOne()));
            case SAME -> perform(Wish.on(selected.board(), same(selected)));
            case OVERRULE, AGREE, PASS, FAIL, RULE_OUT, WAIVE, ASK, REVOKE, REOPEN, ASSIGN ->
                throw new IllegalStateException(verb + " has a line");
        }
    }

    /// Pressing the button was all: where it is refused, that is said beside it.
    private void perform(Wish wish) {
        var about = shown;
        var _ = deeds.perform(wish).thenAccept(done -> {
            boolean same = shown.filter(
                            now -> about.filter(now::isAboutTheSameAs).isPresent())
                    .isPresent();
            if (same && done instanceof Done.Refused(String sentence)) refuse(sentence);
        });
    }

    private static List<Deed> same(Selected selected) {
        var board = selected.board();
        return selected.touchedBy(GateVerb.SAME).stream()
                .flatMap(leaf -> Earliers.same(board.review(), leaf, board.standing(leaf), board.at()).stream())
                .toList();
    }

    /// Where signals decide, what is done by hand is a press away, so that the few deeds that help stand out.
    private void fold() {
        var rare = (verbs.contains(GateVerb.PROBE) || verbs.contains(GateVerb.FIRE)) && !unfolded
                ? verbs.stream().filter(DeedBar::isRare).toList()
                : List.<GateVerb>of();
        var all = new ArrayList<Node>();
        for (int index = 0; index < verbs.size(); index++)
            if (!rare.contains(verbs.get(index))) all.add(drawn.get(index));
        if (rare.size() > 1) all.add(more);
        else rare.forEach(verb -> all.add(drawn.get(verbs.indexOf(verb))));
        if (!buttons.getChildren().equals(all)) buttons.getChildren().setAll(all);
    }

    private static boolean isRare(GateVerb verb) {
        return switch (verb) {
            case PASS, FAIL, REVOKE, REOPEN, DISARM, ASK -> true;
            case FIRE, PROBE, ARM, CONFIRM, SAME, OVERRULE, AGREE, RULE_OUT, WAIVE, ASSIGN -> false;
        };
    }

    private void unfold() {
        unfolded = true;
        fold();
        buttons.getChildren().stream()
                .filter(button ->
                        button.equals(drawn.get(verbs.indexOf(GateVerb.PASS) < 0 ? 0 : verbs.indexOf(GateVerb.PASS))))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// Something new was answered: what was said about asking is over.
    void answered() {
        if (form.isEmpty()) message.silence();
    }

    /// Puts the keyboard on the first button, or into the line that is open.
    void enter() {
        if (form.isPresent()) form.get().enter();
        else if (!buttons.getChildren().isEmpty())
            buttons.getChildren().getFirst().requestFocus();
    }

    void close() {
        form = Optional.empty();
        message.silence();
        draw();
    }

    void refuse(String sentence) {
        form.ifPresentOrElse(open -> open.refuse(sentence), () -> message.refuse(sentence));
    }

    /// The open line, where it takes proofs.
    Optional<DeedForm> takingProof() {
        return form.filter(DeedForm::takesProof);
    }

    private void leave(GateVerb verb) {
        close();
        int index = verbs.indexOf(verb);
        if (index >= 0) drawn.get(index).requestFocus();
    }

    private void draw() {
        var parts = new ArrayList<Node>();
        shown.filter(each -> each.isOne() && !each.first().options().isEmpty()).ifPresent(each -> {
            options.show(
                    each.first().options().stream()
                            .map(option -> new OptionRow.Option<>(option, option))
                            .toList(),
                    chosen(each, each.first()));
            parts.add(options);
        });
        if (!drawn.isEmpty()) parts.add(buttons);
        form.ifPresent(parts::add);
        parts.add(message);
        if (!getChildren().equals(parts)) getChildren().setAll(parts);
        boolean any = parts.size() > 1;
        setVisible(any);
        setManaged(any);
    }

    private static String chosen(Selected selected, Gate gate) {
        return selected.board().review().mark(gate) instanceof Mark.Chosen chosen ? chosen.option() : "";
    }

    private void choose(String option) {
        shown.ifPresent(each ->
                perform(Wish.on(each.board(), new Deed.Choose(each.first().id(), option))));
    }

    private Button button(GateVerb verb) {
        var text = words.button(verb);
        return switch (verb) {
            case FIRE, CONFIRM, ARM -> Buttons.primary(text, () -> open(verb));
            case PROBE ->
                verbs.contains(GateVerb.FIRE)
                                || verbs.contains(GateVerb.ARM)
                                || verbs.contains(GateVerb.CONFIRM)
                                || verbs.contains(GateVerb.OVERRULE)
                        ? Buttons.secondary(text, () -> open(verb))
                        : Buttons.primary(text, () -> open(verb));
            case PASS ->
                Buttons.withSign(
                        verbs.contains(GateVerb.CONFIRM)
                                        || verbs.contains(GateVerb.PROBE)
                                        || verbs.contains(GateVerb.SAME)
                                        || verbs.contains(GateVerb.FIRE)
                                ? Buttons.secondary(text, () -> open(verb))
                                : Buttons.primary(text, () -> open(verb)),
                        Sign.PASSED_BACKED);
            case OVERRULE -> Buttons.withSign(Buttons.secondary(text, () -> open(verb)), Sign.PASSED_ON_A_WORD);
            case AGREE -> Buttons.withSign(Buttons.secondary(text, () -> open(verb)), Sign.FAILED);
            case FAIL -> Buttons.withSign(Buttons.secondary(text, () -> open(verb)), Sign.FAILED);
            case RULE_OUT -> Buttons.withSign(Buttons.secondary(text, () -> open(verb)), Sign.NOT_APPLICABLE);
            case WAIVE -> Buttons.withSign(Buttons.secondary(text, () -> open(verb)), Sign.WAIVED);
            case SAME -> Buttons.withSign(Buttons.primary(text, () -> open(verb)), Sign.PASSED_ON_A_WORD);
            case ASK -> Buttons.secondary(words.asking(shown), () -> open(verb));
            case REVOKE, REOPEN, DISARM, ASSIGN -> Buttons.secondary(text, () -> open(verb));
        };
    }
}
