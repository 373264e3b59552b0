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

/// Taking boxed sign-offs as roles, and taking that back (rule R8).
class RoleChoiceTest {
    private static final String BO = "Bo <bo@example.org>";
    private static final String TEXT = """
        # Beep

        ## Checks

        - [ ] smoke

        ## Approvals

        - [ ] Engineering (name, date)
        - [ ] QA lead: @bo
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("beep.md"), TEXT);
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
        return answer.err().strip();
    }

    private JsonNode status(String review) {
        return new JsonMapper()
                .readTree(terminal.run("status", review, "--json").out());
    }

    private static List<String> labels(JsonNode list) {
        return list.valueStream()
                .map(each -> each.required("label").stringValue())
                .toList();
    }

    @Test
    void boxedSignOffsBlockUntilTheyAreTakenAsRoles() {
        var before = status("beep");
        assertThat(labels(before.required("proposedRoles"))).containsExactly("Engineering", "QA lead");
        assertThat(before.required("roles")).isEmpty();
        assertThat(before.required("counts").required("leaves").intValue()).isEqualTo(3);

        assertThat(done("role", "beep", "appro", "--yes"))
                .startsWith("Engineering, QA lead: roles now, no longer gates.")
                .contains("gateboard role ", "\"Approvals\" --no");
        var taken = status("beep");
        assertThat(labels(taken.required("roles"))).containsExactly("Engineering", "QA lead");
        assertThat(taken.required("roles").get(1).required("proposedPerson").stringValue())
                .isEqualTo("@bo");
        assertThat(taken.required("proposedRoles")).isEmpty();
        assertThat(taken.required("counts").required("leaves").intValue()).isEqualTo(1);
        assertThat(taken.required("questions")).isEmpty();

        done("role", "beep", "Approvals", "--no");
        var back = status("beep");
        assertThat(back.required("roles")).isEmpty();
        assertThat(back.required("proposedRoles")).isEmpty();
        assertThat(back.required("counts").required("leaves").intValue()).isEqualTo(3);
        assertThat(done("role", "beep", "Approvals", "--yes")).contains("Engineering, QA lead");
    }

    @Test
    void decisionOfAGateThatBecameARoleComesBackWithTheGate() {
        done("pass", "beep", "Engineering");
        done("role", "beep", "Approvals", "--yes");
        done("role", "beep", "Approvals", "--no");
        assertThat(status("beep").required("counts").required("passed").intValue())
                .isEqualTo(1);
        assertThat(status("beep").required("questions")).isEmpty();
    }

    @Test
    void aFailedGateStaysOneUntilItIsReopened() {
        done("fail", "beep", "Engineering", "--reason", "key leaked");
        assertThat(refused("role", "beep", "Approvals", "--yes"))
                .contains("\"Engineering (name, date)\" is failed and would no longer be a gate");
        assertThat(status("beep").required("counts").required("failed").intValue())
                .isEqualTo(1);
        done("reopen", "beep", "Engineering");
        done("role", "beep", "Approvals", "--yes");
    }

    @Test
    void roleThatVotedStaysInTheRecordAndIsNoLongerRequired() {
        done("role", "beep", "Approvals", "--yes");
        done("pass", "beep", "smoke");
        done("vote", "beep", "QA", "go", "--by", BO);
        done("role", "beep", "Approvals", "--no");
        var roles = status("beep").required("roles");
        assertThat(labels(roles)).containsExactly("Engineering", "QA lead");
        assertThat(roles.valueStream()
                        .noneMatch(role -> role.required("required").booleanValue()))
                .isTrue();
        done("role", "beep", "Approvals", "--yes");
        roles = status("beep").required("roles");
        assertThat(labels(roles)).containsExactly("Engineering", "QA lead");
        assertThat(roles.get(1).required("vote").stringValue()).isEqualTo("go");
        assertThat(roles.valueStream()
                        .allMatch(role -> role.required("required").booleanValue()))
                .isTrue();
    }

    @Test
    void aRoleThatVotedNoGoStaysARoleUntilItVotesOtherwise() {
        done("role", "beep", "Approvals", "--yes");
        done("pass", "beep", "smoke");
        done("vote", "beep", "QA", "no-go", "--by", BO, "--reason", "flaky");
        assertThat(refused("role", "beep", "Approvals", "--no"))
                .contains("\"QA lead\" voted no-go and would no longer be a role");
        var role = status("beep").required("roles").get(1);
        assertThat(role.required("vote").stringValue()).isEqualTo("no-go");
        assertThat(role.required("required").booleanValue()).isTrue();
        done("vote", "beep", "QA", "go", "--by", BO);
        done("role", "beep", "Approvals", "--no");
    }

    @Test
    void theRecordNamesEachRoleThatChanged() throws IOException {
        done("role", "beep", "Approvals", "--yes");
        done("pass", "beep", "smoke");
        done("vote", "beep", "QA", "go", "--by", BO);
        done("role", "beep", "Approvals", "--no");
        done("decide", "beep", "no-go", "--by", BO, "--reason", "late");
        done("export", "beep", "-o", "out/");
        var record = new JsonMapper().readTree(Files.readString(folder.resolve("out/beep.record.json")));
        assertThat(record.required("roleChanges")
                        .valueStream()
                        .map(change -> change.required("role").stringValue()))
                .containsExactly("Engineering", "QA lead", "Engineering", "QA lead");
    }

    @Test
    void answersAreFrozenIntoTheBoxes() throws IOException {
        done("role", "beep", "Approvals", "--yes");
        done("pass", "beep", "smoke");
        done("vote", "beep", "QA", "go", "--by", BO);
        done("vote", "beep", "Engineering", "no-go", "--by", "Carla <carla@example.org>", "--reason", "late");
        done("decide", "beep", "no-go", "--by", BO, "--reason", "late");
        done("export", "beep", "-o", "out/");
        var text = Files.readString(folder.resolve("out/beep.md"));
        assertThat(text.substring(0, text.indexOf("\n\n<!-- gb:"))).isEqualTo("""
            # Beep

