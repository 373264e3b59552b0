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

/// A review that goes on from the one before.
class FromLastTimeTest {
    private static final String GATES = """
        # Gates

        - Environment: staging
        - Release id: `TBD`
        - Owner: `TBD`

        ## Ops

        - [ ] The alpha holds
        - [ ] The beta holds
        - [ ] The gamma holds
        - [ ] The delta holds
        - [ ] Strategy: `TBD (canary | blue-green)`

        ## Sign-off

        - Product sign-off: `TBD`
        - Ops sign-off: `TBD`
        """;
    private static final String PROBES = """
        version: 1
        probes:
          ready: {kind: file-exists, source: ci, path: ready.txt}
        bind:
          "Ops > The alpha holds": [ready]
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);
    private String first = "";

    @BeforeEach
    void decideTheFirst() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("gates.md"), GATES);
        Files.writeString(folder.resolve("gates.probes.yaml"), PROBES);
        Files.writeString(folder.resolve("sources.yaml"), "sources:\n  ci: {kind: folder, path: .}\n");
        first = run("open", "gates.md", "--set", "Release id=4f2a91c", "--set", "Owner=Ada")
                .lastWord();
        run("pass", first, "alpha", "--reason", "seen", "--evidence", "https://ci.example/1");
        run("na", first, "beta", "--reason", "no beta");
        run(
                "waive",
                first,
                "gamma",
                "--reason",
                "late",
                "--risk",
                "small",
                "--approver",
                "Bo <bo@example.org>",
                "--until",
                "2027-01-31");
        run("choose", first, "Strategy", "canary");
        run("assign", first, "delta", "Bo <bo@example.org>", "--due", "2026-11-20");
        run("assign", first, "Ops", "Carla <carla@example.org>");
    }

    private Terminal.Answer run(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isLessThan(2);
        return answer;
    }

    private JsonNode status(String review) {
        return new JsonMapper().readTree(run("status", review, "--json").out());
    }

    private static JsonNode gate(JsonNode status, String text) {
        return status.findParents("text").stream()
                .filter(node -> node.path("text").stringValue("").startsWith(text) && node.has("kind"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyGateIsOpenWithLastTimesWordBesideIt() throws IOException {
        Files.delete(folder.resolve("gates.probes.yaml"));
        Files.writeString(
                folder.resolve("next.md"),
                GATES.replace("The delta", "The epsilon").replace("staging", "prod"));
        var opened = run("--sources", "sources.yaml", "open", "next.md", "--from", first, "--set", "Release id=7c1");
        var status = status(opened.lastWord());
        assertThat(status.at("/counts/open").intValue()).isEqualTo(5);
        assertThat(gate(status, "The alpha").path("earlier").stringValue())
                .isEqualTo("passed for 4f2a91c by Ada Bar: seen");
        assertThat(gate(status, "The beta").path("earlier").stringValue())
                .isEqualTo("not applicable for 4f2a91c by Ada Bar: no beta");
        assertThat(gate(status, "The gamma").path("earlier").stringValue()).startsWith("waived for 4f2a91c");
        assertThat(gate(status, "The alpha").path("owner").stringValue()).isEqualTo("Carla <carla@example.org>");
        assertThat(status.at("/release/owner").stringValue()).isEqualTo("Ada");
        assertThat(status.at("/release/names/0").stringValue()).isEqualTo("7c1");
        assertThat(opened.out())
                .contains("Environment: staging before, prod now")
                .contains("New: The epsilon holds")
                .contains("Removed: The delta holds")
                .contains("Same source as before: ci.");
        assertThat(run("log", opened.lastWord()).out()).contains("bind  The alpha holds  ready");
    }

    @Test
    void aReleasesNameDateAndEnvironmentAreNeverTakenOverR5() {
        var status = status(run("--sources", "sources.yaml", "open", "gates.md", "--from", first)
                .lastWord());
        assertThat(status.at("/release/names").size()).isZero();
        assertThat(gate(status, "The delta").path("owner").stringValue()).isEqualTo("Bo <bo@example.org>");
        assertThat(gate(status, "The delta").path("due").isNull()).isTrue();
    }

    @Test
    void theRolesPersonsAreNamedInAdvanceAndAddedRolesComeAlong() {
        run("role", first, "Product", "--by", "Carla Q <carla@example.org>", "--covers", "Ops");
        run("vote", first, "Ops", "go", "--by", "Bo <bo@example.org>");
        run(
                "role",
                first,
                "Support",
                "--add",
                "--optional",
                "--by",
                "Dan <dan@example.org>",
                "--reason",
                "they asked for it");
        var opened = run("--sources", "sources.yaml", "open", "gates.md", "--from", first)
                .lastWord();
        assertThat(run("log", opened).out())
                .contains("role  Product sign-off, Carla Q votes for it")
                .contains("role  Ops sign-off, Bo votes for it")
                .contains("role  Support");
        var roles = status(opened).required("roles");
        assertThat(roles.findValuesAsString("label")).containsExactly("Product sign-off", "Ops sign-off", "Support");
        assertThat(roles.get(2).required("required").booleanValue()).isFalse();
        assertThat(roles.get(0).required("by").isNull()).as("nobody has voted").isTrue();
    }

    @Test
    void oneUndoTakesWhatWasTakenOverBackR25() {
        var opened = run("--sources", "sources.yaml", "open", "gates.md", "--from", first)
                .lastWord();
        run("undo", opened);
        assertThat(gate(status(opened), "The alpha").path("earlier").isNull()).isTrue();
        assertThat(status(opened).at("/release/owner").isNull()).isTrue();
    }

    @Test
    void anUnknownReviewIsRefusedAndNothingOpened() {
        var refused = terminal.run("open", "gates.md", "--from", "nothing like it");
        assertThat(refused.code()).isEqualTo(65);
        assertThat(refused.err().lines()).hasSize(1);
        assertThat(run("list").out().lines().filter(line -> line.contains("gates.md")))
                .hasSize(1);
    }
}
