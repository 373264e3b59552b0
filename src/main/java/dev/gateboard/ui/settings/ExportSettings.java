package dev.gateboard.ui.settings;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.SegmentedControl.Option;
import dev.gateboard.workspace.settings.UserSettings;
import java.util.List;
import java.util.function.BiConsumer;

/// What an export offers first. What leaves with it is listed at each export, whatever is set here (rule R35).
record ExportSettings(Messages messages, BiConsumer<String, String> keep, UserSettings settings) {

    SettingGroup group() {
        var name = messages.text("settings.exportFirst");
        var options = List.of(
                new Option<>("", messages.text("settings.exportFolder")),
                new Option<>("MARKDOWN", messages.text("settings.exportRecord")),
                new Option<>("PLAIN", messages.text("settings.exportPlain")));
        return new SettingGroup(
                messages.text("settings.export"),
                List.of(new SettingItem(
                        name,
                        messages.text("settings.exportAbout"),
                        new ChoiceSetting<>(
                                name,
                                options,
                                settings.text(UserSettings.EXPORT),
                                value -> keep.accept(UserSettings.EXPORT, value)))));
    }
}
