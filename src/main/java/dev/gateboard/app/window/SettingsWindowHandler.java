package dev.gateboard.app.window;

import dev.gateboard.app.controller.WorkspaceSettingsController;
import dev.gateboard.language.Language;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.status.Appearance;
import dev.gateboard.ui.status.TextSize;
import java.util.Locale;
import java.util.Optional;

/// Has settings take effect in the window.
record SettingsWindowHandler(DashboardWindow window) implements WorkspaceSettingsController.SettingsWindow {

    @Override
    public void setAppearance(Appearance appearance) {
        window.theme().setAppearance(window.scene(), appearance);
        window.meeting().setAppearance(appearance);
    }

    @Override
    public void setTextSize(TextSize size) {
        new WindowRestorer(window).setTextSize(size);
    }

    @Override
    public void setPerson(Person person) {
        window.rebuild(person).view().pages().openSettings();
    }

    @Override
    public void setLanguage(Optional<Language> language) {
        Language.choose(language.orElseGet(() -> Language.of(Locale.getDefault(Locale.Category.DISPLAY))));
        window.rebuild(window.me()).view().pages().openSettings();
    }
}
