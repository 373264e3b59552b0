package dev.gateboard.document.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.Fixtures;
import dev.gateboard.document.Splices;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a file says of its gates (rule R9).
class ClaimReaderTest {

    private static Claim claim(String text) {
        return Fixtures.gate(text).claim();
    }

    @Test
    void boxesClaim() {
        assertThat(claim("- [ ] a")).isEqualTo(Claim.NONE);
        assertThat(claim("- [x] a")).isEqualTo(new Claim.Passed());
        assertThat(claim("- [X] a")).isEqualTo(new Claim.Passed());
        assertThat(claim("- [~] a")).isEqualTo(new Claim.NotApplicable(""));
        assertThat(claim("- [-] a")).isEqualTo(new Claim.NotApplicable(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "!", ">"})
    void otherMarksAreOpenWithAWarning(String mark) {
        var checklist = Fixtures.checklist("# T\n- [" + mark + "] a");
        assertThat(checklist.gates().getFirst().claim()).isEqualTo(Claim.NONE);
        assertThat(Fixtures.problems(checklist))
                .containsExactly("2: The checkbox `[" + mark + "]` counts as open. Use `[ ]`, `[x]` or `[~]`.");
    }

    @Test
    void suffixesClaimAndAreNoPartOfTheText() {
        assertThat(claim("- [ ] a - **FAILED**: 812 \\*ms\\* <!-- gb:s=failed -->"))
                .isEqualTo(new Claim.Failed("812 *ms*"));
        assertThat(claim("- [~] a - **N/A**: no queue <!-- gb:s=na -->"))
                .isEqualTo(new Claim.NotApplicable("no queue"));
        assertThat(claim("- [ ] a - **N/A**: strict <!-- gb:s=na -->")).isEqualTo(new Claim.NotApplicable("strict"));
        assertThat(claim("- [ ] a - **WAIVED** until 2026-12-31 by Ada\\: B: r: s <!-- gb:s=waived ref=W-1 -->"))
                .isEqualTo(new Claim.Waived("r: s", "Ada: B", LocalDate.of(2026, 12, 31)));
        var gate = Fixtures.gate("- [ ] a `b` - **FAILED**: c <!-- gb:s=failed --> <!-- probe: x -->  ");
        assertThat(gate.text()).isEqualTo("a b");
        assertThat(gate.source()).isEqualTo(new Gate.Source(3, ' ', true, 11, 48));
        assertThat(gate.id()).isEqualTo(Fixtures.gate("- [ ] a `b`").id());
    }

    @Test
    void suffixOfAGateWithoutTextIsOne() {
        assertThat(claim("- [ ] - **FAILED**: c <!-- gb:s=failed -->")).isEqualTo(new Claim.Failed("c"));
    }

    @Test
    void suffixWrappedByAnEditorIsStillOne() {
        var gate = Fixtures.gate("> - [ ] a - **FAILED**: one\n>   two <!-- gb:s=failed -->");
        assertThat(gate.claim()).isEqualTo(new Claim.Failed("one two"));
        assertThat(gate.text()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] a - **FAILED**: b",
                "- [ ] a - **FAILED**: b <!-- gb:s=failed --> c",
                "- [ ] a <!-- gb:x=failed -->"
            })
    void textThatOnlyLooksLikeASuffixIsText(String text) {
        assertThat(claim(text)).isEqualTo(Claim.NONE);
        assertThat(Fixtures.problems(Fixtures.checklist(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [x] a <!-- gb:s=failed -->",
                "- [x] a - **WAIVED** until 2026-13-31 by A: b <!-- gb:s=waived -->",
                "- [x] a - **FAILED**: b <!-- gb:s=na -->",
                "- [x] a- **FAILED**: b <!-- gb:s=failed -->"
            })
    void suffixThatCannotBeReadClaimsNothing(String text) {
        var checklist = Fixtures.checklist(text);
        assertThat(checklist.gates().getFirst().claim()).isEqualTo(Claim.NONE);
        assertThat(Fixtures.problems(checklist)).singleElement().asString().contains("cannot be read");
    }

    @Test
    void tickAgainstASuffixIsNotBelieved() {
        var checklist = Fixtures.checklist("- [x] a - **FAILED**: b <!-- gb:s=failed -->");
        assertThat(checklist.gates().getFirst().claim()).isEqualTo(new Claim.Failed("b"));
        assertThat(Fixtures.problems(checklist)).singleElement().asString().contains("the status after it differs");
    }

    @Test
    void tickOnAChoiceOrBesideAnEmptyFieldIsNoClaim() {
        var checklist = Fixtures.checklist("- [x] A `TBD (a | b)`\n- [X] B `TBD`\n- [~] C `TBD`\n- [x] D `done`\n");
        assertThat(checklist.gates())
                .extracting(Gate::claim)
                .containsExactly(Claim.NONE, Claim.NONE, new Claim.NotApplicable(""), new Claim.Passed());
        assertThat(checklist.problems()).extracting(problem -> problem.line()).containsExactly(1, 2);
    }

    @Test
    void groupsBoxIsNotReadAndWarnedAboutOverOpenGates() {
        var checklist = Fixtures.checklist("- [x] a\n  - [x] b\n- [x] c\n  - [ ] d\n");
        assertThat(checklist.gates())
                .extracting(Gate::claim)
                .isEqualTo(List.of(Claim.NONE, new Claim.Passed(), Claim.NONE, Claim.NONE));
        assertThat(checklist.problems()).extracting(problem -> problem.line()).containsExactly(3);
    }

    /// A decision replaces what Gateboard wrote, and nothing else.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ] a - **FAILED** and what I think <!-- gb:s=failed -->",
                "- [ ] a - **FAILED**: see [x](y) and more <!-- gb:s=failed -->",
                "- [ ] a - **N/A**: use `it` <!-- gb:s=na -->",
                "- [ ] a - **N/A**: one -- two <!-- gb:s=na -->",
                "- [ ] a - **WAIVED** until 2026-12-31 by *Ada*: x <!-- gb:s=waived -->",
                "- [ ] a - **FAILED**: x ~~y~~ <!-- gb:s=failed -->",
                "- [ ] a - **FAILED**: x <b>y</b> <!-- gb:s=failed -->",
                "- [ ] a <!-- gb:s=failed -->"
            })
    void whatGateboardDidNotWriteStaysTheOwnersText(String text) {
        assertThat(Fixtures.gate(text).claim()).isEqualTo(Claim.NONE);
        assertThat(Splices.written(text + "\n", Splices.decided(0, Splices.failed("r"))))
                .isEqualTo(text + " - **FAILED**: r <!-- gb:s=failed -->\n");
        assertThat(Splices.refused(text + "\n", Splices.decided(0, Splices.PASSED))
                        .line())
                .isEqualTo(1);
    }
}
