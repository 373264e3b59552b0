package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One action on many gates (rule R16), and scripts that say which status they act on.
class ManyGatesTest {
    private static final String TEXT = """
        # Small

        - [ ] Group
          - [ ] alpha
          - [ ] beta
          - [x] gamma
          - [ ] Tool: `TBD (one | two)`
        - [ ] Strategy: `TBD (canary | blue-green)`
        - [ ] If blue-green:
          - [ ] Both colours are up
        - [ ] apart
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void opened() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("small.md"), TEXT);
        done("open", "small.md");
    }

    private Terminal.Answer done(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private String refused(String... arguments) {
        var before = terminal.run("status", "small", "--json").out();
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.out()).isEqualTo(65);
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(terminal.run("status", "small", "--json").out()).isEqualTo(before);
        return answer.err().strip();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pass", "fail", "waive"})
    void aGroupIsRefusedAndNamesItsLeaves(String verb) {
        var sentence = verb.equals("waive")
                ? refused(
                        "waive",
                        "small",
                        "Group",
                        "--reason",
                        "r",
                        "--risk",
                        "r",
                        "--approver",
                        "Carla <carla@example.org>",
                        "--until",
                        "2026-12-31")
                : refused(verb, "small", "Group", "--reason", "r");
        assertThat(sentence).contains("alpha; beta; gamma; Tool");
    }

    @Test
    void notApplicableMarksTheUndecidedLeavesOfAGroupAndNamesTheOthers() {
        done("fail", "small", "beta", "--reason", "slow");
        var answer = done("na", "small", "Group", "--reason", "not here");
        assertThat(answer.out()).contains("not applicable  alpha").doesNotContain("beta");
        assertThat(answer.err().lines())
                .containsExactly(
                        "Skipped: \"beta\" is failed. Decide it separately, with a reason.",
                        "Skipped: \"gamma\" is ticked in the file, not confirmed. Confirm it, or decide it"
                                + " separately.",
                        "Skipped: \"Tool: TBD (one | two)\" needs a choice: one, two.");
        assertThat(terminal.run("status", "small").out()).contains("1 failed");
        done("undo", "small");
        assertThat(terminal.run("status", "small", "--json").out()).contains("\"notApplicable\" : 0");
    }

    @Test
    void severalArePassedOnlyWhereEachIsOpen() {
        done("fail", "small", "beta", "--reason", "slow");
        assertThat(refused("pass", "small", "alpha", "beta", "gamma", "--reason", "seen"))
                .isEqualTo("\"beta\" is failed. Decide it separately, with a reason. \"gamma\" is ticked in the file,"
                        + " not confirmed. Confirm it, or decide it separately. Nothing was changed.");
        assertThat(refused("pass", "small", "beta")).contains("a pass needs a reason");
        assertThat(refused("pass", "small", "gamma")).contains("pass it with a reason");
        done("pass", "small", "beta", "--reason", "faster now");
        done("pass", "small", "alpha", "apart");
    }

    @Test
    void aGateUnderAnUntakenBranchIsMarkedByChoosingAnewAlone() {
        done("choose", "small", "Strategy", "canary");
        for (var verb : new String[] {"pass", "fail", "na"})
            assertThat(refused(verb, "small", "Both colours", "--reason", "r")).contains("Choose another option first");
        refused("na", "small", "If blue-green", "--reason", "r");
    }

    @Test
    void aScriptActsOnTheStatusItNames() {
        done("pass", "small", "alpha", "--if-status", "open");
        assertThat(refused("pass", "small", "alpha", "--if-status", "open"))
                .isEqualTo("\"alpha\" is passed, not open. Nothing was changed.");
        refused("na", "small", "alpha", "beta", "--reason", "r", "--if-status", "OPEN");
        refused("reopen", "small", "alpha", "--if-status", "failed");
        refused("confirm", "small", "gamma", "--if-status", "notApplicable");
        refused("choose", "small", "Strategy", "canary", "--if-status", "passed");
        done("reopen", "small", "alpha", "--if-status", "passed");
        assertThat(terminal.run("pass", "small", "alpha", "--if-status", "green")
                        .code())
                .isEqualTo(64);
    }
}
