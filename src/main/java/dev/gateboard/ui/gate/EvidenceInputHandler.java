package dev.gateboard.ui.gate;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.ui.control.ClipboardEvidenceReader;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.gate.action.ActionRequest;
import dev.gateboard.ui.gate.action.ActionSubmitter;
import dev.gateboard.ui.gate.action.GateActionBar;
import dev.gateboard.ui.gate.action.GateSelection;
import dev.gateboard.workspace.review.WorkspaceResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/// Takes files, links and images as evidence, however they come: pasted, dropped or chosen. They go to the open form
/// where it takes evidence, so that they come with its action; else to each gate at once.
final class EvidenceInputHandler {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final Messages messages;
    private final ActionSubmitter actions;
    private final GateActionBar bar;
    private final Supplier<Optional<GateSelection>> shown;

    EvidenceInputHandler(
            Messages messages, ActionSubmitter actions, GateActionBar bar, Supplier<Optional<GateSelection>> shown) {
        this.messages = messages;
        this.actions = actions;
        this.bar = bar;
        this.shown = shown;
    }

    void listenTo(Node node) {
        node.addEventFilter(KeyEvent.KEY_PRESSED, this::paste);
        node.setOnDragOver(this::offer);
        node.setOnDragDropped(this::drop);
    }

    void choose(Supplier<Optional<Path>> choose) {
        choose.get()
                .ifPresent(file ->
                        shown.get().ifPresent(selected -> reader(selected).readFiles(List.of(file))));
    }

    void paste() {
        var board = Clipboard.getSystemClipboard();
        if (ClipboardEvidenceReader.holdsEvidence(board)) read(board);
    }

    private void paste(KeyEvent press) {
        var board = Clipboard.getSystemClipboard();
        if (!PASTE.match(press) || !ClipboardEvidenceReader.holdsEvidence(board)) return;
        boolean evidence = ClipboardEvidenceReader.holdsMoreThanText(board)
                || (ClipboardEvidenceReader.holdsLink(board)
                        && bar.formAcceptingEvidence().isPresent());
        if (press.getTarget() instanceof TextInputControl && !evidence) return;
        read(board);
        press.consume();
    }

    private void offer(DragEvent drag) {
        if (shown.get().isPresent() && ClipboardEvidenceReader.holdsEvidence(drag.getDragboard()))
            drag.acceptTransferModes(TransferMode.COPY);
        drag.consume();
    }

    private void drop(DragEvent drag) {
        read(drag.getDragboard());
        drag.setDropCompleted(true);
        drag.consume();
    }

    private void read(Clipboard board) {
        shown.get().ifPresent(selected -> reader(selected).readClipboard(board));
    }

    private ClipboardEvidenceReader reader(GateSelection selected) {
        return new ClipboardEvidenceReader(evidence -> add(selected, evidence), this::showError);
    }

    private void add(GateSelection selected, List<EvidenceInput> evidence) {
        boolean same = shown.get().filter(selected::isAboutTheSameAs).isPresent();
        if (same && bar.formAcceptingEvidence().isPresent())
            bar.formAcceptingEvidence().get().addEvidence(evidence);
        else attach(selected, evidence);
    }

    private void attach(GateSelection selected, List<EvidenceInput> evidence) {
        var attached = selected.shownGates().stream()
                .flatMap(gate -> evidence.stream().<Action>map(each -> new Action.Attach(gate.id(), each.evidence())))
                .toList();
        var files =
                evidence.stream().flatMap(each -> each.attachments().stream()).toList();
        var _ = actions.perform(
                        ActionRequest.basedOn(selected.reviewStatus(), attached).withAttachments(files))
                .thenAccept(done -> {
                    if (done instanceof WorkspaceResult.ActionRefused(String sentence)) bar.showError(sentence);
                });
    }

    private void showError(ClipboardEvidenceReader.UnreadableFile trouble) {
        bar.showError(
                switch (trouble.reason()) {
                    case LARGE -> messages.text("gate.large", trouble.file());
                    case EMPTY -> messages.text("gate.nothingIn", trouble.file());
                    case UNREADABLE -> messages.text("gate.unreadable", trouble.file());
                });
    }
}