            ## Checks

            - [x] smoke

            ## Approvals

            - [ ] Engineering (name, date) - Carla · no-go · 2026-11-23
            - [x] QA lead: @bo - Bo · go · 2026-11-23\
            """);
        done("export", "beep", "-o", "plain.md", "--plain");
        assertThat(Files.readString(folder.resolve("plain.md"))).isEqualTo(TEXT.replace("[ ] smoke", "[x] smoke"));
    }

    @Test
    void laterReviewOfTheSameChecklistBeginsWithTheChoiceAndSaysSo() throws IOException {
        done("role", "beep", "Approvals", "--yes");
        Files.writeString(folder.resolve("again.md"), TEXT);
        var opened = terminal.run("open", "again.md");
        assertThat(opened.err()).contains("Roles as chosen for this checklist before: Engineering, QA lead.");
        assertThat(labels(status(opened.lastWord()).required("roles"))).containsExactly("Engineering", "QA lead");
    }

    @Test
    void refreshedFileKeepsTheChoiceAndALineWithWorkIsAGate() throws IOException {
        done("role", "beep", "Approvals", "--yes");
        Files.writeString(folder.resolve("beep.md"), TEXT + "- [ ] Product owner\n- [ ] Run the drill\n");
        done("refresh", "beep", "beep.md");
        var status = status("beep");
        assertThat(labels(status.required("roles"))).containsExactly("Engineering", "QA lead", "Product owner");
        assertThat(status.required("counts").required("leaves").intValue()).isEqualTo(2);
    }

    @Test
    void sectionThatOffersNothingIsRefusedWithWhatCouldBeMeant() {
        assertThat(refused("role", "beep", "Checks", "--yes")).contains("Approvals");
        assertThat(terminal.run("role", "beep", "Approvals", "--yes", "--no").code())
                .isEqualTo(64);
    }
}
