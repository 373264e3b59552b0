package dev.gateboard.app.window;

import dev.gateboard.app.controller.WorkspaceDocumentChangeController;
import dev.gateboard.app.controller.WorkspaceRecordController;
import dev.gateboard.language.Messages;
import dev.gateboard.ui.board.BoardView;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.signal.SourceImport;
import dev.gateboard.workspace.signal.SourcesFileService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;

/// What is dropped on the window: checklists and bundles are opened, also from a folder, a record is verified, a
/// signature goes to what it is of, probes are offered to the review on screen, sources to the user's list. Of
/// everything else one sentence says that it is not understood. Files are looked at beside the JavaFX thread.
///
/// @param open opens a file as a review
record FileDropHandler(
        Workspace workspace,
        WorkspaceRecordController records,
        WorkspaceDocumentChangeController arrivals,
        SourcesFileService sources,
        BoardView view,
        Consumer<Path> open,
        Runnable choose,
        Executor screen) {

    /// A file and what it is.
    private record DroppedFile(Path path, DroppedFileKind kind) {}

    /// Takes what is dropped on this scene.
    void watch(Scene scene) {
        scene.setOnDragOver(drag -> {
            if (drag.getDragboard().hasFiles()) drag.acceptTransferModes(TransferMode.COPY);
        });
        scene.setOnDragDropped(drag -> {
            drop(drag.getDragboard().getFiles().stream()
                    .map(file -> file.toPath())
                    .toList());
            drag.setDropCompleted(true);
            drag.consume();
        });
    }

    void drop(List<Path> files) {
        Thread.ofVirtual().start(() -> {
            var unknown = new ArrayList<Path>();
            for (var file : files) {
                var dropped = new DroppedFile(file, DroppedFileKind.of(file));
                if (dropped.kind() == DroppedFileKind.UNKNOWN) unknown.add(file);
                else screen.execute(() -> take(dropped));
            }
            if (!unknown.isEmpty()) ask(messages().count("drop.unknown", unknown.size(), names(unknown)));
        });
    }

    private void take(DroppedFile dropped) {
        var file = dropped.path();
        switch (dropped.kind()) {
            case SIGNATURE -> fileSignature(file);
            case RECORD -> view.pages().openVerify(List.of(file));
            case FOLDER -> Thread.ofVirtual().start(() -> openFolder(file));
            case PROBES -> offerProbes(file);
            case SOURCES -> Thread.ofVirtual().start(() -> offerSources(file));
            case CHECKLIST -> arrivals.openDroppedFile(file);
            case BUNDLE -> open.accept(file);
            case UNKNOWN -> throw new IllegalStateException(file + " is not understood");
        }
    }

    private void openFolder(Path folder) {
        try {
            var read = ChecklistFolder.read(folder);
            var found = read.checklists();
            var rest = read.isComplete() ? "" : messages().text("drop.onlyFirst", ChecklistFolder.MOST_FILES);
            switch (found.size()) {
                case 0 -> ask((messages().text("drop.noChecklist", name(folder)) + " " + rest).strip());
                case 1 -> {
                    screen.execute(() -> arrivals.openDroppedFile(found.getFirst()));
                    if (!rest.isEmpty()) ask(rest);
                }
                default ->
                    ask((messages().text("drop.severalChecklists", name(folder), names(found)) + " " + rest).strip());
            }
        } catch (IOException e) {
            ask(messages().text("window.unreadable", name(folder), e.getClass().getSimpleName()));
        }
    }

    private void offerProbes(Path file) {
        var _ = arrivals.offerProbes(file).thenAccept(trouble -> {
            if (!trouble.isEmpty()) view.showError(trouble);
        });
    }

    private void offerSources(Path file) {
        var found = SourceImport.read(file, sources);
        if (!found.problem().isEmpty()) say(found.problem());
        else if (!found.drafts().isEmpty())
            screen.execute(() -> view.offer(
                    messages().text("drop.sources", name(file), String.join(", ", found.names())),
                    messages().text("drop.addSources"),
                    () -> addSources(found)));
        else
            say(
                    found.byHand().isEmpty()
                            ? messages().text("drop.knownSources", name(file))
                            : messages().text("drop.sourcesByHand", name(file), String.join(", ", found.byHand())));
    }

    private void addSources(SourceImport found) {
        Thread.ofVirtual().start(() -> {
            var trouble = found.addTo(sources);
            screen.execute(() -> {
                if (!trouble.isEmpty()) view.showError(trouble);
                else view.pages().openSources();
            });
        });
    }

    private void fileSignature(Path file) {
        var _ = workspace
                .state()
                .thenCompose(state -> records.fileSignature(
                        file,
                        state.reviewStatuses().stream()
                                .map(reviewStatus -> reviewStatus.review().id())
                                .toList()))
                .thenAcceptAsync(this::filed, screen);
    }

    private void filed(WorkspaceRecordController.SignatureFilingResult filed) {
        if (filed.problem().isEmpty()) view.showMessage(messages().text("signing.filed", filed.label()));
        else view.showError(filed.problem());
    }

    private void say(String sentence) {
        screen.execute(() -> view.showError(sentence));
    }

    /// Stays until it is closed: what was opened along with it must not take it away.
    private void ask(String sentence) {
        screen.execute(() -> view.offer(sentence, messages().text("drop.choose"), choose));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String names(List<Path> files) {
        return files.stream().map(FileDropHandler::name).collect(Collectors.joining(", "));
    }

    private static Messages messages() {
        return Messages.WINDOW;
    }
}
