package dev.gateboard.app;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stands and how large it is, kept from one start to the next. What is on no screen is not taken up.
record Bounds(double x, double y, double width, double height) {
    static final String SETTING = "window.bounds";
    private static final Pattern TEXT = Pattern.compile("(-?\\d+) (-?\\d+) (\\d+) (\\d+)");

    static Optional<Bounds> of(Map<String, String> settings) {
        var text = TEXT.matcher(settings.getOrDefault(SETTING, ""));
        if (!text.matches()) return Optional.empty();
        var bounds = new Bounds(
                Double.parseDouble(text.group(1)),
                Double.parseDouble(text.group(2)),
                Double.parseDouble(text.group(3)),
                Double.parseDouble(text.group(4)));
        return Screen.getScreensForRectangle(bounds.x, bounds.y, bounds.width, bounds.height)
                        .isEmpty()
                ? Optional.empty()
                : Optional.of(bounds);
    }

    static Bounds of(Stage stage) {
        return new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    /// What to ask for at the next start, so that the window comes back where it is: a window manager may put it
    /// elsewhere
    /// than asked, by its own frame, and what it added each time would make the window creep.
    ///
    /// @param settled where the window came when these were asked for
    /// @param now where it is
    Bounds moved(Bounds settled, Bounds now) {
        return new Bounds(
                x + now.x - settled.x,
                y + now.y - settled.y,
                width + now.width - settled.width,
                height + now.height - settled.height);
    }

    String text() {
        return Math.round(x) + " " + Math.round(y) + " " + Math.round(width) + " " + Math.round(height);
    }

    void put(Stage stage) {
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
    }
}
