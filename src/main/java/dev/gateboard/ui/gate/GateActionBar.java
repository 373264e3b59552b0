package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.gate.Mark;
import dev.gateboard.model.status.EarlierDecisionRules;
import dev.gateboard.text.review.EarlierDecisionText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.signal.SignalController;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The buttons of what can be done, and below them the line of the verb that was pressed.
final class GateActionBar extends VBox {
    private final Messages messages;
    private final ActionSubmitter actions;
    private final SignalController signalling;
    private final GateActionText words;
    private final FlowPane buttons = new FlowPane(8, 8);
    private final SegmentedControl<String> options;
    private final InlineMessage message = new InlineMessage();
    private Optional<GateActionForm> form = Optional.empty();
    private List<Button> drawn = List.of();
    private List<GateActionKind> verbs = List.of();
    private Optional<GateSelection> shown = Optional.empty();
    private final Button more;
    private final DraftStore drafts;
    private boolean unfolded;
    private Runnable done = () -> {};

    GateActionBar(Messages messages, ActionSubmitter deeds, SignalController signalling, DraftStore drafts) {
        this.drafts = drafts;
        this.messages = messages;
        this.signalling = signalling;
        this.actions = deeds;
        words = new GateActionText(messages);
        more = ButtonFactory.secondary("⋯", this::unfold);
        more.setAccessibleText(messages.text("gate.more"));
        more.setId("more-deeds");
        options = new SegmentedControl<>(this::choose, "deed");
        getStyleClass().setAll("gate-part", "gate-deeds");
    }

    void show(GateSelection selected) {
        boolean same = shown.filter(selected::isAboutTheSameAs).isPresent();
        shown = Optional.of(selected);
        var next = Arrays.stream(GateActionKind.values())
                .filter(verb -> verb != GateActionKind.ASSIGN)
                .filter(verb -> !selected.affectedBy(verb).isEmpty())
                .toList();
        if (!next.equals(verbs) || drawn.isEmpty() || !same || next.contains(GateActionKind.ASK)) {
            verbs = next;
            var factory = new GateActionButtonFactory(words, next, words.askText(shown), this::open);
            drawn = next.stream().map(factory::button).toList();
        }
        if (!same) unfolded = false;
        fold();
        if (!same) form = Optional.empty();
        form.ifPresent(open -> open.show(selected));
        if (!same) resume(selected);
        draw();
    }

    /// What was half typed about these gates is open again, and leaves the keyboard where it is.
    private void resume(GateSelection selected) {
        drafts.find(selected.draftKey()).ifPresent(draft -> {
            for (var verb : GateActionKind.values())
                if (verb.name().equals(draft.line())
                        && !verb.isDoneAtOnce()
                        && !selected.affectedBy(verb).isEmpty()) form = Optional.of(form(verb, selected));
        });
    }

    private GateActionForm form(GateActionKind verb, GateSelection selected) {
        return new GateActionForm(messages, verb, selected, new GateActionForm.Actions() {
            @Override
            public void perform(ActionRequest wish) {
                GateActionBar.this.perform(wish, verb, selected);
            }

            @Override
            public void leave() {
                GateActionBar.this.leave(verb);
            }

            @Override
            public void discard() {
                drafts.discard(selected.draftKey(), verb.name());
                GateActionBar.this.leave(verb);
            }

            @Override
            public DraftStore drafts() {
                return drafts;
            }
        });
    }

