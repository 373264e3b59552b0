package dev.gateboard.workspace.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.signal.config.HomeFolder;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final Path SET = Path.of("set").toAbsolutePath();

    @Test
    void everyPlatformHasItsOwnPlace() {
        assertThat(database("Linux", Map.of())).isEqualTo(HOME.resolve(".local/share/gateboard/gateboard.db"));
        assertThat(database("FreeBSD", Map.of())).isEqualTo(HOME.resolve(".local/share/gateboard/gateboard.db"));
        assertThat(database("Mac OS X", Map.of()))
                .isEqualTo(HOME.resolve("Library/Application Support/Gateboard/gateboard.db"));
        assertThat(database("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/Gateboard/gateboard.db"));
    }

    @Test
    void environmentNamesAnotherPlace() {
        assertThat(database("Linux", Map.of("XDG_DATA_HOME", SET.toString())))
                .isEqualTo(SET.resolve("gateboard/gateboard.db"));
        assertThat(database("Windows 11", Map.of("LOCALAPPDATA", SET.toString())))
                .isEqualTo(SET.resolve("Gateboard/gateboard.db"));
    }

    @Test
    void relativePlaceOfTheEnvironmentIsIgnored() {
        assertThat(database("Linux", Map.of("XDG_DATA_HOME", "data")))
                .isEqualTo(HOME.resolve(".local/share/gateboard/gateboard.db"));
    }

    private static Path database(String system, Map<String, String> environment) {
        return DataFolder.of(system, HOME, environment).database();
    }

    /// Java's own `user.home` is not what shells and other programs go by.
    @Test
    void homeIsWhatTheEnvironmentSaysAndATildeMeansIt() {
        var home = HomeFolder.of(Map.of("HOME", SET.toString()));
        assertThat(home.path()).isEqualTo(SET);
        assertThat(home.resolve("~/a.db", HOME)).isEqualTo(SET.resolve("a.db"));
        assertThat(home.resolve("~//a.db", HOME)).isEqualTo(SET.resolve("a.db"));
        assertThat(home.resolve("~", HOME)).isEqualTo(SET);
        assertThat(home.resolve("a~/b", HOME)).isEqualTo(HOME.resolve("a~/b"));
        assertThat(HomeFolder.of(Map.of("HOME", "relative")).path())
                .isEqualTo(HomeFolder.of(Map.of()).path());
    }
}
