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

/// `refresh` and `upgrade` (rule R31), and what goes wrong with them.
class RefreshAndUpgradeTest {
    private static final String TEXT = """
        # Small

        - Owner: `TBD`

        ## Ops

        - [ ] Backups are made every day
        - [ ] Alerts are routed to the team
        - [ ] Strategy: `TBD (canary | blue-green)`
        - [ ] If canary:
          - [ ] The share is limited
        - [ ] Runbooks are linked

        ## Sign-off

        - Ops sign-off: `TBD`
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        write("small.md", TEXT);
        terminal.run("open", "small.md");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private void does(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private JsonNode gate(String start) {
        var body = new JsonMapper()
                .readTree(terminal.run("status", "Small", "--json").out());
        for (var section : body.required("sections"))
            for (var gate : section.required("gates"))
                if (gate.required("text").stringValue().startsWith(start)) return gate;
        throw new AssertionError("no gate " + start + " in " + body);
    }

    private void refused(String sentence, String... arguments) {
        var before = terminal.run("log", "Small").out();
        var answer = terminal.run(arguments);
        assertThat(answer.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.code()).isEqualTo(65);
        assertThat(terminal.run("log", "Small").out()).isEqualTo(before);
    }

    @Test
    void decisionsGoWithTheirGatesWhereverTheyMoveR31() throws IOException {
        does("pass", "Small", "Backups", "--reason", "seen");
        write(
                "copy.md",
                TEXT.replace("- [ ] Backups are made every day\n", "")
                        .replace("## Sign-off", "- [ ] Backups are made every day\n\n## Sign-off"));
        var answer = terminal.run("refresh", "Small", "copy.md");
        assertThat(answer.code()).isZero();
        assertThat(gate("Backups").required("standing").stringValue()).isEqualTo("passed");
        assertThat(gate("Backups").required("line").intValue()).isEqualTo(13);
        assertThat(terminal.run("reopen", "Small", "L13").code()).isZero();
    }

    @Test
    void aRewordedGateIsOpenWithItsOldWordBesideItUntilSomebodyAcceptsR31() throws IOException {
        does("pass", "Small", "Backups", "--reason", "seen", "--evidence", "https://ci.example.org/1");
        write("copy.md", TEXT.replace("made every day", "made every single day"));
        var answer = terminal.run("refresh", "Small", "copy.md");
        assertThat(answer.out()).contains("question  L7  reworded").contains("1 reworded");
        assertThat(gate("Backups").required("standing").stringValue()).isEqualTo("open");
        assertThat(gate("Backups").required("reason").stringValue())
                .isEqualTo("was: \"Backups are made every day\", passed by Ada Bar (seen)");
        assertThat(gate("Backups").required("by").isNull()).isTrue();
        does("refresh", "Small", "copy.md", "--accept");
        assertThat(gate("Backups").required("standing").stringValue()).isEqualTo("passed");
        assertThat(gate("Backups").required("backed").booleanValue()).isTrue();
        does("undo", "Small");
        assertThat(gate("Backups").required("standing").stringValue()).isEqualTo("open");
        does("confirm", "Small", "Backups");
        assertThat(gate("Backups").required("reason").stringValue()).isEqualTo("seen");
    }

    @Test
    void aNewPassOfAReworkedGateDoesNotRestOnOldProofR10() throws IOException {
        does("pass", "Small", "Backups", "--evidence", "https://ci.example.org/1");
        write("copy.md", TEXT.replace("made every day", "made every single day"));
        does("refresh", "Small", "copy.md");
        does("pass", "Small", "Backups");
        assertThat(gate("Backups").required("standing").stringValue()).isEqualTo("passed");
        assertThat(gate("Backups").required("backed").booleanValue()).isFalse();
    }

    @Test
    void foreignTicksAreClaimsAndSayWhoseTheyAreR9() throws IOException {
        write("copy.md", TEXT.replace("[ ] Alerts", "[x] Alerts").replace("[ ] Runbooks", "[x] Runbooks"));
        does("refresh", "Small", "copy.md", "--by", "Carla Q <carla@example.org>");
        assertThat(gate("Alerts").required("reason").stringValue()).isEqualTo("as found in copy.md from Carla Q");
        assertThat(gate("Alerts").required("by").isNull()).isTrue();
        assertThat(terminal.run("status", "Small").out()).contains("2 unconfirmed gates");
        does("confirm", "Small", "Alerts");
        assertThat(gate("Alerts").required("by").stringValue()).startsWith("Ada Bar");
    }

    @Test
    void unTicksAskAndTheWordStandsAndRemovedGatesAreArchivedR31() throws IOException {
        does("pass", "Small", "Backups");
        does("fail", "Small", "Alerts", "--reason", "nobody answers");
        does("pass", "Small", "Runbooks");
        does("fill", "Small", "Owner", "Ada Bar");
        does("export", "Small", "-o", "small.md", "--plain");
        write(
                "small.md",
                text("small.md").replace("[x] Backups", "[ ] Backups").replaceAll("- \\[ \\] Alerts.*\n", ""));
        var answer = terminal.run("refresh", "Small", "small.md");
        assertThat(answer.out())
                .contains("unticked  Backups are made every day  (the review keeps: passed by Ada Bar)")
                .contains("removed  Alerts are routed to the team  (kept in the log and the record: failed by Ada Bar"
                        + " (nobody answers))");
        assertThat(gate("Backups").required("standing").stringValue()).isEqualTo("passed");
        assertThat(terminal.run("log", "Small").out()).contains("fail  Alerts are routed to the team  nobody answers");
        does("export", "Small", "-o", "draft.md");
        assertThat(text("draft.md"))
                .contains("### Gates no longer in the document")
                .contains("| Alerts are routed to the team | failed by Ada Bar (nobody answers) | Ada Bar, ");
        does("export", "Small", "-o", "small.md", "--plain");
        assertThat(text("small.md")).contains("- [x] Backups are made every day");
        write(
                "small.md",
                text("small.md").replace("- [ ] Strategy", "- [ ] Alerts are routed to the team\n- [ ] Strategy"));
        assertThat(terminal.run("refresh", "Small", "small.md").out()).contains("restored");
        assertThat(gate("Alerts").required("standing").stringValue()).isEqualTo("failed");
    }

    @Test
    void whatGateboardWroteItselfIsNoClaimAndItsPlacesWaitAgain() throws IOException {
        does("pass", "Small", "Backups");
        does("choose", "Small", "Strategy", "canary");
        does("fill", "Small", "Owner", "Ada Bar");
        does("export", "Small", "-o", "small.md");
        write("small.md", text("small.md").replace("# Small", "# Small\n\nA note by somebody."));
        var answer = terminal.run("refresh", "Small", "small.md");
        assertThat(answer.out()).contains("No changes in small.md.");
        assertThat(terminal.run("undo", "Small").err())
                .contains(
                        "You updated from the changed file", "cannot be undone", "The next undo takes back: filled in");
        does("undo", "Small");
        does("fill", "Small", "Owner", "Carla Q");
        does("choose", "Small", "Strategy", "blue-green");
        assertThat(gate("If canary").required("standing").stringValue()).isEqualTo("notApplicable");
        does("reopen", "Small", "Backups");
        does("export", "Small", "-o", "small.md", "--plain");
        assertThat(text("small.md"))
                .contains("A note by somebody.", "Owner: `Carla Q`", "`blue-green`", "- [ ] Backups");
    }

    @Test
    void choicesAndPlacesThatSomebodyTypedIntoAskR31() throws IOException {
        does("fill", "Small", "Owner", "Ada Bar");
        write(
                "copy.md",
                TEXT.replace("`TBD (canary | blue-green)`", "`canary`")
                        .replace("Owner: `TBD`", "Owner: `Bob`")
                        .replace("Ops sign-off: `TBD`", "Ops sign-off: `Carla · go`"));
        var answer = terminal.run("refresh", "Small", "copy.md");
        assertThat(answer.out())
                .contains("the file says \"canary\"; nothing is chosen here yet")
                .contains("\"Bob\" in the file; the review keeps \"Ada Bar\"")
                .contains("\"Carla · go\" in the file is not a vote");
        assertThat(gate("Strategy").required("kind").stringValue()).isEqualTo("choice");
        assertThat(gate("Strategy").required("standing").stringValue()).isEqualTo("open");
    }

    @Test
    void aNewerTemplateTakesEverythingAlongAndKeepsTheRolesItDrops() throws IOException {
        does("pass", "Small", "Backups");
        does("vote", "Small", "Ops", "go", "--by", "Carla Q <carla@example.org>");
        write(
                "newer.md",
                TEXT.substring(0, TEXT.indexOf("## Sign-off"))
                        .replace("- [ ] Runbooks", "- [ ] Costs are known\n- [ ] Runbooks"));
        var answer = terminal.run("upgrade", "Small", "newer.md");
        assertThat(answer.out()).contains("new  Costs are known").contains("role removed  Ops sign-off");
        assertThat(gate("Backups").required("standing").stringValue()).isEqualTo("passed");
        var body = new JsonMapper()
                .readTree(terminal.run("status", "Small", "--json").out());
        assertThat(body.at("/roles/0/label").stringValue()).isEqualTo("Ops sign-off");
        assertThat(terminal.run("status", "Small").out())
                .contains("Ops sign-off  ")
                .contains("Vote again: something it was based on has changed");
        assertThat(terminal.run("list").out()).contains("template  newer.md");
        does("upgrade", "Small", "small.md");
        assertThat(terminal.run("upgrade", "Small", "newer.md").code()).isZero();
    }

    @Test
    void aStoredTemplateIsNamedByItsNameOrItsDigest() throws IOException {
        write("newer.md", TEXT.replace("- [ ] Runbooks", "- [ ] Costs are known\n- [ ] Runbooks"));
        terminal.run("open", "newer.md");
        Files.delete(folder.resolve("newer.md"));
        var id = terminal.run("list", "--json");
        var first = new JsonMapper().readTree(id.out()).at("/reviews/0/review").stringValue();
        assertThat(terminal.run("upgrade", first, "newer.md").out()).contains("new  Costs are known");
    }

    @Test
    void anotherChecklistIsRefused() throws IOException {
        write("other.md", "# Other\n- [ ] Water the plants\n- [ ] Feed the cat\n- [ ] Close the door\n");
        refused(
                "looks like another checklist: it has only 0 of 6 gates. Start a separate review with: gateboard open"
                        + " other.md --new",
                "refresh",
                "Small",
                "other.md");
        write("empty.md", "# Other\n");
        refused("has no gates", "upgrade", "Small", "empty.md");
        refused("File not found", "refresh", "Small", "gone.md");
    }

    @Test
    void aHalfDoneMergeIsRefusedWithItsLine() throws IOException {
        write("copy.md", TEXT.replace("- [ ] Runbooks are linked\n", """
            <<<<<<< HEAD
            - [ ] Runbooks are linked
            =======
            - [x] Runbooks are linked
            >>>>>>> theirs
            """));
        refused("copy.md:12: ", "refresh", "Small", "copy.md");
    }

    @Test
    void anEditedFileIsOverwrittenOnlyAfterItWasTakenInR29() throws IOException {
        does("pass", "Small", "Backups");
        write("small.md", TEXT.replace("# Small", "# Small\n\nEdited meanwhile."));
        refused(
                "was changed since it was opened or last exported. Choose another place, or use --force",
                "export",
                "Small",
                "-o",
                "small.md",
                "--plain");
        does("refresh", "Small", "small.md");
        does("export", "Small", "-o", "small.md", "--plain");
        assertThat(text("small.md")).contains("Edited meanwhile.").contains("- [x] Backups");
    }

    @Test
    void theSameBytesBringNothingAndNoEvent() {
        var before = terminal.run("log", "Small").out();
        assertThat(terminal.run("refresh", "Small", "small.md").out()).contains("No changes in small.md.");
        assertThat(terminal.run("log", "Small").out()).isEqualTo(before);
    }

    @Test
    void withJsonItSaysWhatCameIn() throws IOException {
        write("copy.md", TEXT.replace("[ ] Alerts", "[x] Alerts"));
        var body = new JsonMapper()
                .readTree(terminal.run("refresh", "Small", "copy.md", "--json").out());
        assertThat(body.at("/changes/certain/0/what").stringValue()).isEqualTo("ticked");
        assertThat(body.at("/changes/summary").stringValue()).isEqualTo("1 ticked");
        assertThat(body.at("/readiness").stringValue()).isEqualTo("blocked");
    }
}
