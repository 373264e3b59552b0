package dev.gateboard.ui.settings;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.SegmentedControl.Option;
import dev.gateboard.workspace.settings.UserSettings;
import java.util.List;

/// How often a new probe asks and how long its readings are fresh.
record ProbeSettings(Messages messages, SettingsController controller, UserSettings settings) {

    SettingGroup group() {
        return new SettingGroup(
                messages.text("settings.probes"),
                List.of(
                        choice(
                                messages.text("settings.interval"),
                                messages.text("settings.intervalAbout"),
                                UserSettings.PROBE_INTERVAL,
                                List.of("10s", "1m", "5m")),
                        choice(
                                messages.text("settings.freshness"),
                                messages.text("settings.freshnessAbout"),
                                UserSettings.PROBE_FRESHNESS,
                                List.of("5m", "1h", "24h"))));
    }

    /// @param spans as a probes file says them, which is what the probe will say
    private SettingItem choice(String name, String about, String setting, List<String> spans) {
        var options = new java.util.ArrayList<>(List.of(new Option<>("", messages.text("settings.asKind"))));
        spans.forEach(span -> options.add(new Option<>(span, span)));
        return new SettingItem(
                name,
                about,
                new ChoiceSetting<>(name, options, settings.text(setting), value -> controller.set(setting, value)));
    }
}
