package dev.gateboard.app.window;

import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.status.TextSize;
import dev.gateboard.workspace.settings.UserSettings;
import java.util.Arrays;
import java.util.Map;

/// Brings a window back as it was left: the files of its reviews, what was half typed, and how it looks.
record WindowRestorer(DashboardWindow window) {

    void restore(Map<String, String> settings) {
        window.controllers().changes().restoreFiles(settings);
        window.drafts().load(settings);
        window.view().restoreSettings(settings);
        applyAppearance(settings);
    }

    void applyAppearance(Map<String, String> settings) {
        var appearance = Arrays.stream(Appearance.values())
                .filter(each -> each.name().equals(settings.getOrDefault(UserSettings.APPEARANCE, "")))
                .findFirst()
                .orElse(Appearance.SYSTEM);
        window.theme().setAppearance(window.scene(), appearance);
        window.meeting().setAppearance(appearance);
        setTextSize(TextSize.of(settings.getOrDefault(UserSettings.TEXT_SIZE, "")));
    }

    void setTextSize(TextSize size) {
        window.theme().setTextSize(window.scene(), size);
        window.view().setTextSize(size);
    }
}
