package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.ClipboardEvidenceReader;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.EmptyStatePane;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.signal.SignalController;
import dev.gateboard.ui.text.InlineCodeParser;
import dev.gateboard.ui.text.RichTextFlow;
import dev.gateboard.workspace.ReviewProbeMonitor;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;

/// One gate, or several: what it asks, how it stands, what would clear it, its proofs, notes and history, and every
/// verb that fits. Deeds go out; what comes of them is shown by the next `show`, and closes the line it came from.
public final class GatePane extends ScrollPane {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final Messages messages;
    private final ActionSubmitter actions;
    private final GateHeader head;
    private final GateActionBar bar;
    private final GateSignalPane signal;
    private final RichTextFlow green = new RichTextFlow(_ -> {});
    private final GateFieldsPane own;
    private final VBox content = new VBox();
    private final EmptyStatePane nothing = new EmptyStatePane();
    private final VBox greenPart;
    private final Label lesson = new Label();
    private final GateTabs tabs;
    private Optional<GateSelection> shown = Optional.empty();
    private Instant newestAnswer = Instant.MIN;
    private String about = "";
    private boolean takesIn;
    private Runnable takeIn = () -> {};
    private Consumer<ReviewStatus> again = _ -> {};

    /// @param links opens an address outside
    /// @param attachments the bytes of an attachment by its SHA-256, handed over on the JavaFX thread
    public GatePane(
            Messages messages,
            ActionSubmitter deeds,
            Consumer<String> links,
            Function<String, CompletableFuture<Optional<byte[]>>> attachments,
            SignalController signalling,
            DraftStore drafts) {
        this.messages = messages;
        this.actions = deeds;
        bar = new GateActionBar(messages, deeds, signalling, drafts);
        signal = new GateSignalPane(messages, signalling);
        own = new GateFieldsPane(messages, deeds, drafts);
        head = new GateHeader(messages, links, () -> bar.open(GateActionKind.ASSIGN), () -> takeIn.run());
        tabs = new GateTabs(messages, deeds, drafts, links, attachments);
        var heading = new Label(messages.text("gate.turnsGreen"));
        heading.getStyleClass().add("strong");
        green.getStyleClass().add("secondary");
        lesson.getStyleClass().addAll("secondary", "small", "lesson");
        lesson.setWrapText(true);
        lesson.setMinHeight(USE_PREF_SIZE);
        showLesson("");
        greenPart = new VBox(heading, green, lesson);
        greenPart.getStyleClass().setAll("gate-part");
        content.getChildren().setAll(head, own, bar, greenPart, tabs);
        content.getStyleClass().setAll("gate-pane");
        nothing.show(messages.text("gate.nothing"));
        setContent(nothing);
        getStyleClass().add("side-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setAccessibleText(messages.text("gate.pane"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
        setOnDragOver(this::offer);
        setOnDragDropped(this::drop);
        var revealing = new FocusScroller(this, content);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(revealing::reveal);
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
        boolean turned = !GateSelection.of(board, selection, section).draftKey().equals(about);
        if (turned) takesIn = false;
        var next = GateSelection.of(board, selection, section, takesIn ? Set.of() : hidden);
        about = next.draftKey();
        boolean same = shown.filter(next::isAboutTheSameAs).isPresent();
        if (!same) bar.close();
        again = newer -> show(newer, selection, section, hidden);
        takeIn = () -> {
            takesIn = true;
            bar.close();
            show(board, selection, section, hidden);
        };
        if (!same) setVvalue(0);
        shown = Optional.of(next);
        head.show(next);
        own.show(next);
        signal.show(next);
        order(
                signal.isVisible()
                        ? List.of(head, own, signal, greenPart, bar, tabs)
                        : List.of(head, own, bar, greenPart, tabs));
        bar.show(next);
        if (hasNewReading(next)) bar.clearProbingMessage();
        showGreen(next);
        tabs.show(next);
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

    /// Where signals speak, what they found comes before what can be done.
    private void order(List<Node> parts) {
        if (!content.getChildren().equals(parts)) content.getChildren().setAll(parts);
    }

    /// What past reviews show of the one gate shown; nothing where the text is empty.
    public void showLesson(String text) {
        lesson.setText(text);
        lesson.setVisible(!text.isEmpty());
        lesson.setManaged(!text.isEmpty());
    }

    /// Whether anybody asks the probes now.
    public void showProbeState(ReviewProbeMonitor.State state) {
        signal.setProbing(!(state instanceof ReviewProbeMonitor.State.Stopped));
    }

    /// It is later now: ages go on.
    public void tick(Instant now) {
        head.tick(now);
        signal.tick(now);
    }

    /// Asks for a file that is evidence, where the place for it is clicked.
    public void onChoose(Supplier<Optional<Path>> choose) {
        tabs.onChoose(() -> choose.get()
                .ifPresent(file -> shown.ifPresent(selected -> new ClipboardEvidenceReader(
                                evidence -> addEvidence(selected, evidence), this::showError)
                        .readFiles(List.of(file)))));
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

    private void showGreen(GateSelection selected) {
        boolean needed = selected.isOne()
                && !selected.reviewStatus()
                        .status(selected.firstGate())
                        .status()
                        .isCleared();
        greenPart.setVisible(needed);
        greenPart.setManaged(needed);
        if (!needed) return;
        green.show(InlineCodeParser.runs(GateHintText.of(messages, selected)));
    }

    /// Whether a probe answered since the last time.
    private boolean hasNewReading(GateSelection selected) {
        var asked = selected.newestReading();
        boolean newer = asked.isAfter(newestAnswer);
        newestAnswer = asked;
        return newer;
    }

    private void paste(KeyEvent press) {
        var board = Clipboard.getSystemClipboard();
        if (!PASTE.match(press) || !ClipboardEvidenceReader.holdsEvidence(board)) return;
        boolean proof = ClipboardEvidenceReader.holdsMoreThanText(board)
                || (ClipboardEvidenceReader.holdsLink(board)
                        && bar.formAcceptingEvidence().isPresent());
        if (press.getTarget() instanceof TextInputControl && !proof) return;
        addEvidence(board);
        press.consume();
    }

    /// Takes what is on the clipboard as proof, as its key does.
    public void paste() {
        var board = Clipboard.getSystemClipboard();
        if (ClipboardEvidenceReader.holdsEvidence(board)) addEvidence(board);
    }

    private void offer(DragEvent drag) {
        if (shown.isPresent() && ClipboardEvidenceReader.holdsEvidence(drag.getDragboard()))
            drag.acceptTransferModes(TransferMode.COPY);
        drag.consume();
    }

    private void drop(DragEvent drag) {
        addEvidence(drag.getDragboard());
        drag.setDropCompleted(true);
        drag.consume();
    }

    /// To the open line where it takes proofs, so that they come with its deed; else to each gate at once.
    private void addEvidence(Clipboard board) {
        var about = shown;
        about.ifPresent(
                selected -> new ClipboardEvidenceReader(evidence -> addEvidence(selected, evidence), this::showError)
                        .readClipboard(board));
    }

    private void addEvidence(GateSelection selected, List<EvidenceInput> evidence) {
        boolean same = shown.filter(selected::isAboutTheSameAs).isPresent();
        if (same && bar.formAcceptingEvidence().isPresent())
            bar.formAcceptingEvidence().get().addEvidence(evidence);
        else attach(selected, evidence);
    }

    private void showError(ClipboardEvidenceReader.UnreadableFile trouble) {
        bar.showError(
                switch (trouble.reason()) {
                    case LARGE -> messages.text("gate.large", trouble.file());
                    case EMPTY -> messages.text("gate.nothingIn", trouble.file());
                    case UNREADABLE -> messages.text("gate.unreadable", trouble.file());
                });
    }

    private void attach(GateSelection selected, List<EvidenceInput> brought) {
        var attached = selected.shownGates().stream()
                .flatMap(gate -> brought.stream().<Action>map(each -> new Action.Attach(gate.id(), each.evidence())))
                .toList();
        var _ = actions.perform(ActionRequest.basedOn(selected.reviewStatus(), attached)
                        .withAttachments(brought.stream()
                                .flatMap(each -> each.attachments().stream())
                                .toList()))
                .thenAccept(done -> {
                    if (done instanceof WorkspaceResult.ActionRefused(String sentence)) bar.showError(sentence);
                });
    }
}
