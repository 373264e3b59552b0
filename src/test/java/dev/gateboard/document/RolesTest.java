package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gateboard.document.write.RoleAnswer;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.ChecklistHints;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.SignOffSection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Roles in every form that people write them in, and the answers written there (rules R8, R26).
class RolesTest {
    private static final RoleAnswer GO = answer("Ada Bar", "go", true);
    private static final RoleAnswer NO_GO = answer("Ada Bar", "no-go", false);
    private static final String BOXES = """
        - [ ] Tests pass
        # Approvals
        - [ ] Engineering (name, date)
        - [ ] QA lead approval
        - [ ] Security: @ada
        """;
    private static final String TABLE = """
        - [ ] Tests pass
        # Sign-off

        | Role | Name | Decision | Date |
        |------|------|----------|------|
        | Engineering |          |     |      |
        | QA lead | Bo Fox | TBD | `[date]` |
        | Legal | Carla Q | ✅ Approved | 2025-01-01 |
        """;

    private static RoleAnswer answer(String name, String answer, boolean isGo) {
        return new RoleAnswer(
                name, answer, "2026-11-24", isGo, name + " · " + answer + " · 2026-11-24 · recorded by Ada");
    }

    private static GateSyntax chosen(String text, boolean areRoles) {
        var section =
                SignOffSection.of(Fixtures.checklist(text), GateSyntax.TASKS).getFirst();
        return GateSyntax.TASKS.withRoleChoice(section.choose(areRoles));
    }

    private static List<String> labels(Checklist checklist) {
        return checklist.roles().stream().map(Role::label).toList();
    }

    private static String answered(String text, GateSyntax form, Map<Integer, RoleAnswer> answers) {
        var read = Fixtures.read(text.getBytes(UTF_8), form);
        var written = Splices.written(read, new WriteInstructions(Map.of(), Map.of(), answers, ""));
        return new String(written.bytes(), UTF_8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Engineering (name, date)",
                "Product Owner",
                "QA Lead approval",
                "Security: @ada",
                "**CTO Approval:** ✅ **APPROVED** (February 1, 2026)",
                "DevOps Lead: ⏳ Pending",
                "CEO/General Manager",
                "Head of Engineering – Ada Bar",
                "Approved by engineering",
                "Payments team",
                "SEC-41-002 — Data owner: integrity, migration and recovery.",
                "Legal or compliance owner: applicable obligations, terms, contracts, and regulatory risks."
            })
    void boxedLineThatNamesAPersonsPartIsOfferedAsARole(String line) {
        var checklist = Fixtures.checklist("- [ ] x\n# Required sign-offs\n- [ ] " + line + "\n");
        assertThat(checklist.hints().proposedRoles()).hasSize(1);
        assertThat(checklist.gates()).hasSize(2);
        assertThat(checklist.roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All automated tests passing",
                "CTO approval granted",
                "UAT sign-off",
                "Support team trained",
                "Security review done",
                "Notify the support team",
                "Verify engineering",
                "Engineering: all tests pass",
                "QA: verify the regression suite",
                "Quality owner: test the build",
                "Product owner has accepted the risk",
                "Review the release notes with the product manager",
                "Conditions met",
                "Tell every manager"
            })
    void boxedLineThatNamesSomethingToDoIsNeverOfferedAsARole(String line) {
        var checklist = Fixtures.checklist("- [ ] x\n# Approvals\n- [ ] Product owner\n- [ ] " + line + "\n");
        assertThat(checklist.hints().proposedRoles()).isEmpty();
        assertThat(checklist.gates()).hasSize(3);
    }

    @Test
    void boxedLinesStayGatesUntilTheOwnerTakesThem() {
        var offered = Fixtures.checklist(BOXES);
        assertThat(offered.gates()).hasSize(4);
        assertThat(offered.hints().proposedRoles())
                .extracting(ChecklistHints.ProposedRole::label, ChecklistHints.ProposedRole::line)
                .containsExactly(tuple("Engineering", 3), tuple("QA lead approval", 4), tuple("Security", 5));
        assertThat(Fixtures.problems(offered)).singleElement().asString().startsWith("3: The 3 lines");

        var taken = Fixtures.checklist(BOXES, chosen(BOXES, true));
        assertThat(taken.gates()).extracting(Gate::text).containsExactly("Tests pass");
        assertThat(taken.roles())
                .extracting(Role::label, Role::proposedPerson)
                .containsExactly(tuple("Engineering", ""), tuple("QA lead approval", ""), tuple("Security", "@ada"));
        assertThat(taken.hints().proposedRoles()).isEmpty();

        var kept = Fixtures.checklist(BOXES, chosen(BOXES, false));
        assertThat(kept.gates()).hasSize(4);
        assertThat(kept.hints().proposedRoles()).isEmpty();
    }

