package dev.gateboard.app.window;

import dev.gateboard.app.controller.ReviewFileOpener;
import dev.gateboard.app.controller.WorkspaceDocumentChangeController;
import dev.gateboard.app.controller.WorkspaceRecordController;
import dev.gateboard.language.Messages;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.record.RecordService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;

/// What is dropped on the window: a signature goes to what it is of, a record is verified, a checklist is opened.
///
/// @param open opens a file as a review
record FileDropHandler(
        Workspace workspace,
        WorkspaceRecordController records,
        WorkspaceDocumentChangeController arrivals,
        BoardView view,
        Consumer<Path> open,
        Messages messages,
        Executor screen) {

    /// Takes what is dropped on this scene.
    void watch(Scene scene) {
        scene.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) drag.acceptTransferModes(TransferMode.COPY);
        });
        scene.setOnDragDropped(drag -> drag.getDragboard().getFiles().forEach(file -> drop(file.toPath())));
    }

    void drop(Path file) {
        var name = String.valueOf(file.getFileName());
        if (name.endsWith(".sig")) {
            var _ = workspace
                    .state()
                    .thenCompose(state -> records.fileSignature(
                            file,
                            state.reviewStatuses().stream()
                                    .map(reviewStatus -> reviewStatus.review().id())
                                    .toList()))
                    .thenAcceptAsync(this::filed, screen);
        } else if (Files.isDirectory(file) || RecordService.findRecord(file).isPresent())
            view.pages().openVerify(List.of(file));
        else if (name.endsWith(".md")) arrivals.openDroppedFile(file);
        else if (name.endsWith(ReviewFileOpener.BUNDLE)) open.accept(file);
    }

    private void filed(WorkspaceRecordController.SignatureFilingResult filed) {
        if (filed.problem().isEmpty()) view.showMessage(messages.text("signing.filed", filed.label()));
        else view.showError(filed.problem());
    }
}
