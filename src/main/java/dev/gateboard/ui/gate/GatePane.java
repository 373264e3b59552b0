package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.EmptyStatePane;
import dev.gateboard.ui.gate.action.ActionSubmitter;
import dev.gateboard.ui.gate.action.GateActionBar;
import dev.gateboard.ui.gate.action.GateActionKind;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.ui.gate.evidence.AttachmentController;
import dev.gateboard.ui.signal.SignalController;
import dev.gateboard.workspace.ReviewProbeMonitor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/// One gate, or several: what it asks, how it stands, what would clear it, its proofs, notes and history, and every
/// verb that fits. Deeds go out; what comes of them is shown by the next `show`, and closes the line it came from.
public final class GatePane extends ScrollPane {
    private final GateContentPane content;
    private final GateActionBar bar;
    private final EmptyStatePane nothing = new EmptyStatePane();
    private final EvidenceInputHandler evidence;
    private Optional<GateSelection> shown = Optional.empty();
    private String takenIn = "";
    private Runnable takeIn = () -> {};
    private Consumer<String> go = _ -> {};
    private Consumer<ReviewStatus> again = _ -> {};

    /// @param links opens an address outside
    public GatePane(
            Messages messages,
            ActionSubmitter actions,
            Consumer<String> links,
            AttachmentController attachments,
            SignalController signalling,
            DraftStore drafts) {
        bar = new GateActionBar(messages, actions, signalling, drafts);
        content = new GateContentPane(
                messages,
                actions,
                links,
                attachments,
                signalling,
                drafts,
                bar,
                () -> takeIn.run(),
                key -> go.accept(key));
        evidence = new EvidenceInputHandler(messages, actions, bar, () -> shown);
        nothing.show(messages.text("gate.nothing"));
        setContent(nothing);
        getStyleClass().add("side-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setAccessibleText(messages.text("gate.pane"));
        evidence.listenTo(this);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(new FocusScroller(this, content)::reveal);
    }

    /// Shows gates of one review; what to do where the selection is empty.
    public void show(ReviewStatus board, List<Gate> selection) {
        show(board, selection, List.of());
    }

    /// Shows the gates of a section, selected by its heading; any gates where `section` is empty.
    public void show(ReviewStatus board, List<Gate> selection, List<Section> section) {
        show(board, selection, section, Set.of());
    }

    /// The same, where a search or a filter hides some leaves: what is done means those that are shown.
    public void show(ReviewStatus board, List<Gate> selection, List<Section> section, Set<UUID> hidden) {
        setContent(selection.isEmpty() ? nothing : content);
        if (selection.isEmpty()) {
            shown = Optional.empty();
            return;
        }
        var about = GateSelection.of(board, selection, section).draftKey();
        if (!about.equals(takenIn)) takenIn = "";
        var next = GateSelection.of(board, selection, section, takenIn.isEmpty() ? hidden : Set.of());
        boolean same = shown.filter(next::isAboutTheSameAs).isPresent();
        if (!same) bar.close();
        again = newer -> show(newer, selection, section, hidden);
        takeIn = () -> {
            takenIn = about;
            bar.close();
            show(board, selection, section, hidden);
        };
        if (!same) setVvalue(0);
        shown = Optional.of(next);
        content.show(next);
    }

    /// Whether somebody works here on gates that this board still has.
    public boolean isEditing(ReviewStatus board) {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent())
            if (each.equals(content))
                return shown.filter(now -> now.isOf(board)).isPresent();
        return false;
    }

    /// Shows the same gates as they are now, whatever the list shows of them: nobody's line is closed, or put on
    /// another gate, by what somebody else does.
    public void refresh(ReviewStatus board) {
        again.accept(board);
    }

    /// What past reviews show of the one gate shown; nothing where the text is empty.
    public void showLesson(String text) {
        content.showLesson(text);
    }

    /// Whether anybody asks the probes now.
    public void showProbeState(ReviewProbeMonitor.State state) {
        content.setProbing(!(state instanceof ReviewProbeMonitor.State.Stopped));
    }

    /// It is later now: ages go on.
    public void tick(Instant now) {
        content.tick(now);
    }

    /// Offers these people where one is typed in a form about a review.
    public void onPeople(Function<Review, ReviewParticipants> known) {
        bar.onPeople(known);
    }

    /// Asks for a file that is evidence, where the place for it is clicked.
    public void onChoose(Supplier<Optional<Path>> choose) {
        content.onChoose(() -> evidence.choose(choose));
    }

    /// Takes the owner that the file names for a gate.
    public void onTakeOwner(Consumer<Gate> take) {
        content.onTakeOwner(take);
    }

    /// Goes to the row of a heading or a group above what is shown, by its key.
    public void onGo(Consumer<String> then) {
        go = then;
    }

    /// What has the keyboard once a line's action is done.
    public void onDone(Runnable then) {
        bar.onDone(then);
    }

    /// Puts the keyboard on the first deed.
    public void focus() {
        if (shown.isPresent()) bar.focus();
    }

    /// Opens the line of a verb, as its button does.
    public void open(GateActionKind verb) {
        bar.open(verb);
    }

    /// Takes what is on the clipboard as evidence, as its key does.
    public void paste() {
        evidence.paste();
    }
}
