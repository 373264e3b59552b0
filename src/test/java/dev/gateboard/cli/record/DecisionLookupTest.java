package dev.gateboard.cli.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a decision froze can be exported for ever, whatever was decided and built since (rule R22).
class DecisionLookupTest {
    private static final String CARLA = "Carla Q <carla@example.org>";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void decideTwiceAndBuildAnew() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("beep.md"), """
            # Beep

            - Release id: `TBD`

            ## Ops

            - [ ] The smoke test passed

            ## Sign-off

            - Product sign-off: `TBD`
            """);
        Files.writeString(folder.resolve("smoke.txt"), "seen by Carla");
        run("open", "beep.md", "--set", "Release id=4f2a91c");
        run("decide", "Beep", "no-go", "--by", CARLA, "--reason", "nothing is tested");
        run("pass", "Beep", "smoke", "--evidence", "smoke.txt");
        run("vote", "Beep", "Product", "go", "--by", CARLA);
        run("decide", "Beep", "go", "--by", CARLA);
        run("amend", "Beep", "--reason", "rolled out on Friday");
        run("export", "Beep", "-o", "go/");
    }

    private Terminal.Answer run(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isLessThan(2);
        return answer;
    }

    private Map<String, String> files(String name) throws IOException {
        var files = new HashMap<String, String>();
        try (var all = Files.walk(folder.resolve(name))) {
            for (var file : all.filter(Files::isRegularFile).toList())
                files.put(folder.resolve(name).relativize(file).toString(), Files.readString(file));
        }
        return files;
    }

    @Test
    void anOldBuildsRecordIsTheSameByteForByte() throws IOException {
        run("recut", "Beep", "9b07c11");
        run("export", "Beep", "-o", "again/", "--decision", "4f2a91c");
        assertThat(files("again"))
                .isEqualTo(files("go"))
                .containsKeys("beep.record.amendment-1.json", "beep.md", "beep.record.json", "beep.product.json");
        run("export", "Beep", "-o", "draft/");
        assertThat(Files.readString(folder.resolve("draft/beep.md"))).contains("DRAFT");
    }

    @Test
    void aDecisionThatAnotherFollowedIsNamedByItsNumberInTheLog() throws IOException {
        var number = run("log", "Beep")
                .out()
                .lines()
                .filter(line -> line.contains("no-go"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElseThrow();
        run("export", "Beep", "-o", "nogo/", "--decision", number);
        assertThat(files("nogo").get("beep.md")).contains("**NO-GO**").contains("- [ ] The smoke test passed");
        assertThat(files("nogo").keySet()).noneMatch(file -> file.startsWith("evidence/"));
        assertThat(files("go").keySet()).anyMatch(file -> file.startsWith("evidence/"));
    }

    @Test
    void whatWasNeverDecidedIsRefusedAndLeavesNothing() {
        var refused = terminal.run("export", "Beep", "-o", "none/", "--decision", "9b07c11");
        assertThat(refused.code()).isEqualTo(65);
        assertThat(refused.err()).contains("No decision for \"9b07c11\".").hasLineCount(1);
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(terminal.run("export", "Beep", "-o", "one.md", "--decision", "4f2a91c")
                        .code())
                .isEqualTo(64);
    }
}
