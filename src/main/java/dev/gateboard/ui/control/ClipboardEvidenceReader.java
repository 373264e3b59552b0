package dev.gateboard.ui.control;

import dev.gateboard.model.gate.WebAddress;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.workspace.review.EvidenceFileReader;
import dev.gateboard.workspace.review.FileAttachment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

/// Takes evidence from the clipboard or from what is dropped: files first, then a picture, an address, text. Files
/// are read and pictures packed beside the JavaFX thread.
public final class ClipboardEvidenceReader {
    private final Consumer<List<EvidenceInput>> brought;
    private final Consumer<UnreadableFile> refused;

    /// Why a file is not taken.
    public record UnreadableFile(String file, EvidenceFileReader.RefusalReason reason) {}

    /// @param brought is given the evidence, on the JavaFX thread
    /// @param refused is told which file cannot be taken, there too
    public ClipboardEvidenceReader(Consumer<List<EvidenceInput>> brought, Consumer<UnreadableFile> refused) {
        this.brought = brought;
        this.refused = refused;
    }

    public static boolean holdsEvidence(Clipboard board) {
        return holdsMoreThanText(board) || board.hasUrl() || board.hasString();
    }

    public static boolean holdsMoreThanText(Clipboard board) {
        return board.hasFiles() || board.hasImage();
    }

    /// Whether it is an address and nothing else: no words of a reason.
    public static boolean holdsLink(Clipboard board) {
        return board.hasString()
                && WebAddress.looksLikeAddress(board.getString().strip());
    }

    /// Takes what the clipboard holds.
    public void readClipboard(Clipboard board) {
        if (board.hasFiles()) {
            var files = board.getFiles().stream().map(file -> file.toPath()).toList();
            runInBackground(() -> read(files));
        } else if (board.hasImage()) {
            var image = board.getImage();
            runInBackground(() -> List.of(picture(image)));
        } else if (board.hasUrl()) {
            brought.accept(List.of(EvidenceInput.text(board.getUrl())));
        } else if (board.hasString() && !BlankText.isBlank(board.getString())) {
            brought.accept(List.of(EvidenceInput.text(board.getString())));
        }
    }

    /// Takes files that were chosen.
    public void readFiles(List<Path> files) {
        runInBackground(() -> read(files));
    }

    private void runInBackground(Callable<List<EvidenceInput>> reading) {
        var task = new Task<List<EvidenceInput>>() {
            @Override
            protected List<EvidenceInput> call() throws Exception {
                return reading.call();
            }
        };
        task.setOnSucceeded(_ -> brought.accept(task.getValue()));
        task.setOnFailed(_ -> {
            if (task.getException() instanceof Unread unread) refused.accept(unread.trouble);
        });
        Thread.ofVirtual().name("pasting").start(task);
    }

    private static EvidenceInput picture(Image image) {
        return EvidenceInput.file(FileAttachment.of("pasted.png", PngEncoder.encode(image)));
    }

    private static List<EvidenceInput> read(List<Path> files) throws Unread {
        var all = new ArrayList<EvidenceInput>();
        for (var file : files) {
            switch (EvidenceFileReader.read(file)) {
                case EvidenceFileReader.AcceptedFile(FileAttachment attachment) ->
                    all.add(EvidenceInput.file(attachment));
                case EvidenceFileReader.EvidenceRefused(var why, var _) ->
                    throw new Unread(new UnreadableFile(String.valueOf(file.getFileName()), why));
            }
        }
        return all;
    }

    private static final class Unread extends Exception {
        private static final long serialVersionUID = 1;

        private final transient UnreadableFile trouble;

        Unread(UnreadableFile trouble) {
            this.trouble = trouble;
        }
    }
}
