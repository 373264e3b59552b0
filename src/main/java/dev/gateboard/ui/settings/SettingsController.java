package dev.gateboard.ui.settings;

import dev.gateboard.language.Language;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.status.TextSize;
import dev.gateboard.workspace.settings.UserSettings;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What the page of settings asks for. Answers come on the JavaFX thread. What is set is on disk and takes effect at
/// once.
public interface SettingsController {
    CompletableFuture<UserSettings> settings();

    /// Who is at the keyboard and how they sign.
    IdentityController identity();

    /// What is asked about the database.
    DatabaseController database();

    /// Keeps a setting that takes effect when it is used next.
    void set(String setting, String value);

    void setAppearance(Appearance appearance);

    void setTextSize(TextSize size);

    /// Empty where the system decides. The window is drawn anew in it.
    void setLanguage(Optional<Language> language);
}
