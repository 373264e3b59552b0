package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Owners and due dates that a document names are offered, and taken in one step (rule R17).
class ProposedOwnersTest {
    private static final String TEXT = """
        # Beep

        ## Data

        - [ ] backups - @bo
          - Priority: High
          - Restore it:

            ```
            restore --dry
            restore
            ```
        - [ ] smoke — Owner: Ada Bar, due 2026-12-04
        - [ ] logs

        ## Network

        Owner: Carla Q

        - [ ] routes
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void write() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("beep.md"), TEXT);
    }

    private String done(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    private JsonNode gate(int section, int gate) {
        return status().at("/sections/" + section + "/gates/" + gate);
    }

    private JsonNode status() {
        return new JsonMapper()
                .readTree(terminal.run("status", "beep", "--json").out());
    }

    private List<String> owners() {
        return List.of(gate(1, 0), gate(1, 1), gate(1, 2), gate(2, 0)).stream()
                .map(gate -> gate.get("owner") + " " + gate.get("due"))
                .toList();
    }

    @Test
    void programsReadWhatTheDocumentSaysBesideAGate() {
        done("open", "beep.md");
        assertThat(gate(1, 0).get("guidance"))
                .hasToString("[\"Priority: High\",\"Restore it:\",\"restore --dry\",\"restore\"]");
        assertThat(gate(1, 0).get("priority").stringValue()).isEqualTo("High");
        assertThat(gate(1, 0).get("proposedOwner").stringValue()).isEqualTo("@bo");
        assertThat(gate(1, 1).get("proposedDue").stringValue()).isEqualTo("2026-12-04");
        assertThat(gate(1, 2).get("proposedOwner").isNull()).isTrue();
        assertThat(gate(1, 2).get("guidance")).isEmpty();
        assertThat(status().at("/sections/2/proposedOwner").stringValue()).isEqualTo("Carla Q");
        assertThat(owners()).containsOnly("null null");
    }

    @Test
    void openTakesAllOfThemInOneStep() {
        var answer = done("open", "beep.md", "--owners");
        assertThat(answer).startsWith("""
            Assigned section "Network" to Carla Q.
            Assigned L5 backups - @bo to @bo.
            Assigned L13 smoke — Owner: Ada Bar, due 2026-12-04 to Ada Bar, due 2026-12-04.
            """);
        assertThat(owners())
                .containsExactly(
                        "\"@bo\" null",
                        "\"Ada Bar <ada@example.org>\" \"2026-12-04\"",
                        "null null",
                        "\"Carla Q\" null");
        done("undo", "beep");
        assertThat(owners()).containsOnly("null null");
        done("undo", "beep", "--redo");
        assertThat(owners().getFirst()).isEqualTo("\"@bo\" null");
        assertThat(answer.strip()).endsWith(status().get("review").stringValue());
    }

    @Test
    void aReviewTakesThemLaterAndKeepsWhatWasAssignedByHand() {
        done("open", "beep.md");
        done("assign", "beep", "backups", "Zoe", "--due", "2026-11-30");
        done("assign", "beep", "Network", "Bo Lin <bo@example.org>");
        assertThat(done("assign", "beep", "--proposed"))
                .isEqualTo("Assigned L13 smoke — Owner: Ada Bar, due 2026-12-04 to Ada Bar, due 2026-12-04.\n");
        assertThat(owners().getFirst()).isEqualTo("\"Zoe\" \"2026-11-30\"");
        assertThat(done("assign", "beep", "--proposed"))
                .isEqualTo("The document names no owner that is not assigned yet.\n");
    }

    @Test
    void peopleOfOtherReviewsAreKnown() throws IOException {
        Files.writeString(folder.resolve("other.md"), "# Other\n\n- [ ] a\n");
        done("open", "other.md");
        done("assign", "Other", "a", "Bo <bo@example.org>");
        done("open", "beep.md", "--owners");
        assertThat(owners().getFirst()).isEqualTo("\"Bo <bo@example.org>\" null");
    }

    @Test
    void aRefreshedDocumentsNewOwnersAreOfferedAgain() throws IOException {
        done("open", "beep.md", "--owners");
        Files.writeString(folder.resolve("beep.md"), TEXT.replace("- [ ] logs", "- [ ] logs\n  - Owner: Dan"));
        done("refresh", "beep", "beep.md");
        assertThat(done("assign", "beep", "--proposed")).isEqualTo("Assigned L14 logs to Dan.\n");
    }

    @Test
    void lintAndOpenSayHowToTakeThem() throws IOException {
        var both = "3 gates and sections name an owner. Assign them with: gateboard ";
        assertThat(done("lint", "beep.md")).containsPattern("beep\\.md:\\d+: " + both + "open beep\\.md --owners\n");
        assertThat(terminal.run("open", "beep.md").err())
                .containsPattern("beep\\.md:\\d+: " + both + "assign [0-9a-f]+ --proposed\n");
        assertThat(terminal.run("open", "beep.md", "--owners").err()).doesNotContain("name an owner");
        Files.writeString(folder.resolve("one.md"), "- [ ] a (@bo)\n");
        assertThat(done("lint", "one.md"))
                .contains("one.md:1: 1 gate names an owner. Assign it with: gateboard open one.md --owners\n");
    }

    @Test
    void assignWithoutATargetOrWithBothIsWrongUsage() {
        done("open", "beep.md");
        assertThat(terminal.run("assign", "beep").code()).isEqualTo(64);
        assertThat(terminal.run("assign", "beep", "smoke").code()).isEqualTo(64);
        assertThat(terminal.run("assign", "beep", "smoke", "Ada", "--proposed").code())
                .isEqualTo(64);
    }
}