    /// Only what is on record is forgotten here: a refusal costs no typing, wherever one looks by then.
    private void perform(ActionRequest wish, GateActionKind verb, GateSelection about) {
        var _ = actions.perform(wish).thenAccept(done -> {
            boolean same = shown.filter(about::isAboutTheSameAs).isPresent();
            switch (done) {
                case WorkspaceResult.Stored _ -> {
                    drafts.discard(about.draftKey(), verb.name());
                    if (same && form.filter(open -> open.verb() == verb).isPresent()) done(true);
                }
                case WorkspaceResult.ActionRefused(String sentence) -> {
                    if (!same) return;
                    form.ifPresent(open -> open.confirmAgain(sentence));
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
    void open(GateActionKind verb) {
        var selected = shown.filter(each -> !each.affectedBy(verb).isEmpty());
        if (selected.isEmpty()) return;
        if (verb.isDoneAtOnce()) {
            perform(verb, selected.get());
            return;
        }
        var opened = form(verb, selected.get());
        form = Optional.of(opened);
        draw();
        opened.focus();
    }

    private void perform(GateActionKind verb, GateSelection selected) {
        var gates = selected.affectedBy(verb).stream().map(Gate::id).toList();
        var review = selected.reviewStatus().review().id();
        switch (verb) {
            case PROBE -> {
                message.showInfo(messages.text("gate.probing"));
                signalling.ask(review, gates);
            }
            case FIRE -> signalling.fire(review, gates.getFirst());
            case ARM -> signalling.arm(review, gates);
            case DISARM ->
                perform(ActionRequest.basedOn(
                        selected.reviewStatus(),
                        gates.stream()
                                .<Action>map(gate -> new Action.Disarm(gate, ""))
                                .toList()));
            case CONFIRM ->
                perform(ActionRequest.basedOn(
                                selected.reviewStatus(),
                                gates.stream().<Action>map(Action.Confirm::new).toList())
                        .onMany(!selected.isOne()));
            case SAME -> perform(ActionRequest.basedOn(selected.reviewStatus(), same(selected)));
            case OVERRULE, AGREE, PASS, FAIL, RULE_OUT, WAIVE, ASK, REVOKE, REOPEN, ASSIGN ->
                throw new IllegalStateException(verb + " has a line");
        }
    }

    /// Pressing the button was all: where it is refused, that is said beside it.
    private void perform(ActionRequest wish) {
        var about = shown;
        var _ = actions.perform(wish).thenAccept(done -> {
            boolean same = shown.filter(
                            now -> about.filter(now::isAboutTheSameAs).isPresent())
                    .isPresent();
            if (same && done instanceof WorkspaceResult.ActionRefused(String sentence)) showError(sentence);
        });
    }

    private static List<Action> same(GateSelection selected) {
        var board = selected.reviewStatus();
        return selected.affectedBy(GateActionKind.SAME).stream()
                .flatMap(leaf ->
                        EarlierDecisionRules.repeatAction(board, leaf, EarlierDecisionText::repeatReason).stream())
                .toList();
    }

    /// Where signals decide, what is done by hand is a press away, so that the few deeds that help stand out.
    private void fold() {
        var rare = (verbs.contains(GateActionKind.PROBE) || verbs.contains(GateActionKind.FIRE)) && !unfolded
                ? verbs.stream().filter(GateActionButtonFactory::isRare).toList()
                : List.<GateActionKind>of();
        var all = new ArrayList<Node>();
        for (int index = 0; index < verbs.size(); index++)
            if (!rare.contains(verbs.get(index))) all.add(drawn.get(index));
        if (rare.size() > 1) all.add(more);
        else rare.forEach(verb -> all.add(drawn.get(verbs.indexOf(verb))));
        if (!buttons.getChildren().equals(all)) buttons.getChildren().setAll(all);
    }

    private void unfold() {
        unfolded = true;
        fold();
        buttons.getChildren().stream()
                .filter(button -> button.equals(
                        drawn.get(verbs.indexOf(GateActionKind.PASS) < 0 ? 0 : verbs.indexOf(GateActionKind.PASS))))
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /// Something new was answered: what was said about asking is over.
    void clearProbingMessage() {
        if (form.isEmpty()) message.clear();
    }

    /// Puts the keyboard on the first button, or into the line that is open.
    void focus() {
        if (form.isPresent()) form.get().focus();
        else if (!buttons.getChildren().isEmpty())
            buttons.getChildren().getFirst().requestFocus();
    }

    void close() {
        form = Optional.empty();
        message.clear();
        draw();
    }

    void showError(String sentence) {
        form.ifPresentOrElse(open -> open.showError(sentence), () -> message.showError(sentence));
    }

    /// The open line, where it takes proofs.
    Optional<GateActionForm> formAcceptingEvidence() {
        return form.filter(open -> open.verb().takesEvidence());
    }

    private void leave(GateActionKind verb) {
        close();
        int index = verbs.indexOf(verb);
        if (index >= 0) drawn.get(index).requestFocus();
    }

    private void draw() {
        var parts = new ArrayList<Node>();
        shown.filter(each -> each.isOne() && !each.firstGate().options().isEmpty())
                .ifPresent(each -> {
                    options.show(
                            each.firstGate().options().stream()
                                    .map(option -> new SegmentedControl.Option<>(option, option))
                                    .toList(),
                            chosen(each, each.firstGate()));
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

    private static String chosen(GateSelection selected, Gate gate) {
        return selected.reviewStatus().review().mark(gate) instanceof Mark.Chosen chosen ? chosen.option() : "";
    }

    private void choose(String option) {
        shown.ifPresent(each -> perform(ActionRequest.basedOn(
                each.reviewStatus(), new Action.Choose(each.firstGate().id(), option))));
    }
}
