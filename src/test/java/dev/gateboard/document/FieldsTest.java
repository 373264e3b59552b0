package dev.gateboard.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gateboard.document.syntax.PlaceholderSyntax;
import dev.gateboard.model.checklist.Field;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Placeholder;
import dev.gateboard.model.checklist.ReleaseLine;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.checklist.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Placeholders and what they make of a line or gate (rules R4-R6, R8).
class FieldsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBD", "TBD (x)", "TBD: x", "[x y]", "[a | b]", "TBD.", "tbd", "Tbd (x)", "TODO", "todo", "TODO: x"
            })
    void codeSpansThatWaitArePlaceholders(String code) {
        assertThat(Fixtures.checklist("- L: `" + code + "`").fields())
                .singleElement()
                .extracting(field -> field.placeholder().text())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBDX", "x TBD", "[x] y", "a[b]", "[]", "[ ]", "[x]", "tbd-api", "TODO.md", "todo list"})
    void otherCodeSpansAreNot(String code) {
        assertThat(Fixtures.checklist("- L: `" + code + "`").placeholders()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TBD (a | b); a,b",
                "[a | b | c]; a,b,c",
                "TBD: a | b; a,b",
                "TBD (a|b); ''",
                "TBD (a) | b; ''",
                "TBD ( a |  b ); a,b",
                "[a |  | b]; a,b",
                "[a]; ''"
            })
    void optionsStandBetweenBars(String code, String options) {
        assertThat(String.join(",", PlaceholderSyntax.options(code))).isEqualTo(options);
    }

    @Test
    void labelAndPlaceAreFoundWhateverTheMarks() {
        var text = "- **Owner:** ``  TBD  ``.\n- A `b`: ` [x | y] `\n";
        var checklist = Fixtures.checklist(text);
        assertThat(checklist.fields())
                .extracting(Field::label, Field::line)
                .containsExactly(tuple("Owner", 1), tuple("A b", 2));
        var second = checklist.placeholders().get(1);
        assertThat(text.substring(second.start(), second.end())).isEqualTo("[x | y]");
        assertThat(text.substring(checklist.placeholders().getFirst().start())).startsWith(" TBD  ``.");
        assertThat(second.options()).containsExactly("x", "y");
    }

    @Test
    void placeholderOverTwoLinesOfAQuoteIsOnePlace() {
        var text = "> - Kind: `TBD (a |\n>   b)` x\n";
        var placeholder = Fixtures.checklist(text).placeholders().getFirst();
        assertThat(placeholder.options()).containsExactly("a", "b");
        assertThat(text.substring(placeholder.start(), placeholder.end())).isEqualTo("TBD (a |\n>   b)");
    }

    @Test
    void placeholderInALeafIsItsOwnField() { // R4
        var gate = Fixtures.gate("- [ ] Drill done on: `TBD (date)`, by `TBD`");
        assertThat(gate.kind()).isEqualTo(new Gate.Kind.Leaf());
        assertThat(gate.fields())
                .extracting(Field::label, Field::gate)
                .containsExactly(tuple("Drill done on", 0), tuple("by", 0));
    }

    @Test
    void optionsInALeafMakeItAChoiceBesideItsOwnFields() { // R4
        var checklist = Fixtures.checklist("- [ ] `TBD` with `TBD (a | b)` and `[c | d]`");
        var gate = checklist.gates().getFirst();
        assertThat(gate.options()).containsExactly("a", "b");
        assertThat(gate.fields())
                .extracting(field -> field.placeholder().text())
                .containsExactly("TBD", "[c | d]");
        assertThat(checklist.placeholders()).extracting(Placeholder::index).containsExactly(0, 1, 2);
        assertThat(checklist.placeholders().get(1)).isEqualTo(((Gate.Kind.Choice) gate.kind()).placeholder());
    }

    @Test
    void placeholderOfAGroupIsAFieldAndLintShowsTheChoice() { // R4
        var checklist = Fixtures.checklist("- [ ] Mode `TBD (a | b)`\n  - [ ] x\n");
        assertThat(checklist.gates().getFirst().kind()).isEqualTo(new Gate.Kind.Group());
        assertThat(checklist.fields()).hasSize(1);
        assertThat(Fixtures.problems(checklist))
                .singleElement()
                .asString()
                .startsWith("1: ")
                .contains("`- [ ] … `TBD (a | b)``", "`- [ ] If a:`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See `TBD`.",
                "- `TBD`",
                "- a `TBD`",
                "# `TBD`",
                "| a |\n|---|\n| `TBD` |",
                "- A: `[b]` and `TBD`"
            })
    void placeholderThatIsNoneOfTheseIsWarnedAbout(String text) { // R4
        var checklist = Fixtures.checklist(text + "\n\n1. [ ] gate\n");
        assertThat(Fixtures.problems(checklist)).singleElement().asString().contains("`TBD` has no label before it");
    }

    @Test
    void branchesAreGroupsOfTheSameLevelAndSection() { // R6
        var checklist = Fixtures.checklist("""
            - [ ] Kind: `TBD (One | two)`
            - [ ] if  `one` :
              - [ ] a
            - [ ] When TWO:
              - [ ] b
              - [ ] If one:
                - [ ] deeper
            - [ ] If three:
              - [ ] c
            - [ ] If two:

            # Other
            - [ ] If one:
              - [ ] d
            """);
        assertThat(checklist.gates())
                .filteredOn(gate -> gate.kind() instanceof Gate.Kind.Branch)
                .extracting(Gate::line, Gate::kind)
                .containsExactly(tuple(2, new Gate.Kind.Branch(0, "One")), tuple(4, new Gate.Kind.Branch(0, "two")));
    }

    @Test
    void optionOfTwoChoicesBindsNeither() { // R6
        var checklist = Fixtures.checklist("""
            - [ ] A `TBD (yes | no)`
            - [ ] B `TBD (Yes | maybe)`
            - [ ] If yes:
              - [ ] a
            - [ ] If no:
              - [ ] b
            """);
        assertThat(checklist.gates().get(2).kind()).isEqualTo(new Gate.Kind.Group());
        assertThat(checklist.gates().get(4).kind()).isEqualTo(new Gate.Kind.Branch(0, "no"));
        assertThat(Fixtures.problems(checklist)).singleElement().asString().startsWith("2: The option `Yes`");
    }

    @ParameterizedTest
    @CsvSource({
        "Sign-Off,true",
        "SIGNOFFS,true",
        "Approvals needed,true",
        "Approvers,true",
        "Design-offset,false",
        "Approved,false"
    })
    void signOffSectionIsKnownByItsHeading(String heading, boolean signOff) { // R8
        var checklist = Fixtures.checklist("# " + heading + "\n- Product: `TBD`\n");
        assertThat(checklist.sections()).extracting(Section::isSignOff).containsExactly(signOff);
        assertThat(checklist.roles()).hasSize(signOff ? 1 : 0);
        assertThat(checklist.fields()).hasSize(signOff ? 0 : 1);
    }

    @Test
    void sectionWithGatesHasNoRoles() { // R8
        var checklist = Fixtures.checklist("# Sign-off\n- [ ] asked\n- Product: `TBD`\n");
        assertThat(checklist.roles()).isEmpty();
        assertThat(checklist.fields()).hasSize(1);
    }

    @Test
    void roleSaysWhetherItIsOptionalOrMayBeNotApplicable() { // R8
        var checklist = Fixtures.checklist("""
            # Approvals
            - A (optional): `TBD`
            - B: `TBD (or N/A)`
            - C: `[not applicable or name]`
            """);
        assertThat(checklist.roles())
                .extracting(Role::label, Role::isRequired, Role::canBeNotApplicable)
                .containsExactly(tuple("A (optional)", false, false), tuple("B", true, true), tuple("C", true, true));
    }

    @Test
    void releaseIsReadFromItemsAndParagraphLinesAboveTheFirstGate() { // R5
        var checklist = Fixtures.checklist("""
            **Application**: Web (`web`, `web-api`) and `other`
            **ENVIRONMENT**: prod

            - Version: 1.2
            - Build: `77` of `78`
            - Build: TBD
            - Date: `TBD (YYYY-MM-DD)`
            - Release owner: Ada: Bar
            - Owner: Bob
            - Database: pg

            - [ ] a
            - Version: 9
            """);
        assertThat(checklist.releaseLines())
                .extracting(ReleaseLine::kind, ReleaseLine::value, ReleaseLine::placeholder)
                .containsExactly(
                        tuple(ReleaseLine.Kind.SERVICE, "web-api", -1),
                        tuple(ReleaseLine.Kind.ENVIRONMENT, "prod", -1),
                        tuple(ReleaseLine.Kind.NAME, "1.2", -1),
                        tuple(ReleaseLine.Kind.NAME, "77", -1),
                        tuple(ReleaseLine.Kind.NAME, "", 0),
                        tuple(ReleaseLine.Kind.DATE, "", 1),
                        tuple(ReleaseLine.Kind.OWNER, "Ada: Bar", -1));
    }
}
