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

/// Gates that a document says are only for some kinds of release, or may be left out (rule R7).
class TierCommandTest {
    private static final String TEXT = """
        # Release

        - [ ] build is green
        - [ ] **RC only:** tell the testers
        - [ ] **FINAL only:** merge
          - [ ] master is merged
          - [ ] version is raised
        - [ ] rehearse, only needed for migrations
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void written() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("small.md"), TEXT);
    }

    private JsonNode json(String... arguments) {
        return new JsonMapper().readTree(terminal.run(arguments).out());
    }

    private String plain() throws IOException {
        assertThat(terminal.run("export", "small", "-o", "out.md", "--plain", "--force")
                        .code())
                .isZero();
        return Files.readString(folder.resolve("out.md"));
    }

    @Test
    void aDocumentsKindsAreListedWithTheirGatesAndNoneIsChosen() {
        var inspected = json("inspect", "small.md", "--json");
        assertThat(inspected.at("/tiers").toString())
                .isEqualTo("[{\"name\":\"RC\",\"gates\":1},{\"name\":\"FINAL\",\"gates\":2}]");
        assertThat(inspected.at("/tier").isNull()).isTrue();
        assertThat(inspected.at("/sections/0/gates/2/children/0/tiers").toString())
                .isEqualTo("[\"FINAL\"]");
        assertThat(inspected.at("/sections/0/gates/3/mayBeOptional").asString())
                .isEqualTo("only needed for migrations");
        assertThat(inspected.at("/sections/0/gates/3/required").booleanValue()).isTrue();
    }

    @Test
    void openTakesAKindAndSaysWhatThatLeavesOut() {
        var opened = terminal.run("open", "small.md", "--tier", "rc");
        assertThat(opened.code()).as(opened.err()).isZero();
        assertThat(opened.out()).contains("Kind of release: RC. 2 gates are only for FINAL.");
        var status = json("status", "small", "--json");
        assertThat(status.at("/tier").asString()).isEqualTo("RC");
        assertThat(status.at("/counts/notApplicable").intValue()).isEqualTo(2);
        var gate = status.at("/sections/0/gates/2/children/0");
        assertThat(gate.at("/standing").asString()).isEqualTo("notApplicable");
        assertThat(gate.at("/reason").asString()).isEqualTo("only for FINAL");
        assertThat(terminal.run("status", "small").out()).contains("Kind of release: RC. 2 gates are only for FINAL.");
        assertThat(terminal.run("log", "small").out()).contains("tier").contains("RC");
    }

    @Test
    void aKindThatTheDocumentDoesNotKnowOpensNothing() {
        var refused = terminal.run("open", "small.md", "--tier", "patch");
        assertThat(refused.code()).isEqualTo(65);
        assertThat(refused.err()).contains("No gate is only for \"patch\". This checklist has gates for RC and FINAL.");
        assertThat(terminal.run("list").out()).contains("No reviews yet");
    }

    @Test
    void anotherKindBringsGatesBackAndUndoTakesTheChoiceBack() throws IOException {
        terminal.run("open", "small.md");
        assertThat(terminal.run("tier", "small", "RC").out())
                .isEqualTo("Kind of release: RC. 2 gates are only for FINAL.\n");
        assertThat(plain())
                .contains("- [~] **FINAL only:** merge - **N/A**: only for FINAL <!-- gb:s=na -->")
                .contains("  - [~] master is merged - **N/A**: only for FINAL <!-- gb:s=na -->");
        var refused = terminal.run("pass", "small", "master is merged");
        assertThat(refused.code()).isEqualTo(65);
        assertThat(refused.err()).contains("\"master is merged\" is only for FINAL, so it does not apply.");
        terminal.run("tier", "small", "FINAL");
        terminal.run("undo", "small");
        assertThat(json("status", "small", "--json").at("/tier").asString()).isEqualTo("RC");
        terminal.run("undo", "small", "--redo");
        assertThat(plain()).contains("- [ ] **FINAL only:** merge\n").contains("only for RC <!-- gb:s=na -->");
        assertThat(terminal.run("tier", "small", "--none").out()).isEqualTo("All gates apply.\n");
        assertThat(plain()).isEqualTo(TEXT);
        assertThat(terminal.run("tier", "small").code()).isEqualTo(64);
    }

    @Test
    void theRecordNamesTheKindAndWhatItLeavesOut() throws IOException {
        terminal.run("open", "small.md", "--tier", "RC");
        assertThat(terminal.run("export", "small", "-o", "record/").code()).isZero();
        assertThat(Files.readString(folder.resolve("record/small.md")))
                .contains("Kind of release")
                .contains("RC. 2 gates are only for FINAL.");
        assertThat(Files.readString(folder.resolve("record/small.record.json"))).contains("\"onlyFor\"");
    }

    @Test
    void anOfferOfOneGateIsTakenAndTakenBack() {
        terminal.run("open", "small.md");
        var answer = terminal.run("optional", "small", "yes", "rehearse");
        assertThat(answer.out())
                .isEqualTo("L8 rehearse, only needed for migrations is now optional. The file says: only needed for"
                        + " migrations\n");
        var gate = "/sections/0/gates/3/required";
        assertThat(json("status", "small", "--json").at(gate).booleanValue()).isFalse();
        assertThat(terminal.run("log", "small").out()).contains("The file says: only needed for migrations");
        terminal.run("optional", "small", "no", "rehearse");
        assertThat(json("status", "small", "--json").at(gate).booleanValue()).isTrue();
        terminal.run("undo", "small");
        assertThat(json("status", "small", "--json").at(gate).booleanValue()).isFalse();
        var refused = terminal.run("optional", "small", "yes", "build is green");
        assertThat(refused.code()).isEqualTo(65);
        assertThat(refused.err()).contains("The file does not say that \"build is green\" may be left out");
    }

    @Test
    void aNewerFileWithoutTheKindLetsEveryGateApply() throws IOException {
        terminal.run("open", "small.md", "--tier", "RC");
        Files.writeString(
                folder.resolve("small.md"), TEXT.replace("**RC only:** ", "").replace("**FINAL only:** ", ""));
        assertThat(terminal.run("refresh", "small", "small.md", "--accept").code())
                .isZero();
        var status = json("status", "small", "--json");
        assertThat(status.at("/tier").isNull()).isTrue();
        assertThat(status.at("/counts/notApplicable").intValue()).isZero();
        assertThat(terminal.run("status", "small").out())
                .contains("The file no longer has gates for RC, so all gates apply.");
    }

    @Test
    void lintSaysWhatIsOffered() {
        var lint = terminal.run("lint", "small.md");
        assertThat(lint.code()).isZero();
        assertThat(lint.out())
                .contains("2 gates are only for FINAL.")
                .contains("1 gate may be optional: \"only needed for migrations\".");
    }
}
