package dev.gateboard.ui.gate;

import dev.gateboard.ui.kit.Links;
import dev.gateboard.ui.kit.Png;
import dev.gateboard.workspace.Enclosure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.Clipboard;

/// Takes proofs from the clipboard or from what is dropped: files first, then a picture, an address, text.
public final class Pasting {
    private Pasting() {}

    public static boolean holdsProof(Clipboard board) {
        return holdsMoreThanText(board) || board.hasUrl() || board.hasString();
    }

    public static boolean holdsMoreThanText(Clipboard board) {
        return board.hasFiles() || board.hasImage();
    }

    /// Whether it is an address and nothing else: no words of a reason.
    public static boolean holdsLink(Clipboard board) {
        return board.hasString()
                && Links.opens(board.getString().strip())
                && !board.getString().strip().contains(" ");
    }

    /// What the clipboard holds, as proofs.
    ///
    /// @throws IOException where a file cannot be read; the message is the file's name
    public static List<Brought> from(Clipboard board) throws IOException {
        if (board.hasFiles()) return files(board.getFiles());
        if (board.hasImage()) return List.of(Brought.file(Enclosure.of("pasted.png", Png.of(board.getImage()))));
        if (board.hasUrl()) return List.of(Brought.text(board.getUrl()));
        var text = board.hasString() ? board.getString() : "";
        return text.isBlank() ? List.of() : List.of(Brought.text(text));
    }

    private static List<Brought> files(List<File> files) throws IOException {
        var brought = new ArrayList<Brought>();
        for (var file : files) {
            try {
                brought.add(Brought.file(Enclosure.of(file.getName(), Files.readAllBytes(file.toPath()))));
            } catch (IOException e) {
                throw new IOException(file.getName(), e);
            }
        }
        return brought;
    }
}
