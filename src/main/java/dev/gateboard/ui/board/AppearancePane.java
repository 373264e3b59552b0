package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.status.Appearance;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Which colours the window takes.
final class AppearancePane extends VBox {
    private final Messages messages;
    private final Consumer<Appearance> chosen;
    private final SegmentedControl<Appearance> options = new SegmentedControl<>(this::choose, "deed");

    AppearancePane(Messages messages, Appearance appearance, Consumer<Appearance> chosen) {
        super(8);
        this.messages = messages;
        this.chosen = chosen;
        var title = new Label(messages.text("keys.look"));
        title.getStyleClass().add("strong");
        getChildren().setAll(title, options);
        show(appearance);
    }

    private void choose(Appearance appearance) {
        chosen.accept(appearance);
        show(appearance);
    }

    private void show(Appearance appearance) {
        options.show(
                List.of(
                        new SegmentedControl.Option<>(Appearance.SYSTEM, messages.text("appearance.asSystem")),
                        new SegmentedControl.Option<>(Appearance.LIGHT, messages.text("appearance.asLight")),
                        new SegmentedControl.Option<>(Appearance.DARK, messages.text("appearance.asDark"))),
                appearance);
    }
}
