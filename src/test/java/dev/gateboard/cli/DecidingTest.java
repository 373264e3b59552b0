package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.person.Person;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a go needs beside readiness (rules R8, R21 and R22).
class DecidingTest {
    private static final String ADA = "Ada Bar <ada@example.org>";
    private static final String BO = "Bo <bo@example.org>";
    private static final String CARLA = "Carla <carla@example.org>";
    private static final String TEXT = """
        # Beep

        ## Checks

        - [ ] smoke
        - [ ] backups

        ## Sign-offs

        - Product sign-off: `TBD`
        - Security sign-off: `TBD`
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void ready() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("beep.md"), TEXT);
        done("open", "beep.md");
        done("pass", "beep", "smoke");
        done("pass", "beep", "backups");
    }

    private Terminal.Answer done(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private String refused(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.out()).isEqualTo(65);
        assertThat(answer.err().lines()).hasSize(1);
        return answer.err().strip();
    }

    private void vote(String role, String answer, String by, String... more) {
        var arguments = new ArrayList<>(List.of("vote", "beep", role, answer, "--by", by));
        arguments.addAll(List.of(more));
        done(arguments.toArray(String[]::new));
    }

    private void condition() {
        vote(
                "Security",
                "go-with-conditions",
                BO,
                "--reason",
                "one gap",
                "--condition",
                "rotate the key",
                "--owner",
                BO,
                "--due",
                "2026-12-01");
    }

    @Test
    void aPlainGoThatDropsConditionsIsRefusedWithBothWaysOut() {
        vote("Product", "go", CARLA);
        condition();
        assertThat(refused("decide", "beep", "go", "--by", ADA))
                .isEqualTo("A go drops the conditions of Security sign-off (rotate the key). Decide go"
                        + " with conditions, or give a reason for dropping them.");
        done("decide", "beep", "go-with-conditions", "--by", ADA);
    }

    @Test
    void conditionsAreDroppedWithAReason() {
        vote("Product", "go", CARLA);
        condition();
        done("decide", "beep", "go", "--by", ADA, "--reason", "the key was rotated an hour ago");
    }

    @Test
    void aConditionThatNoVoteCarriesAnyMoreIsNotDropped() {
        condition();
        vote("Product", "go", CARLA);
        vote("Security", "go", BO);
        done("decide", "beep", "go", "--by", ADA);
    }

    @Test
    void aRequiredRoleMadeOptionalIsAskedOfTheDecider() throws IOException {
        done("role", "beep", "Security", "--optional");
        vote("Product", "go", CARLA);
        assertThat(refused("decide", "beep", "go", "--by", ADA))
                .isEqualTo("\"Security sign-off\" was made optional by Ada Bar. Give a reason for the go that"
                        + " names \"Security\".");
        refused("decide", "beep", "go", "--by", ADA, "--reason", "all is well");
        done("decide", "beep", "go", "--by", ADA, "--reason", "no SECURITY matter in this build");
        assertThat(done("log", "beep").out()).contains("role  Security sign-off, made optional");
        done("export", "beep", "-o", "record/");
        assertThat(Files.readString(folder.resolve("record/beep.md")))
                .contains("### Changes to roles", "| Security sign-off | made optional | | Ada Bar, ");
        assertThat(Files.readString(folder.resolve("record/beep.record.json")))
                .contains("\"verb\" : \"role\"", "\\\"optional\\\":true");
    }

    @Test
    void aFileThatMakesARoleOptionalIsAskedAsACommandIs() throws IOException {
        Files.writeString(
                folder.resolve("beep.md"),
                TEXT.replace("Security sign-off: `TBD`", "Security sign-off: `TBD` (optional)"));
        done("refresh", "beep", "beep.md", "--accept");
        vote("Product", "go", CARLA);
        assertThat(refused("decide", "beep", "go", "--by", ADA)).contains("was made optional", "names \"Security");
    }

    @Test
    void onceARoundRunsEveryChangeOfRolesNeedsAReasonAndIsAsked() {
        vote("Product", "go", CARLA);
        assertThat(refused("role", "beep", "Security", "--optional"))
                .isEqualTo("The meeting has started, so a change of roles needs a reason.");
        refused("role", "beep", "Ops", "--add");
        refused("role", "beep", "Product", "--covers", "Checks");
        done("role", "beep", "Product", "--by", CARLA);
        done("role", "beep", "Ops", "--add", "--optional", "--reason", "they asked for it");
        vote("Security", "go", BO);
        assertThat(refused("decide", "beep", "go", "--by", ADA))
                .contains("\"Ops\" was added as optional by Ada Bar", "names \"Ops\"");
        done("decide", "beep", "go", "--by", ADA, "--reason", "Ops only listens");
        assertThat(done("log", "beep").out()).contains("Ops, added, optional: they asked for it");
    }

    @Test
    void whatADeciderAnsweredIsNotAskedAgain() {
        done("role", "beep", "Security", "--optional");
        vote("Product", "go", CARLA);
        done("decide", "beep", "go", "--by", ADA, "--reason", "Security is not touched");
        done("round", "beep", "start");
        vote("Product", "go", CARLA);
        done("decide", "beep", "go", "--by", ADA);
    }

    @Test
    void aRoleIsMadeRequiredAgain() {
        done("role", "beep", "Security", "--optional");
        done("role", "beep", "Security", "--required");
        vote("Product", "go", CARLA);
        assertThat(refused("decide", "beep", "go", "--by", ADA, "--reason", "")).contains("Security");
        assertThat(terminal.run("role", "beep", "Security", "--required", "--optional")
                        .code())
                .isEqualTo(64);
    }

    @Test
    void aPretendedSignalIsNoPerson() {
        for (var who : List.of("signal", "Signal <s@example.org>", "the file", "A\u200bda <ada@example.org>"))
            for (var arguments : List.of(
                    List.of("pass", "beep", "smoke"),
                    List.of("open", "beep.md"),
                    List.of("note", "beep", "smoke", "hm"),
                    List.of("export", "beep", "-o", "out.md"),
                    List.of("undo", "beep"))) {
                var all = new ArrayList<>(List.of("--as", who));
                all.addAll(arguments);
                refused(all.toArray(String[]::new));
            }
        refused("vote", "beep", "Product", "go", "--by", "signal <s@example.org>");
        refused("decide", "beep", "no-go", "--by", "File <f@example.org>", "--reason", "r");
        refused("assign", "beep", "smoke", "signal");
    }

    @Test
    void oneGitNamesAsASignalDoesNothingEither() {
        var signal = new Terminal(folder, "", () -> new Person("signal", ""));
        assertThat(signal.run("open", "beep.md").code()).isEqualTo(65);
        assertThat(signal.run("pass", "beep", "smoke").code()).isEqualTo(65);
    }

    @Test
    void aDueDateThatIsPastIsSaid() {
        assertThat(done("assign", "beep", "smoke", BO, "--due", "2026-11-22").err())
                .isEqualToIgnoringNewLines("Warning: this due date is in the past (due Sun 22 Nov).");
        assertThat(done("assign", "beep", "smoke", BO, "--due", "2026-11-23").err())
                .isEmpty();
        assertThat(done("assign", "beep", "Checks", BO, "--due", "2020-01-01 10:00")
                        .err())
                .contains("in the past");
        assertThat(done(
                                "vote",
                                "beep",
                                "Security",
                                "go-with-conditions",
                                "--by",
                                BO,
                                "--reason",
                                "r",
                                "--condition",
                                "c",
                                "--owner",
                                BO,
                                "--due",
                                "2026-11-01")
                        .err())
                .contains("in the past");
    }
}
