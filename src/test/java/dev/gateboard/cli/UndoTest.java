package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Undo and redo say what they did, and step over nothing silently (rule R25).
class UndoTest {
    private static final String ADA = "Ada Bar <ada@example.org>";
    private static final String CARLA = "Carla <carla@example.org>";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void opened() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(
                folder.resolve("beep.md"),
                "# Beep\n\n- [ ] smoke\n- [ ] backups\n\n## Sign-offs\n\n- Product sign-off: `TBD`\n");
        done("open", "beep.md");
    }

    private String done(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    private String refused(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.out()).isEqualTo(65);
        assertThat(answer.err().lines()).hasSize(1);
        return answer.err().strip();
    }

    private String standing(int gate) {
        return new JsonMapper()
                .readTree(done2("status", "beep", "--json"))
                .at("/sections/0/gates/" + gate + "/standing")
                .stringValue();
    }

    private String done2(String... arguments) {
        return terminal.run(arguments).out();
    }

    @Test
    void theUndoAfterAVoteSaysThatItIsCastAnewAndWhatTheNextOneTakesBack() {
        done("pass", "beep", "smoke");
        done("vote", "beep", "Product", "go", "--by", CARLA);
        assertThat(refused("undo", "beep"))
                .isEqualTo(
                        "You voted: \"Product sign-off: go\". This cannot be undone: vote again to change it. The next"
                                + " undo takes back: passed \"smoke\".");
        assertThat(standing(0)).isEqualTo("passed");
        assertThat(done("undo", "beep")).startsWith("Undone: passed \"smoke\".");
        assertThat(standing(0)).isEqualTo("open");
        assertThat(done("undo", "beep", "--redo")).startsWith("Redone: passed \"smoke\".");
        assertThat(standing(0)).isEqualTo("passed");
    }

    @Test
    void eachThingThatStaysIsSaidOnce() {
        done("pass", "beep", "smoke");
        done("note", "beep", "smoke", "looked at it");
        done("pass", "beep", "backups");
        assertThat(done("undo", "beep")).startsWith("Undone: passed \"backups\".");
        assertThat(refused("undo", "beep")).startsWith("You added a note: \"smoke\". This cannot be undone");
        done("undo", "beep");
        assertThat(refused("undo", "beep")).isEqualTo("Nothing to undo for Ada Bar in this review.");
    }

    @Test
    void undoAndRedoAfterADecisionLeaveNothingChangedWhereNothingDiffers() {
        done("pass", "beep", "smoke");
        done("pass", "beep", "backups");
        done("vote", "beep", "Product", "go", "--by", CARLA);
        done("decide", "beep", "go", "--by", ADA);
        done("fail", "beep", "smoke", "--reason", "broke");
        assertThat(done("undo", "beep")).contains("Undone: failed \"smoke\".", "Nothing differs from the decision.");
        assertThat(refused("stand", "beep", "--by", ADA)).contains("Nothing has changed since the decision");
        assertThat(done("undo", "beep", "--redo"))
                .contains("1 change since the decision. Ada Bar can keep the decision");
        done("undo", "beep");
        assertThat(refused("undo", "beep"))
                .startsWith(
                        "You decided: \"go\". This cannot be undone: decide again to replace it. The next undo takes"
                                + " back: passed");
        assertThat(done("undo", "beep")).contains("1 change since the decision");
        assertThat(done("undo", "beep", "--redo")).contains("Nothing differs from the decision.");
    }

    @Test
    void undoPrintsJson() {
        done("pass", "beep", "smoke");
        for (var arguments : new String[][] {{"undo", "beep", "--json"}, {"undo", "beep", "--redo", "--json"}}) {
            var body = new JsonMapper().readTree(done(arguments));
            assertThat(body.at("/counts/leaves").intValue()).isEqualTo(2);
        }
    }

    @Test
    void aSecondDecisionKeepsTheVotesThatStillHoldAndSaysWhatItReplaces() throws IOException {
        done("pass", "beep", "smoke");
        done("pass", "beep", "backups");
        done("vote", "beep", "Product", "go", "--by", CARLA);
        done("decide", "beep", "go", "--by", ADA);
        assertThat(terminal.run("decide", "beep", "go", "--by", ADA).err())
                .contains("This replaces the go by Ada Bar", "These votes still count: Product sign-off.");
        done("export", "beep", "-o", "record/");
        assertThat(Files.readString(folder.resolve("record/beep.product.json"))).contains("carla@example.org");
        done("pass", "beep", "smoke", "--reason", "again");
        assertThat(refused("decide", "beep", "go", "--by", ADA)).contains("Give a reason to decide go anyway");
        assertThat(terminal.run("decide", "beep", "go", "--by", ADA, "--reason", "Carla is away")
                        .err())
                .contains("These votes no longer count, because something they were based on has changed: Product"
                        + " sign-off.");
    }
}
