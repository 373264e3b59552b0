package dev.gateboard.app.desktop;

import java.io.IOException;
import java.util.List;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/// Tells a person who does not look at the window: beside the window where it is behind others, by the desktop where it
/// is iconified.
public record DesktopNotifier(Stage stage) {
    private static final Duration SHOWN = Duration.seconds(12);

    /// Says a sentence under a title.
    ///
    /// @param open runs once it is clicked; the desktop's own message cannot be
    public void show(String title, String sentence, Runnable open) {
        if (stage.isIconified()) send(title, sentence);
        else
            Notifications.create()
                    .owner(stage)
                    .title(title)
                    .text(sentence)
                    .styleClass("red-gate")
                    .hideAfter(SHOWN)
                    .onAction(_ -> open.run())
                    .show();
    }

    private static void send(String title, String sentence) {
        try {
            new ProcessBuilder(command(title, sentence))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException notThere) {
            System.getLogger(DesktopNotifier.class.getName())
                    .log(System.Logger.Level.DEBUG, "This desktop has no notify-send.", notThere);
        }
    }

    /// No shell reads it, and no option is read after `--`. Desktops read a few tags in the sentence.
    static List<String> command(String title, String sentence) {
        var plain = sentence.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return List.of("notify-send", "--app-name=Gateboard", "--", title, plain);
    }
}
