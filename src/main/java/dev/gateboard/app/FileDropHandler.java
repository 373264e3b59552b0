package dev.gateboard.app;

import dev.gateboard.ui.board.BoardView;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.workspace.Records;
import dev.gateboard.workspace.Workspace;
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
        RecordDeeds records,
        Arrivals arrivals,
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
                    .thenCompose(state -> records.file(
                            file,
                            state.boards().stream()
                                    .map(board -> board.review().id())
                                    .toList()))
                    .thenAcceptAsync(this::filed, screen);
        } else if (Files.isDirectory(file) || Records.at(file).isPresent())
            view.pages().openVerify(List.of(file));
        else if (name.endsWith(".md")) arrivals.brought(file);
        else if (name.endsWith(FileDeeds.BUNDLE)) open.accept(file);
    }

    private void filed(RecordDeeds.Filed filed) {
        if (filed.trouble().isEmpty()) view.inform(messages.text("signing.filed", filed.label()));
        else view.refuse(filed.trouble());
    }
}
