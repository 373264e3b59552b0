package dev.gateboard.ui.gate.action;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.review.Review;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.signal.SignalController;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// The buttons of what can be done, and below them the line of the verb that was pressed.
public final class GateActionBar extends VBox {
    private final Messages messages;
    private final ActionSubmitter actions;
    private final DraftStore drafts;
    private final GateChoiceControl choice;
    private final GateActionButtons buttons;
    private final InlineMessage message = new InlineMessage();
    private final InstantGateAction instant;
    private Optional<GateActionForm> form = Optional.empty();
    private Optional<GateSelection> shown = Optional.empty();
    private Runnable done = () -> {};

    private Function<Review, ReviewParticipants> knownPeople = ReviewParticipants::of;

    public GateActionBar(Messages messages, ActionSubmitter actions, SignalController signals, DraftStore drafts) {
        this.messages = messages;
        this.actions = actions;
        this.drafts = drafts;
        choice = new GateChoiceControl(messages.text("gate.options"), this::choose);
        buttons = new GateActionButtons(messages, this::open);
        instant = new InstantGateAction(messages, signals, this::perform, message);
        getStyleClass().setAll("gate-part", "gate-deeds");
    }

    /// Offers these people where one is typed in a form about a review.
    public void onPeople(Function<Review, ReviewParticipants> known) {
        knownPeople = known;
    }

    /// Shows what can be done to these gates. A form stays open as long as it is about the same ones.
    public void show(GateSelection selected) {
        boolean same = isAbout(selected);
        shown = Optional.of(selected);
        buttons.show(selected, same);
        if (!same) form = Optional.empty();
        form.ifPresent(open -> open.show(selected));
        // What was half typed is open again, and leaves the keyboard where it is.
        if (!same)
            GateFormDraft.begunVerb(drafts, selected).ifPresent(verb -> form = Optional.of(form(verb, selected)));
        draw();
    }

    boolean isAbout(GateSelection selected) {
        return shown.filter(selected::isAboutTheSameAs).isPresent();
    }

    private GateActionForm form(GateActionKind verb, GateSelection selected) {
        var review = selected.reviewStatus().review();
        return new GateActionForm(
                messages,
                verb,
                selected,
                new GateFormActions(this, actions, drafts, verb, selected),
                () -> knownPeople.apply(review));
    }

    /// The action of a form is on record.
    void onStored(GateActionKind verb) {
        if (form.filter(open -> open.verb() == verb).isEmpty()) return;
        close();
        done.run();
    }

    /// The action of a form was refused: the next Enter is about what is shown now.
    void confirmAgain(String sentence) {
        form.ifPresent(open -> open.confirmAgain(sentence));
        shown.ifPresent(now -> form.ifPresent(open -> open.show(now)));
    }

    /// What has the keyboard once a line's action is done.
    public void onDone(Runnable then) {
        done = then;
    }

    /// Opens a verb's line, where it fits what is shown; confirms at once.
    public void open(GateActionKind verb) {
        var selected = shown.filter(each -> !each.affectedBy(verb).isEmpty());
        if (selected.isEmpty()) return;
        if (verb.isDoneAtOnce()) {
            instant.perform(verb, selected.get());
            return;
        }
        var opened = form(verb, selected.get());
        form = Optional.of(opened);
        draw();
        opened.focus();
    }

    /// Opens the line that says why the gate does not apply, with a reason that the person may take or change.
    public void openNotApplicable(String reason) {
        open(GateActionKind.RULE_OUT);
        form.ifPresent(open -> open.suggestReason(reason));
    }

    /// Pressing the button was all: where it is refused, that is said beside it.
    private void perform(ActionRequest wish) {
        var about = shown;
        var _ = actions.perform(wish).thenAccept(result -> {
            boolean same = about.filter(this::isAbout).isPresent();
            if (same && result instanceof WorkspaceResult.ActionRefused(String sentence)) showError(sentence);
        });
    }

    /// Something new was answered: what was said about asking is over.
    public void clearProbingMessage() {
        if (form.isEmpty()) message.clear();
    }

    /// Puts the keyboard on the first button, or into the line that is open.
    public void focus() {
        form.ifPresentOrElse(GateActionForm::focus, buttons::focusFirst);
    }

    /// Closes the line that is open; what was typed stays with its gates.
    public void close() {
        form = Optional.empty();
        message.clear();
        draw();
    }

    /// Says why something was refused: in the line that is open, else below the buttons.
    public void showError(String sentence) {
        form.ifPresentOrElse(open -> open.showError(sentence), () -> message.showError(sentence));
    }

    /// The open line, where it takes proofs.
    public Optional<GateActionForm> formAcceptingEvidence() {
        return form.filter(open -> open.verb().takesEvidence());
    }

    void leave(GateActionKind verb) {
        close();
        buttons.focus(verb);
    }

    private void draw() {
        var parts = new ArrayList<Node>();
        shown.flatMap(choice::show).ifPresent(parts::add);
        if (!buttons.isEmpty()) parts.add(buttons);
        form.ifPresent(parts::add);
        parts.add(message);
        if (!getChildren().equals(parts)) getChildren().setAll(parts);
        boolean any = parts.size() > 1;
        NodeVisibility.show(this, any);
    }

    private void choose(String option) {
        shown.ifPresent(each -> perform(ActionRequest.basedOn(
                each.reviewStatus(), new Action.Choose(each.firstGate().id(), option))));
    }
}
