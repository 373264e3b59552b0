package dev.gateboard.app.window;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window stands and how large it is, kept from one start to the next. What is on no screen is not taken
/// up.
record WindowBounds(double x, double y, double width, double height) {
    static final String SETTING = "window.bounds";
    private static final double FRAME = 80;
    private static final Pattern TEXT = Pattern.compile("(-?\\d+) (-?\\d+) (\\d+) (\\d+)");

    static Optional<WindowBounds> of(Map<String, String> settings) {
        var text = TEXT.matcher(settings.getOrDefault(SETTING, ""));
        if (!text.matches()) return Optional.empty();
        var bounds = new WindowBounds(
                Double.parseDouble(text.group(1)),
                Double.parseDouble(text.group(2)),
                Double.parseDouble(text.group(3)),
                Double.parseDouble(text.group(4)));
        return bounds.fitOn(
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
    }

    /// The same on the screens there are now, whole: a smaller screen than the one it was kept from gives it less
    /// room.
    ///
    /// @param screens what of each a window may take
    Optional<WindowBounds> fitOn(List<Rectangle2D> screens) {
        return screens.stream()
                .filter(screen -> overlapArea(screen) > 0)
                .max(Comparator.comparingDouble(this::overlapArea))
                .map(this::within);
    }

    private double overlapArea(Rectangle2D screen) {
        double wide = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        double high = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
        return wide > 0 && high > 0 ? wide * high : 0;
    }

    private WindowBounds within(Rectangle2D screen) {
        double wide = Math.min(width, screen.getWidth());
        double high = Math.min(height, screen.getHeight());
        return new WindowBounds(
                Math.clamp(x, screen.getMinX(), screen.getMaxX() - wide),
                Math.clamp(y, screen.getMinY(), screen.getMaxY() - high),
                wide,
                high);
    }

    static WindowBounds of(Stage stage) {
        return new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }

    /// What to ask for at the next start, so that the window comes back where it is: a window manager may put it
    /// elsewhere than asked, by its own frame, and what it added each time would make the window creep.
    ///
    /// @param settled where the window came when these were asked for
    /// @param now where it is
    WindowBounds moved(WindowBounds settled, WindowBounds now) {
        if (!isNear(settled)) return now;
        return new WindowBounds(
                x + now.x - settled.x,
                y + now.y - settled.y,
                width + now.width - settled.width,
                height + now.height - settled.height);
    }

    /// Whether no more than a frame is between them: a window further off was not in its place yet.
    private boolean isNear(WindowBounds other) {
        return Math.abs(x - other.x) <= FRAME
                && Math.abs(y - other.y) <= FRAME
                && Math.abs(width - other.width) <= FRAME
                && Math.abs(height - other.height) <= FRAME;
    }

    String toSetting() {
        return Math.round(x) + " " + Math.round(y) + " " + Math.round(width) + " " + Math.round(height);
    }

    void applyTo(Stage stage) {
        stage.setX(x);
        stage.setY(y);
        stage.setWidth(width);
        stage.setHeight(height);
    }
}
