package dev.gateboard.ui.gate;

import dev.gateboard.model.Blank;
import dev.gateboard.model.WebAddress;
import dev.gateboard.ui.kit.Png;
import dev.gateboard.workspace.Enclosure;
import dev.gateboard.workspace.EvidenceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;

/// Takes proofs from the clipboard or from what is dropped: files first, then a picture, an address, text. Files are
/// read and pictures packed beside the JavaFX thread.
public final class Pasting {
    private final Consumer<List<Brought>> brought;
    private final Consumer<Trouble> refused;

    /// Why a file is not taken.
    public record Trouble(String file, EvidenceFile.Why why) {}

    /// @param brought is given the proofs, on the JavaFX thread
    /// @param refused is told which file cannot be taken, there too
    public Pasting(Consumer<List<Brought>> brought, Consumer<Trouble> refused) {
        this.brought = brought;
        this.refused = refused;
    }

    public static boolean holdsProof(Clipboard board) {
        return holdsMoreThanText(board) || board.hasUrl() || board.hasString();
    }

    public static boolean holdsMoreThanText(Clipboard board) {
        return board.hasFiles() || board.hasImage();
    }

    /// Whether it is an address and nothing else: no words of a reason.
    public static boolean holdsLink(Clipboard board) {
        return board.hasString() && WebAddress.isMeant(board.getString().strip());
    }

    /// Takes what the clipboard holds.
    public void take(Clipboard board) {
        if (board.hasFiles()) {
            var files = board.getFiles().stream().map(file -> file.toPath()).toList();
            beside(() -> read(files));
        } else if (board.hasImage()) {
            var image = board.getImage();
            beside(() -> List.of(picture(image)));
        } else if (board.hasUrl()) {
            brought.accept(List.of(Brought.text(board.getUrl())));
        } else if (board.hasString() && !Blank.is(board.getString())) {
            brought.accept(List.of(Brought.text(board.getString())));
        }
    }

    /// Takes files that were chosen.
    void take(List<Path> files) {
        beside(() -> read(files));
    }

    private void beside(Callable<List<Brought>> reading) {
        var task = new Task<List<Brought>>() {
            @Override
            protected List<Brought> call() throws Exception {
                return reading.call();
            }
        };
        task.setOnSucceeded(_ -> brought.accept(task.getValue()));
        task.setOnFailed(_ -> {
            if (task.getException() instanceof Unread unread) refused.accept(unread.trouble);
        });
        Thread.ofVirtual().name("pasting").start(task);
    }

    private static Brought picture(Image image) {
        return Brought.file(Enclosure.of("pasted.png", Png.of(image)));
    }

    private static List<Brought> read(List<Path> files) throws Unread {
        var all = new ArrayList<Brought>();
        for (var file : files) {
            switch (EvidenceFile.read(file)) {
                case EvidenceFile.Taken(Enclosure enclosure) -> all.add(Brought.file(enclosure));
                case EvidenceFile.Refused(var why, var _) ->
                    throw new Unread(new Trouble(String.valueOf(file.getFileName()), why));
            }
        }
        return all;
    }

    private static final class Unread extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Trouble trouble;

        Unread(Trouble trouble) {
            this.trouble = trouble;
        }
    }
}
