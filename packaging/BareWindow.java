import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.status.Theme;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/// What a start is measured against: a JavaFX window with Gateboard's theme and one label. Closes once it has drawn, unless
/// its argument is `stay`.
final class BareWindow {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 720;
    private static int pulses = 3;

    private BareWindow() {}

    static void main(String[] arguments) {
        boolean stay = arguments.length > 0;
        Platform.startup(() -> {
            var stage = new Stage();
            var scene = new Scene(new Label("Gateboard"), WIDTH, HEIGHT);
            new Theme().install(scene, Appearance.SYSTEM);
            if (!stay) scene.addPostLayoutPulseListener(() -> {
                if (--pulses == 0) Platform.runLater(stage::close);
                else Platform.requestNextPulse();
            });
            stage.setScene(scene);
            stage.show();
        });
    }
}
