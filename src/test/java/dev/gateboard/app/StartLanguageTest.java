package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Language;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartLanguageTest {
    private static final Map<String, String> OTHER = Map.of("window.language", "en-XA");

    private static StartLanguage started(String... arguments) {
        return StartLanguage.of(LaunchArguments.of(arguments));
    }

    @Test
    void theOptionWinsOverTheSettingAndTheSettingOverTheSystem() {
        assertThat(started("--lang", "en").withSettings(OTHER, Locale.GERMANY)).isEqualTo(Language.ENGLISH);
        assertThat(started().withSettings(OTHER, Locale.US)).isEqualTo(Language.PSEUDO);
        assertThat(started().withSettings(Map.of("window.language", "en"), Locale.GERMANY))
                .isEqualTo(Language.ENGLISH);
        assertThat(started().withSettings(Map.of(), Locale.UK)).isEqualTo(Language.ENGLISH);
        assertThat(started().withSettings(Map.of("window.language", ""), Locale.FRANCE))
                .isEqualTo(Language.ENGLISH);
        assertThat(started("--lang=en-XA").withoutSettings(Locale.US)).isEqualTo(Language.PSEUDO);
    }

    @Test
    void germanIsChosenByTheSystemTheSettingsAndTheOption() {
        assertThat(Language.offered()).contains(Language.ENGLISH, Language.GERMAN);
        assertThat(started().withSettings(Map.of(), Locale.forLanguageTag("de-AT")))
                .isEqualTo(Language.GERMAN);
        assertThat(started().withSettings(Map.of("window.language", "de"), Locale.UK))
                .isEqualTo(Language.GERMAN);
        assertThat(started("--lang", "de").findProblem()).isEmpty();
        assertThat(started("--lang", "de").withoutSettings(Locale.UK)).isEqualTo(Language.GERMAN);
    }

    @Test
    void aLanguageGateboardDoesNotSpeakIsRefusedWithThoseItDoes() {
        assertThat(started("--lang", "xx").findProblem())
                .contains("Gateboard does not speak \"xx\". Use one of these languages: en, de.");
        assertThat(started("--lang", "en").findProblem()).isEmpty();
        assertThat(started().findProblem()).isEmpty();
    }

    @Test
    void theOptionBelongsToTheWindow() {
        assertThat(LaunchArguments.isCommand(java.util.List.of("--lang", "de", "list.md")))
                .isFalse();
    }
}
