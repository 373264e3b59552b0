package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.app.LaunchArguments;
import dev.gateboard.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CliTest {
    private static final String SMALL = """
        # Small

        - Owner: `TBD`

        ## Checks

        - [ ] The alpha holds
        - [ ] The beta holds
        - [ ] Strategy: `TBD (canary | blue-green)`
        - [ ] If canary:
          - [ ] Share is limited
        - [ ] If blue-green:
          - [ ] Both colours are up
        - [ ] Many
          - [ ] The gamma holds
          - [ ] The delta holds
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);
    private String id = "";

    @BeforeEach
    void openSmall() throws IOException {
        terminal = new Terminal(folder);
        Files.writeString(folder.resolve("small.md"), SMALL);
        id = terminal.run("open", "small.md").lastWord();
    }

    private static JsonNode json(Terminal.Answer answer) {
        return new JsonMapper().readTree(answer.out());
    }

    private void refused(String sentence, String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(answer.err().lines()).hasSize(1);
        assertThat(answer.code()).isEqualTo(65);
    }

    @Test
    void inspectCountsTheSampleAsTheContractDoes() throws IOException {
        try (var sample = Objects.requireNonNull(
                Main.class.getResourceAsStream("/dev/gateboard/sample/production-readiness-staging.md"))) {
            Files.write(folder.resolve("sample.md"), sample.readAllBytes());
        }
        var body = json(terminal.run("inspect", "sample.md", "--json"));
        assertThat(body.at("/counts/tasks").intValue()).isEqualTo(50);
        assertThat(body.at("/counts/leaves").intValue()).isEqualTo(40);
        assertThat(body.at("/counts/open").intValue()).isEqualTo(40);
        assertThat(body.at("/fields").size()).isEqualTo(6);
        assertThat(body.at("/roles").size()).isEqualTo(3);
        assertThat(body.at("/signOffs/required").intValue()).isEqualTo(3);
        assertThat(body.at("/release/service").stringValue()).isEqualTo("beep-api");
        assertThat(body.at("/review").isNull()).isTrue();
        assertThat(body.at("/readiness").stringValue()).isEqualTo("blocked");
    }

    @Test
    void inspectOfADocumentWithoutGatesWarnsAndOpenRefusesIt() throws IOException {
        Files.writeString(folder.resolve("none.md"), "# Nothing\n\n- plain\n");
        var answer = terminal.run("inspect", "--json", "none.md");
        assertThat(json(answer).at("/counts/tasks").intValue()).isZero();
        assertThat(json(answer).at("/warnings").size()).isPositive();
        assertThat(answer.code()).isZero();
        refused("--bullets", "open", "none.md");
    }

    @Test
    void lintTellsGoodFromWarningsFromUnusable() throws IOException {
        Files.writeString(folder.resolve("good.md"), "# T\n\n- [ ] one\n");
        Files.writeString(folder.resolve("half.md"), "# T\n\n- [/] one\n");
        Files.write(folder.resolve("bad.md"), new byte[] {'#', (byte) 0xff, (byte) 0xfe, 10});
        assertThat(terminal.run("lint", "good.md").code()).isZero();
        var half = terminal.run("lint", "half.md");
        assertThat(half.code()).isEqualTo(1);
        assertThat(half.out()).startsWith("half.md:3: ");
        assertThat(terminal.run("lint", "bad.md").code()).isEqualTo(2);
    }

    @Test
    void theWholeWayLeadsToReady() throws IOException {
        assertThat(terminal.run("status", "small").code()).isEqualTo(1);
        assertThat(terminal.run("pass", id, "alpha", "--evidence", "https://ci.example.org/7")
                        .code())
                .isZero();
        assertThat(terminal.run("choose", "small", "strategy", "CANARY").code()).isZero();
        assertThat(terminal.run("pass", "small", "share").code()).isZero();
        assertThat(terminal.run("fill", "small", "owner", "Ada").code()).isZero();
        assertThat(terminal.run("na", "small", "many", "--reason", "not here").code())
                .isZero();
        assertThat(terminal.run(
                                "waive",
                                "small",
                                "beta",
                                "--reason",
                                "late",
                                "--risk",
                                "little",
                                "--approver",
                                "Carla Q <carla@example.org>",
                                "--until",
                                "2026-12-31")
                        .code())
                .isZero();
        var status = terminal.run("status", "--json", "small");
        assertThat(status.code()).isZero();
        var body = json(status);
        assertThat(body.at("/readiness").stringValue()).isEqualTo("ready");
        assertThat(body.at("/counts/backed").intValue()).isEqualTo(1);
        assertThat(body.at("/counts/waived").intValue()).isEqualTo(1);
        assertThat(body.at("/counts/notApplicable").intValue()).isEqualTo(3);
        assertThat(body.at("/blockers").size()).isZero();
        var alpha = body.at("/sections/1/gates/0");
        assertThat(alpha.at("/by").stringValue()).isEqualTo("Ada Bar <ada@example.org>");
        assertThat(alpha.at("/at").stringValue()).isEqualTo("2026-11-23T06:00:00Z");
        assertThat(body.at("/sections/1/gates/3/kind").stringValue()).isEqualTo("branch");
        assertThat(body.at("/sections/1/gates/3/children").size()).isEqualTo(1);

        assertThat(terminal.run("export", "small", "-o", "out.md", "--plain").code())
                .isZero();
        var out = Files.readString(folder.resolve("out.md"), UTF_8);
        assertThat(out).contains("- [x] The alpha holds\n", "- Owner: `Ada`\n", "Strategy: `canary`");
        assertThat(out.lines()).hasSameSizeAs(SMALL.lines().toList());
        var log = terminal.run("log", "small").out().lines().toList();
        assertThat(log.getFirst()).startsWith("1  Mon 2026-11-23 ").contains("Ada Bar  open");
        assertThat(log.get(1)).contains("Ada Bar  pass  The alpha holds");
    }

    @Test
    void undecidedPlainExportIsTheDocumentByteForByte() throws IOException {
        terminal.run("export", "small", "-o", "out.md", "--plain");
        assertThat(Files.readString(folder.resolve("out.md"), UTF_8)).isEqualTo(SMALL);
    }

    @Test
    void exportRefusesAFileThatChangedUnlessForced() throws IOException { // R29
        Files.writeString(folder.resolve("mine.md"), "mine\n");
        refused("mine.md", "export", "small", "-o", "mine.md", "--plain");
        assertThat(terminal.run("export", "small", "-o", "mine.md", "--plain", "--force")
                        .code())
                .isZero();
    }

    @Test
    void namesMatchWholeFirstThenAUniquePartThenALineOrAnId() {
        var body = json(terminal.run("status", "small", "--json"));
        var gate = body.at("/sections/1/gates/1/id").stringValue();
        assertThat(terminal.run("note", "small", gate.substring(0, 13), "by id").out())
                .contains("The beta holds");
        assertThat(terminal.run("note", "small", "L7", "by line").out()).contains("The alpha holds");
        assertThat(terminal.run("note", id.substring(0, 12), "THE ALPHA holds", "whole")
                        .code())
                .isZero();
        refused("matches 4", "pass", "small", "holds");
        refused("No gate matches", "pass", "small", "omega");
        refused("No review matches", "status", "other");
        refused("option", "choose", "small", "strategy", "rolling");
    }

    @Test
    void leavesComeBeforeGroups() {
        assertThat(terminal.run("note", "small", "many", "the group").out()).contains("Many");
    }

    @Test
    void aReviewNamedTwiceIsListed() {
        terminal.run("open", "small.md", "--new");
        refused("matches 2", "status", "small");
    }

    @Test
    void groupsAreRefusedForPassAndNameTheirLeaves() { // R16
        refused("The gamma holds; The delta holds", "pass", "small", "many");
        terminal.run("na", "small", "many", "--reason", "no");
        refused("All these gates are decided", "na", "small", "many", "--reason", "no");
    }

    @Test
    void failNeedsAReason() { // R10
        refused("reason", "fail", "small", "alpha");
    }

    @Test
    void waiversAreApprovedBySomebodyElse() { // R15
        refused(
                "Name another person as approver",
                "waive",
                "small",
                "beta",
                "--reason",
                "r",
                "--risk",
                "r",
                "--approver",
                "Ada <ADA@example.org>",
                "--until",
                "2026-12-31");
    }

    @Test
    void evidenceThatIsNotThereIsRefusedAndChangesNothing() {
        refused("There is no file", "pass", "small", "alpha", "--evidence", "missing.png");
        assertThat(terminal.run("log", "small").out().lines()).hasSize(1);
    }

    @Test
    void pastedTextIsAttached() {
        assertThat(new Terminal(folder, "pods: 3")
                        .run("attach", "small", "alpha", "-")
                        .code())
                .isZero();
        assertThat(terminal.run("log", "small").out()).contains("attach  The alpha holds  pasted.txt");
    }

    @Test
    void sectionsAndGatesAreAssigned() { // R17
        assertThat(terminal.run("assign", "small", "checks", "Bo Lin <bo@example.org>", "--due", "2026-11-24 17:00")
                        .code())
                .isZero();
        var alpha = json(terminal.run("status", "small", "--json")).at("/sections/1/gates/0");
        assertThat(alpha.at("/owner").stringValue()).isEqualTo("Bo Lin <bo@example.org>");
        assertThat(alpha.at("/due").stringValue()).isEqualTo("2026-11-24T16:00:00Z");
    }

    @Test
    void undoTakesBackOneStepAndRedoBringsItBack() { // R25
        terminal.run("pass", "small", "alpha", "beta");
        assertThat(terminal.run("undo", "small").out()).contains("7 gates: 7 open");
        assertThat(terminal.run("undo", "small", "--redo").out()).contains("2 passed");
        refused("Nothing to redo", "undo", "small", "--redo");
    }

    @Test
    void claimsOfTheFileBlockUntilConfirmed() throws IOException { // R9
        Files.writeString(folder.resolve("ticked.md"), "# Ticked\n\n- [x] one\n");
        terminal.run("open", "ticked.md");
        var status = terminal.run("status", "ticked", "--json");
        assertThat(status.code()).isEqualTo(1);
        var gate = json(status).at("/sections/0/gates/0");
        assertThat(gate.at("/standing").stringValue()).isEqualTo("passed");
        assertThat(gate.at("/by").isNull()).isTrue();
        assertThat(gate.at("/reason").stringValue()).isEqualTo("as found in ticked.md");
        assertThat(json(status).at("/blockers/0/gate").isNull()).isTrue();
        assertThat(terminal.run("confirm", "ticked", "--all").code()).isZero();
        assertThat(terminal.run("status", "ticked").code()).isZero();
        refused("Nothing to confirm", "confirm", "ticked", "--all");
    }

    @Test
    void optionsStandBeforeOrAfterTheVerb() {
        assertThat(terminal.run("--db", "other.db", "list").out()).contains("No reviews yet");
        assertThat(terminal.run("list", "--db", "other.db").out()).contains("No reviews yet");
        terminal.run("--as", "Bo Lin <bo@example.org>", "pass", "small", "alpha");
        terminal.run("pass", "small", "beta", "--as", "Carla Q <carla@example.org>");
        assertThat(terminal.run("log", "small").out()).contains("Bo Lin  pass", "Carla Q  pass");
    }

    @Test
    void openFillsFieldsAndSaysTheIdLast() {
        var answer = terminal.run("open", "small.md", "--new", "--set", "owner=Ada Bar");
        assertThat(answer.lastWord()).hasSize(36);
        var body = json(terminal.run("status", answer.lastWord(), "--json"));
        assertThat(body.at("/fields/0/value").stringValue()).isEqualTo("Ada Bar");
        refused("no field", "open", "small.md", "--set", "Nothing=x");
    }

    @Test
    void wrongUsageIs64AndOneSentence() {
        for (var arguments : List.of(
                new String[] {"dance"},
                new String[] {"status"},
                new String[] {"status", "small", "--nope"},
                new String[] {"waive", "small", "beta"},
                new String[] {"optional", "small", "perhaps"},
                new String[] {"pass", "small", "alpha", "--valid-for", "soon"},
                new String[] {"ask", "small"},
                new String[] {"answer", "small", "mail.txt"},
                new String[] {"recut", "small"},
                new String[] {"bundle", "small"})) {
            var answer = terminal.run(arguments);
            assertThat(answer.code()).as(String.join(" ", arguments)).isEqualTo(64);
            assertThat(answer.err().lines()).as(answer.err()).hasSize(1);
        }
    }

    @Test
    void aForeignDatabaseIsRefused() throws IOException {
        Files.writeString(folder.resolve("text.db"), "this is no database, and long enough to be looked at as one\n");
        refused("text.db", "--db", "text.db", "list");
    }

    @Test
    void everyVerbHasHelpWithAnExample() {
        for (var verb : List.of(
                "lint",
                "open",
                "pass",
                "na",
                "waive",
                "choose",
                "export",
                "undo",
                "tour",
                "arm",
                "disarm",
                "overrule",
                "propose",
                "fire",
                "replay",
                "probe",
                "try",
                "sources")) {
            var answer = terminal.run(verb, "--help");
            assertThat(answer.code()).isZero();
            assertThat(answer.out()).contains("  gateboard " + verb);
        }
        assertThat(terminal.run("--help").out()).contains("Exit codes", "waive", "overrule", "replay");
    }

    @Test
    void aFileOrNothingIsTheWindows() {
        assertThat(LaunchArguments.isCommand(List.of())).isFalse();
        assertThat(LaunchArguments.isCommand(List.of("checklist.md"))).isFalse();
        assertThat(LaunchArguments.isCommand(List.of("--db", "x.db"))).isFalse();
        assertThat(LaunchArguments.isCommand(List.of("--db", "x.db", "list"))).isTrue();
        assertThat(LaunchArguments.isCommand(List.of("--db=x.db", "--as", "Ada", "checklist.md")))
                .isFalse();
        assertThat(LaunchArguments.isCommand(List.of("--help"))).isTrue();
    }

    @Test
    void anOptionThatNobodyKnowsOpensNoWindow() throws Exception {
        assertThat(LaunchArguments.isCommand(List.of("--verison"))).isTrue();
        assertThat(terminal.run("--verison").code()).isEqualTo(64);
        assertThat(terminal.run("--verison").err()).startsWith("Unknown option --verison.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--db", "--as", "checklist.md --verison", "checklist.md --db", "checklist.md list"})
    void whatFollowsAFileIsLookedAtTooAndAnOptionWithoutItsValueOpensNoWindow(String line) throws Exception {
        var arguments = line.split(" ");
        assertThat(LaunchArguments.isCommand(List.of(arguments))).isTrue();
        assertThat(terminal.run(arguments).code()).isEqualTo(64);
    }

    @Test
    void theVersionIsThatOfTheBuild() throws Exception {
        for (var option : List.of("--version", "-V")) {
            assertThat(LaunchArguments.isCommand(List.of(option))).isTrue();
            assertThat(terminal.run(option).out()).matches("gateboard \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
        }
    }

    @Test
    void theLogIsToldAsJsonToo() {
        terminal.run("--as", "Bo Lin <bo@example.org>", "fail", "small", "alpha", "--reason", "slow");
        var body = json(terminal.run("log", "small", "--json"));
        assertThat(body.at("/review").stringValue()).isEqualTo(id);
        assertThat(body.at("/events").size()).isEqualTo(2);
        assertThat(body.at("/events/0/gate").isNull()).isTrue();
        var failed = body.at("/events/1");
        assertThat(failed.at("/number").intValue()).isEqualTo(2);
        assertThat(failed.at("/at").stringValue()).isEqualTo("2026-11-23T06:00:00Z");
        assertThat(failed.at("/by").stringValue()).isEqualTo("Bo Lin <bo@example.org>");
        assertThat(failed.at("/verb").stringValue()).isEqualTo("fail");
        assertThat(failed.at("/text").stringValue()).isEqualTo("The alpha holds");
        assertThat(failed.at("/reason").stringValue()).isEqualTo("slow");
    }

    @Test
    void aChosenOptionStandsInTheLineOfItsGate() {
        assertThat(terminal.run("choose", "small", "strategy", "canary").out())
                .contains("Strategy: canary")
                .doesNotContain("TBD");
    }

    @Test
    void aFaultIsOneSentenceAnd70() {
        var answer = terminal.withoutSelf().run("note", "small", "alpha", "seen");
        assertThat(answer.code()).isEqualTo(70);
        assertThat(answer.err()).contains("Internal error").doesNotContain("\tat ");
        assertThat(answer.err().lines()).hasSize(1);
    }
}