    @Test
    void lineWithWorkBelowATakenHeadingStaysAGate() {
        var edited = BOXES + "- [ ] Run the rollback drill\n- [ ] Product owner\n  - [ ] read the plan\n";
        var taken = Fixtures.checklist(edited, chosen(BOXES, true));
        assertThat(labels(taken)).containsExactly("Engineering", "QA lead approval", "Security");
        assertThat(taken.gates())
                .extracting(Gate::text)
                .containsExactly("Tests pass", "Run the rollback drill", "Product owner", "read the plan");
    }

    @Test
    void choiceUnderAnotherHeadingMakesNothingARole() {
        var text = "# Team\n- [ ] Engineering\n- [ ] QA lead\n";
        var forced = GateSyntax.TASKS.withRoleChoice(new GateSyntax.RoleChoice("Team", 1, true));
        assertThat(Fixtures.checklist(text, forced).gates()).hasSize(2);
        assertThat(Fixtures.checklist(text, forced).roles()).isEmpty();
    }

    @Test
    void boxedLineIsTickedOnAGoAndSaysWhoAnswered() {
        var form = chosen(BOXES, true);
        var written = answered(BOXES, form, Map.of(0, GO, 1, NO_GO, 2, answer("B|o - X*", "go-with-conditions", true)));
        assertThat(written).isEqualTo("""
            - [ ] Tests pass
            # Approvals
            - [x] Engineering (name, date) - Ada Bar · go · 2026-11-24
            - [ ] QA lead approval - Ada Bar · no-go · 2026-11-24
            - [x] Security: @ada - B&#124;o &#8211; X\\* · go-with-conditions · 2026-11-24
            """);
        var again = Fixtures.checklist(written, form);
        assertThat(labels(again)).containsExactly("Engineering", "QA lead approval", "Security");
        assertThat(again.gates()).hasSize(1);
        assertThat(answered(written, form, Map.of(0, GO, 1, NO_GO))).isEqualTo(written);
        assertThat(answered(written, form, Map.of(0, NO_GO)))
                .contains("- [ ] Engineering (name, date) - Ada Bar · no-go · 2026-11-24\n");
    }

    @Test
    void placeholderOfABoxedLineTakesTheAnswer() {
        var text = "- [ ] x\n# Approvals\n- [ ] Product sign-off: `[name/date or N/A with a reason]`\n";
        var form = chosen(text, true);
        assertThat(Fixtures.checklist(text, form).roles().getFirst().canBeNotApplicable())
                .isTrue();
        assertThat(answered(text, form, Map.of(0, GO)))
                .endsWith("- [x] Product sign-off: `Ada Bar · go · 2026-11-24 · recorded by Ada`\n");
    }

    @Test
    void rowsOfASignOffTableAreRoles() {
        var checklist = Fixtures.checklist(TABLE);
        assertThat(checklist.roles())
                .extracting(Role::label, Role::proposedPerson, Role::line)
                .containsExactly(
                        tuple("Engineering", "", 6), tuple("QA lead", "Bo Fox", 7), tuple("Legal", "Carla Q", 8));
        assertThat(Fixtures.problems(checklist)).singleElement().asString().startsWith("8: A role of \"Sign-off\"");
        assertThat(checklist.fields()).isEmpty();
    }

    @Test
    void cellsThatWaitTakeTheAnswerAndOthersStay() {
        var written = answered(TABLE, GateSyntax.TASKS, Map.of(0, GO, 1, NO_GO, 2, NO_GO));
        assertThat(written).isEqualTo("""
            - [ ] Tests pass
            # Sign-off

            | Role | Name | Decision | Date |
            |------|------|----------|------|
            | Engineering | Ada Bar  | go  | 2026-11-24 |
            | QA lead | Bo Fox | Ada Bar · no-go | `2026-11-24` |
            | Legal | Carla Q | ✅ Approved | 2025-01-01 |
            """);
        assertThat(labels(Fixtures.checklist(written))).containsExactly("Engineering", "QA lead", "Legal");
    }

