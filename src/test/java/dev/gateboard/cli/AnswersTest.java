package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A verb says what it did, and which command comes next where there is one.
class AnswersTest {
    private static final String CARLA = "Carla Q <carla@example.org>";

    @TempDir
    private Path folder = Path.of("");

    private String id = "";

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("beep.md"), """
            # Beep

            - Owner: `TBD`

            ## Ops

            - [ ] smoke test (R)
            - [ ] load test

            ## Sign-off

            - Product sign-off: `TBD`
            """);
        var opened = new Terminal(folder).run("open", "beep.md");
        id = opened.lastWord().substring(0, 8);
        assertThat(opened.out().lines())
                .containsExactly(
                        "Beep, 2 gates: 2 open",
                        "See what blocks it with: gateboard status " + id,
                        "Opened as review " + opened.lastWord());
        assertThat(opened.err().strip())
                .isEqualTo("1 gate has no (R). To make it optional: gateboard optional " + id + " yes");
    }

    private void says(String answer, String... arguments) {
        var done = new Terminal(folder).run(arguments);
        assertThat(done.code()).as(done.err()).isZero();
        assertThat(done.out().strip().replace(System.lineSeparator(), "\n")).isEqualTo(answer);
    }

    private void refuses(int code, String sentence, String... arguments) {
        var done = new Terminal(folder).run(arguments);
        assertThat(done.err().strip()).isEqualTo(sentence);
        assertThat(done.code()).isEqualTo(code);
        assertThat(done.out()).isEmpty();
    }

    @Test
    void whatIsBesideAGateIsNamed() {
        says("Added a note to L7 smoke test (R).", "note", "Beep", "smoke", "asked Bo");
        says("Assigned L7 smoke test (R) to Bo.", "assign", "Beep", "smoke", "Bo <bo@example.org>");
        says("Assigned section \"Ops\" to Bo, due 2099-12-31.", "assign", "Beep", "Ops", "Bo", "--due", "2099-12-31");
        says(
                "Attached https://ci.example.org/7 to L7 smoke test (R).",
                "attach",
                "Beep",
                "smoke",
                "https://ci.example.org/7");
        says("Filled in Owner: Ada", "fill", "Beep", "Owner", "Ada");
        says("Gates without (R) are now optional.", "optional", "Beep", "yes");
        says("Renamed the review to beep 2026.11.", "name", "Beep", "beep 2026.11");
    }

    @Test
    void aMeetingNamesTheNextStep() {
        says("Added the role Support. Carla Q votes for it.", "role", "Beep", "Support", "--add", "--by", CARLA);
        says(
                "Round 1 started. Record the votes with: gateboard vote " + id + " ROLE VOTE --by PERSON",
                "round",
                "Beep",
                "start");
        says("Recorded the vote of Product sign-off: no-go (Carla Q, entered by Ada Bar).", vote(CARLA));
        says("Recorded the vote of Product sign-off: no-go (Ada Bar).", vote("Ada Bar <ada@example.org>"));
        says(
                "The round ended. Record the decision with: gateboard decide " + id + " DECISION --by PERSON",
                "round",
                "Beep",
                "end");
        says("Decision recorded: hold. The review stays open.", "decide", "Beep", "hold", "--by", CARLA);
        says(
                "Decision recorded: no-go (not ready). The record is frozen.\nSign it with: gateboard sign " + id
                        + " ROLE --by PERSON\nExport it with: gateboard export " + id + " -o record/",
                "decide",
                "Beep",
                "no-go",
                "--by",
                CARLA,
                "--reason",
                "not ready");
        says("L7  passed  smoke test (R)", "pass", "Beep", "smoke");
        says("The decision stays: no-go.", "stand", "Beep", "--by", CARLA);
        says(
                "Added amendment 1: late fix. Sign it with: gateboard sign " + id + " \"amendment 1\" --by PERSON",
                "amend",
                "Beep",
                "--reason",
                "late fix");
    }

    private static String[] vote(String by) {
        return new String[] {"vote", "Beep", "Product", "no-go", "--by", by, "--reason", "not ready"};
    }

    @Test
    void oneFileSaysHowToGetTheFolder() {
        says(
                "The export contains email addresses: ada@example.org\nWrote one file: " + folder.resolve("record")
                        + ". For the whole record as a folder, end the path with /: gateboard export " + id
                        + " -o record/",
                "export",
                "Beep",
                "-o",
                "record");
        says("Wrote " + folder.resolve("plain.md"), "export", "Beep", "-o", "plain.md", "--plain");
    }

    @Test
    void aDocumentWithoutProblemsSaysSo() throws IOException {
        says("No problems found in beep.md. Gates: 2. Fields: 1. Roles: 1.", "lint", "beep.md");
        Files.writeString(folder.resolve("same.md"), Files.readString(folder.resolve("beep.md")));
        says(
                "No changes in same.md.\nBlocked by 2 gates and 1 empty field; 2 gates: 2 open",
                "refresh",
                "Beep",
                "same.md");
    }

    @Test
    void anActionThatIsTakenBackIsNamed() {
        says("L7  passed  smoke test (R)", "pass", "Beep", "smoke");
        assertThat(new Terminal(folder).run("undo", "Beep").out()).contains("pass", "smoke test (R)");
        assertThat(new Terminal(folder).run("undo", "Beep", "--redo").out()).contains("pass", "smoke test (R)");
    }

    @Test
    void aNameThatMeansNothingListsWhatThereIs() {
        refuses(65, "No review matches \"shop\". Choose one of: Beep (" + id + ").", "status", "shop");
        refuses(
                65,
                "No gate matches \"soak\". Choose one of: L7 smoke test (R), L8 load test.",
                "pass",
                "Beep",
                "soak");
        refuses(
                65,
                "\"test\" matches 2 gates: L7 smoke test (R), L8 load test. Use more of the text, put a heading in"
                        + " front (HEADING > TEXT), or use a line such as L42.",
                "pass",
                "Beep",
                "test");
        refuses(65, "The name is empty. Enter part of the text, or a line such as L42.", "pass", "Beep", "");
        refuses(
                65,
                "No review matches \"shop\". You have no reviews yet. Start one: gateboard open FILE",
                "status",
                "shop",
                "--db",
                "other.db");
        refuses(65, "File not found: " + folder.resolve("none.md") + ". Check the path.", "open", "none.md");
    }

    @Test
    void aValueThatIsNoneNamesOneThatIs() {
        refuses(64, "Invalid value \"begin\". Use start or end.", "round", "Beep", "begin");
        refuses(64, "Invalid value \"maybe\". Use yes or no.", "optional", "Beep", "maybe");
        refuses(
                64,
                "Invalid date \"tomorrow\". Use 2026-12-31 or \"2026-12-31 17:00\".",
                "assign",
                "Beep",
                "smoke",
                "Bo",
                "--due",
                "tomorrow");
        refuses(
                64,
                "Invalid duration \"30 fortnights\". Use 30d, 12h, 15m or 90s, or \"3 days\".",
                "pass",
                "Beep",
                "smoke",
                "--valid-for",
                "30 fortnights");
        refuses(
                64,
                "Invalid decision \"yes\". Use go, go-with-conditions, no-go or hold.",
                "decide",
                "Beep",
                "yes",
                "--by",
                CARLA);
        refuses(64, "tour has no JSON output. Leave out --json.", "tour", "-o", "pictures", "--json");
    }
}
