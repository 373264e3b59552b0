package dev.gateboard.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.language.Language;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.signal.ProbeDraft;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UserSettingsTest {

    @Test
    void notificationsAreOnUntilSomebodyTurnsThemOff() {
        assertThat(new UserSettings(Map.of()).notifications()).isTrue();
        for (var on : new boolean[] {true, false})
            assertThat(new UserSettings(Map.of(UserSettings.NOTIFICATIONS, UserSettings.stored(on))).notifications())
                    .isEqualTo(on);
    }

    @Test
    void aPersonIsWhoWasSetAndNobodyWhereWhatIsKeptNamesNoOne() {
        assertThat(new UserSettings(Map.of()).person()).isEmpty();
        assertThat(new UserSettings(Map.of(UserSettings.PERSON, "Ada Bar <ada@example.org>")).person())
                .contains(new Person("Ada Bar", "ada@example.org"));
        assertThat(new UserSettings(Map.of(UserSettings.PERSON, "<")).person()).isEmpty();
    }

    /// Settings that earlier versions wrote are read as before.
    @Test
    void aLanguageIsKeptByItsTag() {
        assertThat(new UserSettings(Map.of("window.language", "de")).language()).contains(Language.GERMAN);
        assertThat(new UserSettings(Map.of("window.language", "")).language()).isEmpty();
        assertThat(UserSettings.stored(Optional.of(Language.ENGLISH))).isEqualTo("en");
    }

    @Test
    void aNewProbeIsAskedAndFreshAsSetWhereItDoesNotSaySoItself() {
        var settings = new UserSettings(Map.of(UserSettings.PROBE_INTERVAL, "1m", UserSettings.PROBE_FRESHNESS, "1h"));
        assertThat(settings.withDefaults(draft(Map.of("query", "up", "freshness", "5m")))
                        .keys())
                .isEqualTo(Map.of("query", "up", "freshness", "5m", "interval", "1m"));
        assertThat(new UserSettings(Map.of()).withDefaults(draft(Map.of("query", "up"))))
                .isEqualTo(draft(Map.of("query", "up")));
    }

    private static ProbeDraft draft(Map<String, String> keys) {
        return new ProbeDraft("p", "promql", "web", keys, Map.of());
    }
}