    @Test
    void nameAloneNeverReadsAsAGo() {
        var text = "# Approvers\n\n| Team | Name | Date |\n|---|---|---|\n| Ops | | |\n\n# G\n- [ ] x\n";
        assertThat(answered(text, GateSyntax.TASKS, Map.of(0, NO_GO)))
                .contains("| Ops | Ada Bar · no-go | 2026-11-24 |");
        assertThat(answered(text, GateSyntax.TASKS, Map.of(0, answer("A|b", "go", true))))
                .contains("| A\\|b · go |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Contacts\n\n| Role | Name |\n|---|---|\n| Ops | |\n",
                "# Sign-off\n\n| Risk | Status |\n|---|---|\n| Data | |\n",
                "# Go/No-Go\n\n| Area | Status |\n|---|---|\n| Data | |\n",
                "# Approvals\n\n| Role | Phone |\n|---|---|\n| Ops | |\n"
            })
    void otherTablesHaveNoRoles(String text) {
        assertThat(Fixtures.checklist(text + "\n- [ ] x\n").roles()).isEmpty();
    }

    @Test
    void rowsAreNoRolesOnceTheOwnerSaysSo() {
        var checklist = Fixtures.checklist(TABLE, chosen(TABLE, false));
        assertThat(checklist.roles()).isEmpty();
        assertThat(SignOffSection.of(checklist, chosen(TABLE, false)))
                .extracting(SignOffSection::state)
                .containsExactly(SignOffSection.State.REFUSED);
    }

    @Test
    void placeholderLinesAreRolesInParagraphsTooAndFieldsOnceTheOwnerSaysSo() {
        var text = "# Sign-off\n\nProduct owner signs off: `TBD`\n\n- QA: `TBD`\n- Date: `TBD`\n\n# G\n- [ ] x\n";
        assertThat(labels(Fixtures.checklist(text))).containsExactly("Product owner signs off", "QA");
        assertThat(Fixtures.checklist(text).fields()).isEmpty();
        assertThat(Fixtures.checklist(text, chosen(text, false)).fields())
                .extracting(Field::label)
                .contains("QA", "Date");
    }

