package dev.gateboard.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.image.Image;

/// What the system shows for a window of ours, drawn as the package has it; the desktop takes the size it needs.
public final class WindowIcons {
    private WindowIcons() {}

    public static List<Image> all() {
        return List.of(icon(32), icon(128));
    }

    private static Image icon(int size) {
        // As a stream of our own: where the program is a module, JavaFX does not see what lies in it.
        try (var bytes = WindowIcons.class.getResourceAsStream("/dev/gateboard/icon/gateboard-" + size + ".png")) {
            if (bytes == null) throw new IllegalStateException("The icon is missing from the program");
            return new Image(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
