package dev.gateboard.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UserSettingsTest {

    @Test
    void notificationsAreOnUntilSomebodyTurnsThemOff() {
        assertThat(new UserSettings(Map.of()).notifications()).isTrue();
        for (var on : new boolean[] {true, false})
            assertThat(new UserSettings(Map.of(UserSettings.NOTIFICATIONS, UserSettings.stored(on))).notifications())
                    .isEqualTo(on);
    }
}
