package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What a refreshed file says otherwise goes on asking until somebody answers (rule R31).
class FileQuestionsTest {
    private static final String TEXT = """
        # Small

        - Owner: `TBD`

        ## Ops

        - [ ] Backups are made every day
        - [ ] Alerts are routed to the team
        - [ ] Strategy: `TBD (canary | blue-green)`
        - [ ] Costs are known
        - [ ] Runbooks are linked
        - [ ] Restores are tried
        - [ ] Quotas are set

        ## Sign-off

        - Ops sign-off: `TBD`
        - Security sign-off: `TBD`
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    /// Decides, writes the file, and takes in a copy that says otherwise everywhere.
    @BeforeEach
    void takeInWhatSaysOtherwise() throws IOException {
        terminal = new Terminal(folder);
        write("small.md", TEXT);
        does("open", "small.md");
        does("pass", "Small", "Backups", "Costs", "Runbooks", "Restores", "Quotas");
        does("fail", "Small", "Alerts", "--reason", "nobody answers");
        does("fill", "Small", "Owner", "Ada Bar");
        does("export", "Small", "-o", "small.md", "--plain");
        write(
                "small.md",
                Files.readString(folder.resolve("small.md"))
                        .replace("[x] Backups", "[ ] Backups")
                        .replaceAll("- \\[ \\] Alerts.*\n", "")
                        .replace("`TBD (canary | blue-green)`", "`canary`")
                        .replace("Owner: `Ada Bar`", "Owner: `Bob`")
                        .replace("Security sign-off", "Legal sign-off"));
        assertThat(does("refresh", "Small", "small.md").out()).contains("6 open questions. See: gateboard status ");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Terminal.Answer does(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    /// The number of each question that `status` lists.
    private List<String> questions() {
        return terminal.run("status", "Small")
                .out()
                .lines()
                .filter(line -> line.startsWith("question "))
                .map(line -> line.substring("question ".length()).replaceAll(" .*", ""))
                .toList();
    }

    @Test
    void theyStayUntilSomebodySaysThatWhatIsHereStands() {
        assertThat(questions()).hasSize(6);
        assertThat(terminal.run("status", "Small").out())
                .contains("unticked  Backups are made every day  (the review keeps: passed by Ada Bar; in small.md): "
                        + "if the file is right, reopen it, or close it with: gateboard settle ")
                .contains("removed  Alerts are routed to the team  (kept in the log and the record: failed by Ada Bar"
                        + " (nobody answers); ")
                .contains("filled in differently  Owner  (\"Bob\" in the file; the review keeps \"Ada Bar\"; ")
                .contains("choice  Strategy: TBD (canary | blue-green)  (the file says \"canary\"; nothing is chosen")
                .contains("new role  Legal sign-off")
                .contains("role removed  Security sign-off");
        var first = questions().getFirst();
        assertThat(does("settle", "Small", first).out()).contains("Closed question " + first + ": ");
        assertThat(questions()).hasSize(5).doesNotContain(first);
        does("settle", "Small", "--all");
        assertThat(questions()).isEmpty();
        assertThat(terminal.run("log", "Small").out().lines().filter(line -> line.contains("  settle  ")))
                .hasSize(6);
    }

    @Test
    void aDeedOnWhatTheyAskAboutAnswersThemAndItsUndoAsksAgain() {
        does("reopen", "Small", "Backups", "--reason", "the file is right");
        assertThat(questions()).hasSize(5);
        does("choose", "Small", "Strategy", "canary");
        does("fill", "Small", "Owner", "Bob");
        does("role", "Small", "Security", "--optional");
        does("role", "Small", "Legal", "--by", "Lea <lea@example.org>");
        assertThat(questions()).hasSize(1);
        assertThat(terminal.run("undo", "Small").err()).contains("role", "cannot be undone");
        does("undo", "Small");
        assertThat(questions()).hasSize(2);
    }

    @Test
    void whatNeverAskedIsRefused() {
        for (var number : List.of("7", "0")) {
            var refused = terminal.run("settle", "Small", number);
            assertThat(refused.code()).isEqualTo(65);
            assertThat(refused.err().strip())
                    .isEqualTo("There is no open question " + number + ". It may have been answered meanwhile.");
        }
        assertThat(terminal.run("settle", "Small").code()).isEqualTo(64);
    }

    @Test
    void aLaterFileThatAsksTheSameAsksOnce() throws IOException {
        write("small.md", Files.readString(folder.resolve("small.md")).replace("`Bob`", "`Eve`"));
        does("refresh", "Small", "small.md");
        assertThat(questions()).hasSize(6).endsWith("7");
        assertThat(terminal.run("status", "Small").out())
                .contains("\"Eve\" in the file")
                .doesNotContain("\"Bob\"");
    }

    @Test
    void theyComeAlongWithABundleAndInJson() {
        does("bundle", "Small", "-o", "small.gateboard");
        does("--db", "other.db", "open", "small.gateboard");
        var status = new JsonMapper()
                .readTree(terminal.run("--db", "other.db", "status", "Small", "--json")
                        .out());
        assertThat(status.required("questions").size()).isEqualTo(6);
        assertThat(status.required("questions").findValuesAsString("what"))
                .contains("unticked", "removed", "filled in differently", "choice", "new role", "role removed");
    }
}
