package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What came with one mark backs no other one: a pass on a word alone looks like a word (rule R10).
class BorrowedEvidenceTest {
    private static final String CARLA = "Carla Q <carla@example.org>";
    private static final String GATES =
            "# Gates\n\n- Release id: `TBD`\n\n- [ ] backup\n- [ ] Kind: `TBD (one | two)`\n";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);
    private String review = "";

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), GATES);
        review = terminal.run("open", "gates.md", "--set", "Release id=1").lastWord();
    }

    private void does(String verb, String... arguments) {
        var all = new String[arguments.length + 2];
        all[0] = verb;
        all[1] = review;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        var done = terminal.run(all);
        assertThat(done.code()).as(done.err()).isZero();
    }

    private JsonNode gate(String text) {
        var body = new JsonMapper()
                .readTree(terminal.run("status", review, "--json").out());
        return body.findParents("text").stream()
                .filter(node -> node.path("text").stringValue("").startsWith(text) && node.has("kind"))
                .findFirst()
                .orElseThrow();
    }

    private boolean isBacked(String text) {
        assertThat(gate(text).path("standing").stringValue()).isEqualTo("passed");
        return gate(text).path("backed").booleanValue();
    }

    @Test
    void whatProvedAFailureThatWasUndoneBacksNoPassR10() {
        does("fail", "backup", "--reason", "red", "--evidence", "https://ci.example/red");
        does("undo");
        does("pass", "backup");
        assertThat(isBacked("backup")).isFalse();
    }

    @Test
    void aPassThatIsBroughtBackHasItsProofAgainR25() {
        does("pass", "backup", "--evidence", "https://ci.example/green");
        does("undo");
        does("undo", "--redo");
        assertThat(isBacked("backup")).isTrue();
    }

    @Test
    void whatSomebodyAttachedStaysWhenAMarkIsUndoneR25() {
        does("attach", "backup", "https://ci.example/green");
        does("pass", "backup", "--evidence", "https://ci.example/1");
        does("undo");
        does("pass", "backup");
        assertThat(isBacked("backup")).isTrue();
    }

    @Test
    void whatWasAttachedBeforeANewBuildBacksNoPassOfIt() {
        does("attach", "backup", "https://ci.example/1");
        does("recut", "2");
        does("pass", "backup");
        assertThat(isBacked("backup")).isFalse();
    }

    @Test
    void whatProvedAFailureBacksNoTickThatAFileBringsLater() throws IOException {
        does("fail", "backup", "--reason", "red", "--evidence", "https://ci.example/red");
        does("reopen", "backup");
        Files.writeString(folder.resolve("gates.md"), GATES.replace("- [ ] backup", "- [x] backup"));
        does("refresh", "gates.md");
        does("confirm", "backup");
        assertThat(isBacked("backup")).isFalse();
    }

    private String code(String gate) {
        var found = Pattern.compile("(?m)^- \\[ ] (\\S+) ")
                .matcher(terminal.run("ask", review, gate).out());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private Terminal.Answer answer(String text) throws IOException {
        Files.writeString(folder.resolve("answer.txt"), text);
        return terminal.run("answer", review, "answer.txt", "--by", CARLA);
    }

    @Test
    void anAnswerThatSaysTwoThingsOfOneGateSaysNothing() throws IOException {
        var code = code("backup");
        var refused = answer("- [!] " + code + " it lost a day\n\n> - [x] " + code + " fine\n");
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err())
                .isEqualTo("Lines 1 and 3 give different replies for \"backup\". Find out which is meant, and keep"
                        + " one.\n");
        assertThat(gate("backup").path("standing").stringValue()).isEqualTo("open");
    }

    @Test
    void anAnswerThatWasUndoneIsTakenAgain() throws IOException {
        var text = "- [x] " + code("backup") + "\n- [x] " + code("Kind") + " two, see https://ci.example/7\n";
        assertThat(answer(text).code()).isZero();
        assertThat(answer(text).code()).isEqualTo(ExitCode.REFUSED);
        does("undo");
        assertThat(answer(text).code()).isZero();
        assertThat(isBacked("Kind")).isTrue();
    }
}
