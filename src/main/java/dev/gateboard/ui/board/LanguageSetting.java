package dev.gateboard.ui.board;

import dev.gateboard.language.Language;
import java.util.Map;
import java.util.Optional;

/// The language that is chosen in the settings, stored by its tag. Where none is stored, it is the system's.
public final class LanguageSetting {
    static final String NAME = "window.language";

    private LanguageSetting() {}

    /// The chosen language; empty where the system decides.
    public static Optional<Language> language(Map<String, String> settings) {
        return Language.ofTag(settings.getOrDefault(NAME, ""));
    }

    static String stored(Optional<Language> language) {
        return language.map(Language::tag).orElse("");
    }
}
