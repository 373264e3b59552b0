package dev.gateboard.ui.gate;

import dev.gateboard.model.Board;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Reading;
import dev.gateboard.model.Section;
import dev.gateboard.ui.kit.Deeds;
import dev.gateboard.ui.kit.EmptyState;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.RunsFlow;
import dev.gateboard.ui.kit.Signalling;
import dev.gateboard.ui.kit.Ticked;
import dev.gateboard.ui.kit.Wish;
import dev.gateboard.words.Finding;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Signals;
import dev.gateboard.workspace.Done;
import dev.gateboard.workspace.Prober;
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
import java.util.stream.Stream;
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
    private final Deeds deeds;
    private final GateHead head;
    private final DeedBar bar;
    private final SignalPart signal;
    private final RunsFlow green = new RunsFlow(_ -> {});
    private final OwnFields own;
    private final VBox content = new VBox();
    private final EmptyState nothing = new EmptyState();
    private final VBox greenPart;
    private final Label lesson = new Label();
    private final GateTabs tabs;
    private Optional<Selected> shown = Optional.empty();
    private Instant newestAnswer = Instant.MIN;
    private String about = "";
    private boolean takesIn;
    private Runnable takeIn = () -> {};
    private Consumer<Board> again = _ -> {};

    /// @param links opens an address outside
    /// @param attachments the bytes of an attachment by its SHA-256, handed over on the JavaFX thread
    public GatePane(
            Messages messages,
            Deeds deeds,
            Consumer<String> links,
            Function<String, CompletableFuture<Optional<byte[]>>> attachments,
            Signalling signalling,
            Drafts drafts) {
        this.messages = messages;
        this.deeds = deeds;
        bar = new DeedBar(messages, deeds, signalling, drafts);
        signal = new SignalPart(messages, signalling);
        own = new OwnFields(messages, deeds, drafts);
        head = new GateHead(messages, links, () -> bar.open(GateVerb.ASSIGN), () -> takeIn.run());
        tabs = new GateTabs(messages, deeds, drafts, links, attachments);
        var heading = new Label(messages.text("gate.turnsGreen"));
        heading.getStyleClass().add("strong");
        green.getStyleClass().add("secondary");
        lesson.getStyleClass().addAll("secondary", "small", "lesson");
        lesson.setWrapText(true);
        lesson.setMinHeight(USE_PREF_SIZE);
        learned("");
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
        var revealing = new Revealing(this, content);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(revealing::reveal);
    }

    /// Shows gates of one review; what to do where the selection is empty.
    public void show(Board board, List<Gate> selection) {
        show(board, selection, List.of());
    }

    /// Shows the gates of a section, selected by its heading; any gates where `section` is empty.
    public void show(Board board, List<Gate> selection, List<Section> section) {
        show(board, selection, section, Set.of());
    }

    /// The same, where a search or a filter hides some leaves: what is done means those that are shown.
    public void show(Board board, List<Gate> selection, List<Section> section, Set<UUID> hidden) {
        setContent(selection.isEmpty() ? nothing : content);
        if (selection.isEmpty()) {
            shown = Optional.empty();
            return;
        }
        boolean turned = !Selected.of(board, selection, section).about().equals(about);
        if (turned) takesIn = false;
        var next = Selected.of(board, selection, section, takesIn ? Set.of() : hidden);
        about = next.about();
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
        if (answered(next)) bar.answered();
        showGreen(next);
        tabs.show(next);
    }

    /// Whether somebody works here on gates that this board still has.
    public boolean holds(Board board) {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node each = owner; each != null; each = each.getParent())
            if (each.equals(content))
                return shown.filter(now -> now.isOf(board)).isPresent();
        return false;
    }

    /// Shows the same gates as they are now, whatever the list shows of them: nobody's line is closed, or put on
    /// another
    /// gate, by what somebody else does.
    public void again(Board board) {
        again.accept(board);
    }

    /// Where signals speak, what they found comes before what can be done.
    private void order(List<Node> parts) {
        if (!content.getChildren().equals(parts)) content.getChildren().setAll(parts);
    }

    /// What past reviews show of the one gate shown; nothing where the text is empty.
    public void learned(String text) {
        lesson.setText(text);
        lesson.setVisible(!text.isEmpty());
        lesson.setManaged(!text.isEmpty());
    }

    /// Whether anybody asks the probes now.
    public void asked(Prober.State state) {
        signal.asked(!(state instanceof Prober.State.Stopped));
    }

    /// It is later now: ages go on.
    public void tick(Instant now) {
        head.tick(now);
        signal.tick(now);
    }

    /// Asks for a file that is evidence, where the place for it is clicked.
    public void onChoose(Supplier<Optional<Path>> choose) {
        tabs.onChoose(() -> choose.get()
                .ifPresent(file -> shown.ifPresent(
                        selected -> new Pasting(proofs -> bring(selected, proofs), this::refuse).take(List.of(file)))));
    }

    /// What has the keyboard once a line's action is done.
    public void onDone(Runnable then) {
        bar.onDone(then);
    }

    /// Puts the keyboard on the first deed.
    public void enter() {
        if (shown.isPresent()) bar.enter();
    }

    /// Opens the line of a verb, as its button does.
    public void open(GateVerb verb) {
        bar.open(verb);
    }

    private void showGreen(Selected selected) {
        boolean needed = selected.isOne()
                && !selected.board().standing(selected.first()).standing().clears();
        greenPart.setVisible(needed);
        greenPart.setManaged(needed);
        if (!needed) return;
        var gate = selected.first();
        var board = selected.board();
        var sentence = Sentences.turnsGreenWhen(board.review(), gate, board.standing(gate));
        var hints = Stream.concat(
                        Signals.finding(board.standing(gate)).stream(),
                        board.review().state(gate).signal().newest().stream())
                .map(reading -> Finding.of(reading).hint())
                .filter(hint -> !hint.isEmpty())
                .toList();
        green.show(Ticked.runs(messages.text(
                "gate.sentence",
                sentence.substring(0, 1).toUpperCase(messages.locale()),
                sentence.substring(1),
                hints.isEmpty() ? "" : " " + hints.getFirst())));
    }

    /// Whether a probe answered since the last time.
    private boolean answered(Selected selected) {
        var asked = selected.leaves().stream()
                .flatMap(leaf -> selected.board().review().state(leaf).signal().newest().stream())
                .map(Reading::asked)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        boolean newer = asked.isAfter(newestAnswer);
        newestAnswer = asked;
        return newer;
    }

    private void paste(KeyEvent press) {
        var board = Clipboard.getSystemClipboard();
        if (!PASTE.match(press) || !Pasting.holdsProof(board)) return;
        boolean proof = Pasting.holdsMoreThanText(board)
                || (Pasting.holdsLink(board) && bar.takingProof().isPresent());
        if (press.getTarget() instanceof TextInputControl && !proof) return;
        bring(board);
        press.consume();
    }

    /// Takes what is on the clipboard as proof, as its key does.
    public void paste() {
        var board = Clipboard.getSystemClipboard();
        if (Pasting.holdsProof(board)) bring(board);
    }

    private void offer(DragEvent drag) {
        if (shown.isPresent() && Pasting.holdsProof(drag.getDragboard())) drag.acceptTransferModes(TransferMode.COPY);
        drag.consume();
    }

    private void drop(DragEvent drag) {
        bring(drag.getDragboard());
        drag.setDropCompleted(true);
        drag.consume();
    }

    /// To the open line where it takes proofs, so that they come with its deed; else to each gate at once.
    private void bring(Clipboard board) {
        var about = shown;
        about.ifPresent(selected -> new Pasting(proofs -> bring(selected, proofs), this::refuse).take(board));
    }

    private void bring(Selected selected, List<Brought> proofs) {
        boolean same = shown.filter(selected::isAboutTheSameAs).isPresent();
        if (same && bar.takingProof().isPresent()) bar.takingProof().get().bring(proofs);
        else attach(selected, proofs);
    }

    private void refuse(Pasting.Trouble trouble) {
        bar.refuse(
                switch (trouble.why()) {
                    case LARGE -> messages.text("gate.large", trouble.file());
                    case EMPTY -> messages.text("gate.nothingIn", trouble.file());
                    case UNREADABLE -> messages.text("gate.unreadable", trouble.file());
                });
    }

    private void attach(Selected selected, List<Brought> brought) {
        var attached = selected.each().stream()
                .flatMap(gate -> brought.stream().<Deed>map(each -> new Deed.Attach(gate.id(), each.evidence())))
                .toList();
        var _ = deeds.perform(Wish.on(selected.board(), attached)
                        .with(brought.stream()
                                .flatMap(each -> each.enclosures().stream())
                                .toList()))
                .thenAccept(done -> {
                    if (done instanceof Done.Refused(String sentence)) bar.refuse(sentence);
                });
    }
}
