package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.api.FxAssert.verifyThat;
import static org.testfx.matcher.base.NodeMatchers.isVisible;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.TestWindow;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguagePaneTest {
    private final Map<String, String> stored = new HashMap<>();
    private final ViewSettingsStore settings = new ViewSettingsStore(stored::put);

    private TestWindow window() {
        return TestWindow.of(
                500, 120, () -> new LanguagePane(Messages.WINDOW, settings.language(), settings::setLanguage));
    }

    @Test
    void aChosenLanguageIsStoredAndComesWithTheNextStart() {
        try (var window = window()) {
            assertThat(window.lookup("#language-next-start").queryAll()).isEmpty();
            window.clickOn("English");
            assertThat(stored).containsExactlyEntriesOf(Map.of("window.language", "en"));
            verifyThat(window.only("#language-next-start"), isVisible());
            verifyThat(window.only("The new language appears when you start Gateboard again."), isVisible());
            window.save("language");
            window.clickOn("Same as system");
            assertThat(stored).containsExactlyEntriesOf(Map.of("window.language", ""));
        }
    }
}
