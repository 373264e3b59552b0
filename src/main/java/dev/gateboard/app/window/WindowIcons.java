package dev.gateboard.app.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// What the system shows for a window of ours, drawn as the package has it; the desktop takes the size it needs.
public final class WindowIcons {
    private static final Color DISC = Color.web("#b3261e");

    /// A higher number is not readable on an icon.
    private static final int MOST = 9;

    private WindowIcons() {}

    public static List<Image> all() {
        return List.of(icon(32), icon(128));
    }

    /// The same with a number on a red disc.
    static List<Image> withCount(int count) {
        return all().stream().map(icon -> withCount(icon, count)).toList();
    }

    private static Image withCount(Image icon, int count) {
        double radius = icon.getWidth() * 0.3;
        var disc = new Circle(icon.getWidth() - radius, icon.getHeight() - radius, radius, DISC);
        var number = new Text(count > MOST ? MOST + "+" : String.valueOf(count));
        number.setFont(Font.font("Inter Semi Bold", radius * (number.getText().length() > 1 ? 0.95 : 1.35)));
        number.setFill(Color.WHITE);
        number.setX(disc.getCenterX() - number.getLayoutBounds().getWidth() / 2);
        number.setTextOrigin(VPos.CENTER);
        number.setY(disc.getCenterY());
        var parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        return new Group(new ImageView(icon), disc, number).snapshot(parameters, null);
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
