package dev.gateboard.ui.settings;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.LabeledSwitch;
import dev.gateboard.ui.control.SegmentedControl.Option;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.status.TextSize;
import dev.gateboard.workspace.settings.UserSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;

/// How the window looks and what it tells.
record WindowSettings(Messages messages, SettingsController controller, UserSettings settings) {

    SettingGroup group() {
        var items = new ArrayList<SettingItem>();
        if (Language.offered().size() > 1) items.add(language());
        items.add(appearance());
        items.add(textSize());
        items.add(notifications());
        return new SettingGroup(messages.text("settings.window"), items);
    }

    /// Each language is called by its own name, so that it is found again in one that is not understood.
    private SettingItem language() {
        var name = messages.text("language.title");
        var options = new ArrayList<Option<Optional<Language>>>();
        options.add(new Option<>(Optional.empty(), messages.text("appearance.asSystem")));
        for (var each : Language.offered()) options.add(new Option<>(Optional.of(each), nameOf(each)));
        return new SettingItem(
                name, "", new ChoiceSetting<>(name, options, settings.language(), controller::setLanguage));
    }

    private String nameOf(Language language) {
        return switch (language) {
            case ENGLISH, PSEUDO -> messages.text("language.english");
            case GERMAN -> messages.text("language.german");
        };
    }

    private SettingItem appearance() {
        var name = messages.text("keys.look");
        var selected = Arrays.stream(Appearance.values())
                .filter(each -> each.name().equals(settings.text(UserSettings.APPEARANCE)))
                .findFirst()
                .orElse(Appearance.SYSTEM);
        return new SettingItem(
                name,
                "",
                new ChoiceSetting<>(
                        name,
                        List.of(
                                new Option<>(Appearance.SYSTEM, messages.text("appearance.asSystem")),
                                new Option<>(Appearance.LIGHT, messages.text("appearance.asLight")),
                                new Option<>(Appearance.DARK, messages.text("appearance.asDark"))),
                        selected,
                        controller::setAppearance));
    }

    private SettingItem textSize() {
        var name = messages.text("settings.textSize");
        var options = Arrays.stream(TextSize.values())
                .map(size -> new Option<>(size, messages.text("settings.percent", size.percent())))
                .toList();
        return new SettingItem(
                name,
                "",
                new ChoiceSetting<>(
                        name, options, TextSize.of(settings.text(UserSettings.TEXT_SIZE)), controller::setTextSize));
    }

    private SettingItem notifications() {
        var name = messages.text("settings.notifications");
        var about = messages.text("settings.notificationsAbout");
        var control = new LabeledSwitch(about);
        control.setSelected(settings.notifications());
        control.setAccessibleText(name + ": " + about);
        control.setId("notifications");
        control.selectedProperty()
                .addListener((_, _, on) -> controller.set(UserSettings.NOTIFICATIONS, UserSettings.stored(on)));
        // The sheet makes what it is given as wide as it is.
        return new SettingItem(name, about, new HBox(control));
    }
}
