package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Language;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartLanguageTest {
    private static final Map<String, String> GERMAN = Map.of("window.language", "de");

    private static StartLanguage started(String... arguments) {
        return StartLanguage.of(LaunchArguments.of(arguments));
    }

    @Test
    void theOptionWinsOverTheSettingAndTheSettingOverTheSystem() {
        assertThat(started("--lang", "en").withSettings(GERMAN, Locale.GERMANY)).isEqualTo(Language.ENGLISH);
        assertThat(started().withSettings(GERMAN, Locale.US)).isEqualTo(Language.GERMAN);
        assertThat(started().withSettings(Map.of("window.language", "en"), Locale.GERMANY))
                .isEqualTo(Language.ENGLISH);
        assertThat(started().withSettings(Map.of(), Locale.GERMANY)).isEqualTo(Language.GERMAN);
        assertThat(started().withSettings(Map.of("window.language", ""), Locale.FRANCE))
                .isEqualTo(Language.ENGLISH);
        assertThat(started("--lang=de").withoutSettings(Locale.US)).isEqualTo(Language.GERMAN);
    }

    @Test
    void aLanguageGateboardDoesNotSpeakIsRefusedWithThoseItDoes() {
        assertThat(started("--lang", "xx").findProblem())
                .contains("Gateboard does not speak \"xx\". Use one of these languages: en, de.");
        assertThat(started("--lang", "de").findProblem()).isEmpty();
        assertThat(started().findProblem()).isEmpty();
    }

    @Test
    void theOptionBelongsToTheWindow() {
        assertThat(LaunchArguments.isCommand(java.util.List.of("--lang", "de", "list.md")))
                .isFalse();
    }
}
