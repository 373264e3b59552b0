package dev.gateboard.app.controller;

import dev.gateboard.language.Language;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.settings.DatabaseController;
import dev.gateboard.ui.settings.IdentityController;
import dev.gateboard.ui.settings.SettingsController;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.status.TextSize;
import dev.gateboard.workspace.Workspace;
import dev.gateboard.workspace.settings.UserSettings;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// What the page of settings asks for: kept in the workspace, and done to the window at once.
public record WorkspaceSettingsController(
        Workspace workspace,
        IdentityController identity,
        DatabaseController database,
        Executor screen,
        SettingsWindow window)
        implements SettingsController {

    /// The window that settings take effect in, on the JavaFX thread.
    public interface SettingsWindow {
        void setAppearance(Appearance appearance);

        void setTextSize(TextSize size);

        /// Draws everything anew for another person.
        void setPerson(Person person);

        /// Draws everything anew in a language.
        void setLanguage(Optional<Language> language);
    }

    @Override
    public CompletableFuture<UserSettings> settings() {
        return workspace.settings().thenApplyAsync(UserSettings::new, screen);
    }

    @Override
    public void set(String setting, String value) {
        var _ = workspace.saveSetting(setting, value);
    }

    @Override
    public void setAppearance(Appearance appearance) {
        set(UserSettings.APPEARANCE, appearance.name());
        window.setAppearance(appearance);
    }

    @Override
    public void setTextSize(TextSize size) {
        set(UserSettings.TEXT_SIZE, size.storedName());
        window.setTextSize(size);
    }

    @Override
    public void setLanguage(Optional<Language> language) {
        set(UserSettings.LANGUAGE, UserSettings.stored(language));
        window.setLanguage(language);
    }
}