    @Test
    void goNoGoSectionHasRolesOnlyWhereALineNamesOne() {
        var checklist =
                Fixtures.checklist("# Go/No-Go\n- Release manager: `TBD`\n- Error budget left: `TBD`\n# G\n- [ ] x\n");
        assertThat(labels(checklist)).containsExactly("Release manager");
        assertThat(checklist.fields()).extracting(Field::label).containsExactly("Error budget left");
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Go/No-Go\n- Release manager: `TBD`\n", "# Reviewers\n- QA lead: `TBD`\n"})
    void olderReviewsReadAsBefore(String text) {
        var checklist = Fixtures.checklist(text + "# G\n- [ ] x\n", new GateSyntax("TASKS", 2));
        assertThat(checklist.roles()).isEmpty();
        assertThat(checklist.fields()).hasSize(1);
        assertThat(Fixtures.checklist(TABLE, new GateSyntax("TASKS", 2)).roles())
                .isEmpty();
        assertThat(Fixtures.checklist(BOXES, new GateSyntax("TASKS", 2)).hints().proposedRoles())
                .isEmpty();
    }

    @Test
    void sectionsOfOneTitleAreChosenOneByOne() {
        var text = "# A\n- [ ] x\n## Approvals\n- [ ] QA\n# A\n## Approvals\n- [ ] Ops\n";
        var sections = SignOffSection.of(Fixtures.checklist(text), GateSyntax.TASKS);
        assertThat(sections).extracting(SignOffSection::occurrence).containsExactly(1, 2);
        var second = GateSyntax.TASKS.withRoleChoice(sections.get(1).choose(true));
        assertThat(labels(Fixtures.checklist(text, second))).containsExactly("Ops");
    }

    @Test
    void aRoleThatItsLineAnswersAlreadyIsAskedLikeTheOthers() {
        var text = """
            - [ ] Tests pass
            # Sign-offs
            - Engineering sign-off: `TBD`
            - QA lead: Ada Byron
            - **Product:** Bo Fox · go · 2026-11-24
            - Legal sign-off: `see ticket 12`
            - Security: ✅ approved
            - Date: 2026-11-01
            - Note: all sign before Friday
            - Product owner: signs when the tests are green
            """;
        var checklist = Fixtures.checklist(text);
        assertThat(checklist.roles())
                .extracting(Role::label, Role::proposedPerson, Role::isRequired)
                .containsExactly(
                        tuple("Engineering sign-off", "", true),
                        tuple("QA lead", "Ada Byron", true),
                        tuple("Product", "Bo Fox", true),
                        tuple("Legal sign-off", "", true),
                        tuple("Security", "", true));
        assertThat(Fixtures.problems(checklist))
                .hasSize(4)
                .allMatch(
                        problem -> problem.contains("is already answered in the file. That does not count as a vote"));
        // Its line is someone's word already, and stays as it is.
        assertThat(answered(text, GateSyntax.TASKS, Map.of(0, GO, 1, NO_GO, 4, GO)))
                .isEqualTo(text.replace("`TBD`", "`Ada Bar · go · 2026-11-24 · recorded by Ada`"));
        assertThat(labels(Fixtures.checklist(text, chosen(text, false)))).isEmpty();
        assertThat(labels(Fixtures.checklist(text, new GateSyntax("TASKS", 3))))
                .containsExactly("Engineering sign-off");
    }

    @Test
    void aRoleWhosePlaceWasFilledIsStillARoleOfTheFile() {
        var text = "- [ ] x\n# Sign-offs\n- QA sign-off: `TBD`\n- Ops: TBD\n";
        var written = answered(text, GateSyntax.TASKS, Map.of(0, GO, 1, NO_GO));
        var again = Fixtures.checklist(written);
        assertThat(again.roles())
                .extracting(Role::label, Role::proposedPerson)
                .containsExactly(tuple("QA sign-off", "Ada Bar"), tuple("Ops", "Ada Bar"));
        assertThat(again.placeholders()).isEmpty();
    }

    @Test
    void anAnswerInTheFileMakesNoRoleOptional() {
        var text = """
            - [ ] x
            # Sign-offs
            - QA sign-off: (optional)
            - Ops lead (optional): Ada Byron
            - Security sign-off: n/a
            - Legal: Optional Smith
            """;
        assertThat(Fixtures.checklist(text).roles())
                .extracting(Role::label, Role::isRequired, Role::canBeNotApplicable)
                .containsExactly(
                        tuple("QA sign-off", true, false),
                        tuple("Ops lead (optional)", false, false),
                        tuple("Security sign-off", true, false),
                        tuple("Legal", true, false));
    }

    @Test
    void goNoGoSectionAsksAnsweredLinesOnlyWhereTheyNameARole() {
        var text = "# Go/No-Go\n- Release manager: Ada Byron\n- Error budget left: 40 %\n# G\n- [ ] x\n";
        assertThat(labels(Fixtures.checklist(text))).containsExactly("Release manager");
    }

    @Test
    void aNameMakesNoRoleOptional() {
        var row = """
            - [ ] x
            # Sign-off

            | Role | Name | Decision | Date | Note |
            |---|---|---|---|---|
            | Ops | (optional) | optional | | |
            | QA (optional) | Ada | | | |
            | Legal | | | | optional |
            """;
        assertThat(Fixtures.checklist(row).roles())
                .extracting(Role::label, Role::isRequired)
                .containsExactly(tuple("Ops", true), tuple("QA (optional)", false), tuple("Legal", false));
        var empty = row.replace("| (optional) | optional |", "| | |");
        var written = answered(empty, GateSyntax.TASKS, Map.of(0, answer("(optional)", "no-go", false)));
        assertThat(written).contains("(optional) | no-go |");
        assertThat(Fixtures.checklist(written).roles().getFirst().isRequired()).isTrue();

        var form = chosen(BOXES, true);
        var boxed = answered(BOXES, form, Map.of(0, answer("(optional)", "no-go", false)));
        assertThat(boxed).contains("Engineering (name, date) - (optional) · no-go");
        assertThat(Fixtures.checklist(boxed, form).roles().getFirst().isRequired())
                .isTrue();
        var named = BOXES.replace("@ada", "Optional Smith").replace("QA lead approval", "QA lead approval (optional)");
        assertThat(Fixtures.checklist(named, chosen(named, true)).roles())
                .extracting(Role::isRequired)
                .containsExactly(true, false, true);
    }
}
