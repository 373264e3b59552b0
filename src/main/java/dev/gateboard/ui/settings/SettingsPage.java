package dev.gateboard.ui.settings;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ScrollPage;
import dev.gateboard.workspace.settings.UserSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;

/// The settings, in groups. Each takes effect at once.
public final class SettingsPage extends ScrollPage {
    private final Messages messages;
    private final SettingsController controller;
    private final BiConsumer<String, String> keep;

    /// An empty page, until [#refresh].
    ///
    /// @param keep keeps what the board itself goes by
    public SettingsPage(Messages messages, SettingsController controller, BiConsumer<String, String> keep) {
        super(WIDE, 16, "settings");
        this.messages = messages;
        this.controller = controller;
        this.keep = keep;
        add(title(messages.text("settings.title")));
    }

    /// Asks for the settings as they stand.
    public void refresh() {
        var _ = controller.settings().thenAccept(this::show);
    }

    private void show(UserSettings settings) {
        var parts = new ArrayList<Node>();
        parts.add(title(messages.text("settings.title")));
        parts.addAll(groups(settings));
        setAll(parts);
    }

    private List<SettingGroup> groups(UserSettings settings) {
        return List.of(
                new IdentitySettings(messages, controller, settings).group(),
                new WindowSettings(messages, controller, settings).group(),
                new ProbeSettings(messages, controller, settings).group(),
                new ExportSettings(messages, keep, settings).group(),
                new DatabaseSettings(messages, controller.database()).group());
    }
}
