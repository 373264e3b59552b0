package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Earlier decisions are repeated by name or all at once, and never by themselves.
class RepeatCommandTest {
    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void decideTheBuildBefore() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), """
            # Shop

            - Release id: `TBD`

            ## Gates

            - [ ] Alpha
            - [ ] Beta
            - [ ] Gamma
            """);
        run("open", "gates.md", "--set", "Release id=v1");
        run("pass", "shop", "alpha", "--evidence", "https://ci.example/1");
        run("na", "shop", "beta", "--reason", "no beta");
        run("fail", "shop", "gamma", "--reason", "it fell");
        run("recut", "shop", "v2");
    }

    private String run(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isLessThan(2);
        return answer.out();
    }

    @Test
    void oneIsRepeatedWithoutItsEvidence() {
        assertThat(run("repeat", "shop", "alpha")).contains("Alpha").contains("passed");
        assertThat(run("status", "shop", "--json")).contains("\"passed\" : 1").contains("\"backed\" : 0");
    }

    @Test
    void allMeansWhatCanBeRepeatedAndNoFail() {
        assertThat(run("repeat", "shop", "--all"))
                .contains("Alpha")
                .contains("Beta")
                .doesNotContain("Gamma");
        assertThat(terminal.run("repeat", "shop", "--all").err().strip())
                .isEqualTo("No open gate has an earlier decision that can be repeated.");
    }

    @Test
    void undoNamesNoPassForWhatWasNotApplicableToo() {
        run("repeat", "shop", "--all");
        assertThat(run("undo", "shop")).startsWith("Undone: changed 2 gates.");
    }

    @Test
    void aFailIsNamedAndNothingIsRepeatedThen() {
        var answer = terminal.run("repeat", "shop", "alpha", "gamma");
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err().strip()).isEqualTo("Gamma has no earlier decision that can be repeated.");
        assertThat(run("status", "shop", "--json")).contains("\"passed\" : 0");
    }

    @Test
    void withoutGatesItAsksForThem() {
        assertThat(terminal.run("repeat", "shop").code()).isEqualTo(64);
        assertThat(terminal.run("repeat", "shop", "alpha", "--all").code()).isEqualTo(64);
    }
}
