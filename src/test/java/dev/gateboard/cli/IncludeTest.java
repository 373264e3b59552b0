package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `include` and `--include`: tables and lists as gates (rule R38).
class IncludeTest {
    private static final String TEXT = """
        # Shop

        - [ ] Runbooks are linked

        | Check | Requirement | Status |
        |---|---|---|
        | Backups | Restored every month | ✅ |
        | Keys | Rotated every year | ⏳ |
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void write() throws IOException {
        terminal = new Terminal(folder);
        write("shop.md", TEXT);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private Terminal.Answer does(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private JsonNode status() {
        return new JsonMapper()
                .readTree(terminal.run("status", "Shop", "--json").out());
    }

    private void refused(String sentence, String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.err()).contains(sentence);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.code()).isEqualTo(65);
    }

    @Test
    void lintInspectAndOpenSayWhatIsLeftOutWithTheCommandThatIncludesIt() {
        var lint = terminal.run("lint", "shop.md");
        assertThat(lint.code()).isZero();
        assertThat(lint.out().lines().toList().getFirst())
                .isEqualTo(
                        "shop.md:5: 2 table rows with a status column are not gates. Include them with: gateboard open"
                                + " shop.md --include 5");
        assertThat(terminal.run("inspect", "shop.md").err()).contains("--include 5");
        var open = does("open", "shop.md");
        assertThat(open.err()).isEqualTo(lint.out().lines().toList().getFirst() + "\n");
        assertThat(status().required("leftOut").toString())
                .isEqualTo("[{\"line\":5,\"kind\":\"table\",\"rows\":2,\"why\":\"a status column\"}]");
    }

    @Test
    void includingInAReviewAddsTheGatesAndKeepsWhatWasDecided() throws IOException {
        does("open", "shop.md");
        does("pass", "Shop", "Runbooks", "--reason", "seen");
        assertThat(does("include", "Shop", "5").out()).startsWith("2 gates added\n");
        assertThat(does("include", "Shop", "5").out()).startsWith("Already included. Nothing changed.\n");
        assertThat(status().required("counts").required("passed").intValue()).isEqualTo(2);
        assertThat(status().required("counts").required("unconfirmed").intValue())
                .isEqualTo(1);
        assertThat(status().required("leftOut")).isEmpty();
        does("pass", "Shop", "Keys", "--reason", "seen");
        does("export", "Shop", "-o", "out.md", "--plain");
        assertThat(Files.readString(folder.resolve("out.md")))
                .isEqualTo(TEXT.replace("- [ ]", "- [x]").replace("⏳", "✅")
                        + "\n<!-- gb:include table=Shop › Check | Requirement | Status n=1 gates=2 -->\n");
        assertThat(terminal.run("lint", "out.md").code()).isZero();
        assertThat(does("inspect", "out.md").out()).contains("Keys · Rotated every year");
        assertThat(terminal.run("refresh", "Shop", "out.md").out()).contains("No changes");
    }

    @Test
    void inclusionCanBeTakenBackAndTheFileIsAsItWas() throws IOException {
        does("open", "shop.md", "--include", "5");
        assertThat(status().required("counts").required("leaves").intValue()).isEqualTo(3);
        does("include", "Shop", "8", "--no");
        assertThat(status().required("counts").required("leaves").intValue()).isEqualTo(1);
        does("export", "Shop", "-o", "out.md", "--plain");
        assertThat(Files.readString(folder.resolve("out.md"))).isEqualTo(TEXT);
        refused("not in a table or list that was included", "include", "Shop", "5", "--no");
    }

    @Test
    void decidedGateThatIsTakenOutComesBackWithItsDecision() {
        does("open", "shop.md", "--include", "5");
        does("pass", "Shop", "Keys");
        assertThat(does("include", "Shop", "5", "--no").out()).startsWith("2 gates removed\n1 open question");
        does("include", "Shop", "5");
        assertThat(status().required("counts").required("passed").intValue()).isEqualTo(2);
        does("reopen", "Shop", "Keys");
        does("fail", "Shop", "Keys", "--reason", "lost");
        refused("is failed and would no longer be a gate", "include", "Shop", "5", "--no");
    }

    @Test
    void lineWithoutTableOrListIsRefused() {
        refused("Line 1 is not in a table or list", "open", "shop.md", "--include", "1");
        does("open", "shop.md");
        refused("Line 99 is not in a table or list", "include", "Shop", "99");
    }

    @Test
    void exportThatLostARowIsRefusedWithItsLineAndLintSaysUnusable() throws IOException {
        does("open", "shop.md", "--include", "5");
        does("export", "Shop", "-o", "out.md", "--plain");
        write("out.md", Files.readString(folder.resolve("out.md")).replaceFirst("\\| Keys.*\n", ""));
        refused("out.md:5: Line 9 says that this table has 2 gates, but it has 1.", "open", "out.md");
        assertThat(terminal.run("lint", "out.md").code()).isEqualTo(2);
        assertThat(terminal.run("refresh", "Shop", "out.md").code()).isEqualTo(65);
    }

    @Test
    void bulletsOfWhichSomeAreDecidedOpenAgainAsAll() throws IOException {
        var text = new StringBuilder("# List\n\n");
        for (int item = 1; item <= 23; item++)
            text.append("- item number ").append(item).append('\n');
        write("list.md", text.toString());
        does("open", "list.md", "--bullets");
        for (int line = 3; line < 7; line++) does("pass", "List", "L" + line, "--reason", "seen");
        does("export", "List", "-o", "out.md", "--plain");
        assertThat(does("inspect", "out.md").out().lines().filter(line -> line.contains("item number")))
                .hasSize(23);
        write("ticked.md", text.toString().replace("- item number 2\n", "- [x] item number 2\n"));
        assertThat(terminal.run("open", "ticked.md").err())
                .contains("22 list items are not gates (1 of 23 items has a box)");
    }
}
