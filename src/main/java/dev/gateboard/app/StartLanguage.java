package dev.gateboard.app;

import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import dev.gateboard.workspace.settings.UserSettings;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The language the window starts in: that of `--lang`, else that of the settings, else the system's.
///
/// @param option what `--lang` names
record StartLanguage(Optional<String> option) {

    static StartLanguage of(LaunchArguments given) {
        return new StartLanguage(Optional.ofNullable(given.options().get("--lang")));
    }

    /// Why the option cannot be followed, in one sentence; empty where it can.
    Optional<String> findProblem() {
        return option.filter(tag -> Language.ofTag(tag).isEmpty())
                .map(tag -> Messages.WINDOW.text("start.language", tag, Language.tags()));
    }

    /// Before the settings can be read.
    Language withoutSettings(Locale system) {
        return option.flatMap(Language::ofTag).orElseGet(() -> Language.of(system));
    }

    Language withSettings(Map<String, String> settings, Locale system) {
        return option.isPresent()
                ? withoutSettings(system)
                : new UserSettings(settings).language().orElseGet(() -> Language.of(system));
    }
}
