package dev.gateboard.ui.status;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// Gateboard's fonts and stylesheets, put on a scene. Colours are tokens; light and dark differ in tokens alone,
/// and the scene's colour scheme decides between them.
public final class Theme {
    private static final String FOLDER = "/dev/gateboard/ui/";
    private static final List<String> FONTS = List.of(
            "Inter-Regular.otf",
            "Inter-Italic.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-SemiBold.ttf");
    /// What is shared, then what belongs to one screen alone.
    private static final List<String> STYLESHEETS = List.of(
            "gateboard.css",
            "board.css",
            "gate.css",
            "sources.css",
            "meeting.css",
            "record.css",
            "releases.css",
            "log.css",
            "changes.css");

    private static final double ANY_SIZE = 13;
    /// What grows with the texts: they themselves, and how high a part is at least.
    private static final Pattern SIZE = Pattern.compile("(-fx-font-size|-fx-min-height): ([0-9.]+)px");

    /// Loads the bundled fonts, so that stylesheets can name them.
    public Theme() {
        for (var font : FONTS) load(font);
    }

    /// Dresses the scene, and keeps it to an appearance.
    public void install(Scene scene, Appearance appearance) {
        scene.getStylesheets()
                .setAll(STYLESHEETS.stream()
                        .map(name -> resource(name).toExternalForm())
                        .toList());
        setAppearance(scene, appearance);
    }

    /// Changes the appearance of a scene that is dressed already.
    public void setAppearance(Scene scene, Appearance appearance) {
        var preferences = scene.getPreferences();
        switch (appearance) {
            case SYSTEM -> preferences.setColorScheme(null);
            case LIGHT -> preferences.setColorScheme(ColorScheme.LIGHT);
            case DARK -> preferences.setColorScheme(ColorScheme.DARK);
        }
    }

    /// Makes the texts of a scene that is dressed already larger or smaller. Stylesheets say sizes in pixels, so they
    /// are read, and those of fonts written anew.
    public void setTextSize(Scene scene, TextSize size) {
        scene.getStylesheets()
                .setAll(STYLESHEETS.stream()
                        .map(name -> size == TextSize.NORMAL ? resource(name).toExternalForm() : enlarged(name, size))
                        .toList());
    }

    private static String enlarged(String name, TextSize size) {
        try (InputStream bytes = resource(name).openStream()) {
            var text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            var larger = SIZE.matcher(text)
                    .replaceAll(found -> found.group(1) + ": "
                            + Math.round(Double.parseDouble(found.group(2)) * size.percent() / 100) + "px");
            return "data:text/css;base64,"
                    + Base64.getEncoder().encodeToString(larger.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The stylesheet " + name + " cannot be read.", e);
        }
    }

    private static void load(String name) {
        try (InputStream bytes = resource("fonts/" + name).openStream()) {
            if (Font.loadFont(bytes, ANY_SIZE) == null) throw new IllegalStateException(name + " is not a font");
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled font " + name + " cannot be read.", e);
        }
    }

    private static URL resource(String name) {
        var url = Theme.class.getResource(FOLDER + name);
        if (url == null) throw new IllegalStateException(FOLDER + name + " is missing from the program");
        return url;
    }
}
