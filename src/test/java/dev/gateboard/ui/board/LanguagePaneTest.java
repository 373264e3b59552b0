package dev.gateboard.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.Screen;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguagePaneTest {
    private final Map<String, String> stored = new HashMap<>();
    private final ViewSettingsStore settings = new ViewSettingsStore(stored::put);

    private Screen screen() {
        return Screen.of(500, 120, () -> new LanguagePane(Messages.WINDOW, settings.language(), settings::setLanguage));
    }

    @Test
    void aChosenLanguageIsStoredAndComesWithTheNextStart() {
        try (var screen = screen()) {
            assertThat(screen.all("#language-next-start")).isEmpty();
            screen.click(screen.named("English"));
            assertThat(stored).containsExactlyEntriesOf(Map.of("window.language", "en"));
            assertThat(screen.all("#language-next-start")).hasSize(1);
            assertThat(screen.named("The new language appears when you start Gateboard again."))
                    .isNotNull();
            screen.save("language");
            screen.click(screen.named("Same as system"));
            assertThat(stored).containsExactlyEntriesOf(Map.of("window.language", ""));
        }
    }
}
