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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Gates and sections of one name, named by the headings above them and told apart by them (rules R2, R8, R17).
class HeadingPathsTest {
    private static final String WEEKS = """
        # Release team

        ## Week 1

        ### For Lead

        - [ ] Open an issue
        - [ ] Ask for leads

        ### For Shadow

        - [ ] Open an issue

        ## Week 5

        ### For Lead

        - [ ] Open an issue
        - [ ] Branches:
          - [ ] p95 > 300 ms

        ## Day

        - [ ] Meet

        ## Sign-offs

        - Product: `TBD`
        - Security: `TBD`
        """;

    @TempDir
    Path folder = Path.of("");

    private String review = "";

    @BeforeEach
    void open() throws IOException {
        Files.writeString(folder.resolve("weeks.md"), WEEKS);
        review = terminal().run("open", "weeks.md").lastWord();
    }

    private Terminal terminal() {
        return new Terminal(folder);
    }

    private Terminal.Answer run(String... arguments) {
        return terminal().run(arguments);
    }

    private Terminal.Answer does(String... arguments) {
        var answer = run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer;
    }

    private JsonNode section(int index) {
        var body = new JsonMapper().readTree(run("status", review, "--json").out());
        return body.required("sections").required(index);
    }

    private String standing(int section, int gate) {
        return section(section)
                .required("gates")
                .required(gate)
                .required("standing")
                .stringValue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Week 5 > For Lead > Open an issue",
                "week 5 > open an issue",
                "Week 5›Open an issue",
                "Week 5 › For Lead › Open an issue",
                "Release team > Week 5 > For Lead > Open an issue",
                "5 > lead > open an"
            })
    void aGateIsNamedByTheHeadingsAboveIt(String name) {
        does("pass", review, name, "--reason", "seen");
        assertThat(standing(5, 0)).isEqualTo("passed");
        assertThat(standing(2, 0)).isEqualTo("open");
    }

    @Test
    void aGateIsNamedByTheGatesAboveItAsWell() {
        does("pass", review, "Week 5 > Branches > p95 \\> 300 ms", "--reason", "seen");
        assertThat(section(5).required("gates").required(1).required("standing").stringValue())
                .isEqualTo("passed");
    }

    @Test
    void aGateWhoseOwnTextHasTheSignIsNamedByItsText() {
        does("pass", review, "p95 > 300 ms", "--reason", "seen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"For Lead > Week 5 > Open an issue", "Week 9 > Open an issue", "Week 5 >", "> Open an issue"})
    void aPathThatLeadsNowhereNamesNothing(String name) {
        var answer = run("pass", review, name, "--reason", "seen");
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err()).contains("No gate matches");
    }

    @Test
    void whatANameMayMeanIsListedByItsHeadings() {
        var answer = run("pass", review, "open an issue", "--reason", "seen");
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err())
                .contains("matches 3 gates: L7 Week 1 › For Lead › Open an issue, L12 Open an issue,"
                        + " L18 Week 5 › For Lead › Open an issue.");
    }

    @Test
    void aBlockerIsToldApartByItsHeadings() {
        assertThat(run("status", review).out())
                .contains("L7  Week 1 › For Lead › Open an issue  (")
                .contains("L12  Open an issue  (")
                .contains("L18  Week 5 › For Lead › Open an issue  (")
                .contains("L24  Meet  (");
    }

    @Test
    void theLogTellsGatesApartByTheirHeadings() {
        does("pass", review, "L18", "--reason", "seen");
        does("assign", review, "Week 1 > For Lead", "Bo <bo@example.org>");
        assertThat(run("log", review).out())
                .contains("pass  Week 5 › For Lead › Open an issue  seen")
                .contains("assign  Week 1 › For Lead: Bo");
        assertThat(run("undo", review).out()).contains("Week 1 › For Lead");
    }

    @Test
    void aSectionIsAssignedByItsPathAndItsSubHeadingsInheritItsOwner() { // R17
        does("assign", review, "Week 5", "Bo <bo@example.org>");
        does("assign", review, "Week 1", "Ada <ada@example.org>");
        does("assign", review, "Week 1 > For Lead", "Carla <carla@example.org>");
        assertThat(owner(5)).startsWith("Bo");
        assertThat(owner(2)).startsWith("Carla");
        assertThat(owner(3)).startsWith("Ada");
    }

    private String owner(int section) {
        return section(section).required("gates").required(0).required("owner").asString();
    }

    @Test
    void severalSectionsOfOneNameAreListedByTheirHeadings() {
        var answer = run("assign", review, "For Lead", "Bo <bo@example.org>");
        assertThat(answer.code()).isEqualTo(65);
        assertThat(answer.err()).contains("L5 Week 1 › For Lead, L16 Week 5 › For Lead");
    }

    @Test
    void aSectionIsMarkedNotApplicableByItsPath() { // R16
        does("na", review, "Week 5 > For Lead", "--reason", "patch release");
        assertThat(standing(5, 0)).isEqualTo("notApplicable");
        assertThat(standing(5, 1)).isEqualTo("notApplicable");
        assertThat(standing(2, 0)).isEqualTo("open");
        does("undo", review);
        assertThat(standing(5, 0)).isEqualTo("open");
    }

    @Test
    void aGateComesBeforeASectionThatIsNotApplicable() {
        does("na", review, "For Lead", "--reason", "patch release");
        assertThat(standing(2, 1)).isEqualTo("notApplicable");
        assertThat(standing(2, 0)).isEqualTo("open");
    }

    /// What failed is never left out silently, and a section is many gates even where it has one.
    @Test
    void aFailedGateOfASectionStaysAsItIs() { // R16
        does("fail", review, "L12", "--reason", "broken");
        assertThat(run("na", review, "For Shadow", "--reason", "patch release").code())
                .isEqualTo(65);
        assertThat(standing(3, 0)).isEqualTo("failed");
    }

    @Test
    void aRoleThatCoversAHeadingIsAskedAgainForWhatIsBelowIt() { // R8, R20
        does("role", review, "Security", "--covers", "Week 5");
        does("role", review, "Product", "--covers", "Week 1 > For Lead");
        for (var role : new String[] {"Security", "Product"})
            does("vote", review, role, "go", "--by", "Bo <bo@example.org>");
        does("pass", review, "Week 5 > For Lead > Open an issue", "--reason", "seen");
        assertThat(askedAgain(0)).isFalse();
        assertThat(askedAgain(1)).isTrue();
    }

    private boolean askedAgain(int role) {
        var body = new JsonMapper().readTree(run("status", review, "--json").out());
        return body.required("roles").required(role).required("askedAgain").asBoolean();
    }

    @Test
    void aQuestionSaysItsSectionAndItsReplyIsRead() throws IOException {
        var asked = does("ask", review, "Week 1 > For Lead", "--to", "Bo <bo@example.org>")
                .out();
        assertThat(asked).contains("Section: Week 1 › For Lead. Please answer: yes or no, with evidence. For Bo.");
        Files.writeString(folder.resolve("reply.md"), asked.replace("- [ ]", "- [x]"));
        does("answer", review, "reply.md", "--by", "Bo <bo@example.org>");
        assertThat(standing(2, 0)).isEqualTo("passed");
        assertThat(section(2).required("gates").required(0).required("reason").asString(""))
                .isEmpty();
    }

    @Test
    void theRecordGroupsGatesByTheirHeadingsAndNamesThemByTheseElsewhere() throws IOException { // R27
        does("export", review, "-o", "out/");
        for (var file : new String[] {"weeks.md", "weeks.html"}) {
            var text = Files.readString(folder.resolve("out").resolve(file));
            assertThat(text)
                    .contains("Week 1 › For Lead › Open an issue (line 7)")
                    .contains("Week 5 › For Lead › Open an issue (line 18)")
                    .contains("– Week 5 › For Lead › p95")
                    .contains("Meet (line 24)")
                    .doesNotContain("Day › Meet");
            assertThat(text.substring(text.indexOf("All gates")))
                    .containsSubsequence(
                            "Week 1 › For Lead", "Week 1 › For Shadow", "Week 5 › For Lead", "Day", "Meet");
        }
    }

    @Test
    void aNewerFileSaysFromWhichSectionToWhichAGateMoved() throws IOException { // R31
        var asks = "- [ ] Ask for leads\n";
        var week5 = "## Week 5\n\n### For Lead\n\n";
        Files.writeString(folder.resolve("weeks.md"), WEEKS.replace(asks, "").replace(week5, week5 + asks));
        assertThat(does("refresh", review, "weeks.md").out())
                .contains("moved  Week 5 › For Lead › Ask for leads  (from \"Release team > Week 1 > For Lead > Ask");
    }
}
