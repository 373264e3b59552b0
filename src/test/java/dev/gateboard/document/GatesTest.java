package dev.gateboard.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gateboard.document.outline.InlineContent;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.LinkItem;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.checklist.TextItem;
import dev.gateboard.model.checklist.TextRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is a gate, where it stands and what it says (rules R1-R3, R7).
class GatesTest {

    @ParameterizedTest
    @ValueSource(strings = {" ", "x", "X", "~", "-", "/", "!", ">"})
    void everyBoxOfTheRuleMakesAGate(String mark) { // R1
        var gate = Fixtures.gate("- [" + mark + "] a");
        assertThat(gate.source()).isEqualTo(new Gate.Source(3, mark.charAt(0), true, 7, 7));
        assertThat(gate.text()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- [ ]",
                "- [ ] ",
                "- [ ]a",
                "- [?] a",
                "- [x](u)",
                "- [x]: u",
                "[ ] a",
                "- \\[ ] a",
                "    - [ ] a",
                "```\n- [ ] a\n```",
                "<!--\n- [ ] a\n-->",
                "<div>\n- [ ] a\n</div>",
                "| a |\n|---|\n| [ ] b |",
                "- # [ ] a",
                "- p\n\n  [ ] a"
            })
    void everythingElseIsNone(String text) { // R1
        assertThat(Fixtures.checklist(text).gates()).isEmpty();
    }

    @Test
    void offsetsCountUtf16UnitsAfterAByteOrderMark() { // R2
        var checklist = Fixtures.checklist("\uFEFF😀 é\r\n\r\n- [ ] a\r- [x] b");
        assertThat(checklist.gates()).extracting(gate -> gate.source().box()).containsExactly(11, 19);
        assertThat(checklist.gates()).extracting(Gate::line).containsExactly(3, 4);
    }

    @Test
    void boxIsStillABoxWhereAReferenceHasItsName() {
        var gate = Fixtures.gate("[x]: /u\n\n- [x] a [x]");
        assertThat(gate.runs()).containsExactly(TextRun.plain("a "), new TextRun("x", TextRun.TextStyle.PLAIN, "/u"));
        assertThat(gate.claim().isCleared()).isTrue();
    }

    @Test
    void textIsShownWithoutMarksAndComments() {
        var gate = Fixtures.gate("- [ ] **B** `c` *e* [l](u) <!-- probe: x --> <b>h</b> &amp; a\n  b <!-- gb:id=7 -->");
        assertThat(gate.text()).isEqualTo("B c e l h & a b");
        assertThat(gate.runs())
                .containsExactly(
                        new TextRun("B", TextRun.TextStyle.STRONG, ""),
                        TextRun.plain(" "),
                        new TextRun("c", TextRun.TextStyle.CODE, ""),
                        TextRun.plain(" "),
                        new TextRun("e", TextRun.TextStyle.EMPHASIS, ""),
                        TextRun.plain(" "),
                        new TextRun("l", TextRun.TextStyle.PLAIN, "u"),
                        TextRun.plain(" h & a b"));
    }

    @Test
    void headingsInItemsAndQuotesBeginSectionsToo() { // R2
        var checklist = Fixtures.checklist("- [ ] a\n  ## H\n  - [ ] b\n\n> # Q\n> - [ ] c\n");
        assertThat(checklist.sections()).extracting(Section::title).containsExactly("", "H", "Q");
        assertThat(checklist.gates()).extracting(Gate::section).containsExactly(0, 1, 2);
        assertThat(checklist.gates()).extracting(Gate::parent).containsExactly(-1, 0, -1);
        assertThat(checklist.gates().getFirst().kind()).isEqualTo(new Gate.Kind.Group());
        assertThat(checklist.title()).isEqualTo("H");
    }

    @Test
    void gateBelowAPlainItemBelongsToTheGateAboveThat() { // R3
        var checklist = Fixtures.checklist("- [ ] a\n  - plain\n    - [ ] b\n- [ ] c\n");
        assertThat(checklist.gates())
                .extracting(Gate::text, Gate::parent, Gate::depth, Gate::end)
                .containsExactly(tuple("a", -1, 0, 2), tuple("b", 0, 2, 2), tuple("c", -1, 0, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(optional) a; OPTIONAL; false",
                "a (Optional).; OPTIONAL; false",
                "a (optional) b; OPTIONAL; false",
                "a (R); REQUIRED; false",
                "(R) a; REQUIRED; false",
                "a (r); UNMARKED; false",
                "a(R); UNMARKED; false",
                "a (if applicable); UNMARKED; true",
                "(if applicable) a; UNMARKED; false",
                "`a` **(R)**; REQUIRED; false"
            })
    void requirementIsWhatAMarkInItsTextSays(String text, Gate.Requirement requirement, boolean invites) { // R7
        var gate = Fixtures.gate("- [ ] " + text);
        assertThat(gate.requirement()).isEqualTo(requirement);
        assertThat(gate.invitesNotApplicable()).isEqualTo(invites);
    }

    @Test
    void groupsMarkHoldsForItsLeavesUnlessTheySayOtherwise() { // R7
        var checklist = Fixtures.checklist("- [ ] g (optional)\n  - [ ] a\n  - [ ] b (R)\n- [ ] c\n");
        assertThat(checklist.gates())
                .extracting(Gate::requirement)
                .containsExactly(
                        Gate.Requirement.OPTIONAL,
                        Gate.Requirement.OPTIONAL,
                        Gate.Requirement.REQUIRED,
                        Gate.Requirement.UNMARKED);
        assertThat(checklist.marksRequired()).isTrue();
    }

    @Test
    void otherRowsAreNotesAndLinks() {
        var checklist = Fixtures.checklist("""
            # S
            Intro *text*.
            - [ ] a
              More.
            - plain
            - Runbook: [R](https://r.example)
            - Logs: `ops/logs.md`.
            - Cloud: `GCP (Run)`

            > quoted
            """);
        assertThat(checklist.sections().getFirst().items())
                .extracting(item -> item.getClass().getSimpleName() + " " + InlineContent.text(item.runs()))
                .containsExactly(
                        "TextItem Intro text.",
                        "Gate a More.",
                        "TextItem plain",
                        "LinkItem Runbook: R",
                        "LinkItem Logs: ops/logs.md.",
                        "TextItem Cloud: GCP (Run)",
                        "TextItem quoted");
        assertThat(checklist.sections().getFirst().items())
                .filteredOn(item -> item instanceof LinkItem)
                .extracting(item -> ((LinkItem) item).label() + " " + ((LinkItem) item).target())
                .containsExactly("Runbook https://r.example", "Logs ops/logs.md");
        assertThat(bullets(checklist)).containsExactly(false, true, true, false);
    }

    private static List<Boolean> bullets(Checklist checklist) {
        return checklist.sections().getFirst().items().stream()
                .filter((ChecklistItem item) -> item instanceof TextItem)
                .map(item -> ((TextItem) item).isBullet())
                .toList();
    }

    @Test
    void titleIsTheFrontMattersElseTheFirstHeadingElseTheFile() {
        assertThat(Fixtures.checklist("---\nfoo: 1\ntitle: \"A: b\" \n---\n# H").title())
                .isEqualTo("A: b");
        assertThat(Fixtures.checklist("---\ntitle: 'it''s' \n---\n# H").frontMatterTitle())
                .isEqualTo("it's");
        assertThat(Fixtures.checklist("---\ntitle: ''\n---\n# H").title()).isEqualTo("H");
        assertThat(Fixtures.checklist("- [ ] a").title()).isEqualTo("test.md");
    }

    @Test
    void frontMatterIsNoContent() { // R2
        var checklist = Fixtures.checklist("---\nlist:\n- [ ] no\n---\n- [ ] yes\n");
        assertThat(checklist.gates()).extracting(Gate::text).containsExactly("yes");
        assertThat(checklist.gates().getFirst().source().box()).isEqualTo(26);
        assertThat(checklist.gates().getFirst().line()).isEqualTo(5);
        assertThat(Fixtures.problems(checklist))
                .containsExactly(
                        "3: This task item is in the front matter and is ignored. Move it below the closing `---`.");
    }

    @Test
    void thematicBreakAtTheStartIsNoFrontMatter() {
        var checklist = Fixtures.checklist("---\n\n# T\n\n- [ ] a\n\n---\n- [ ] b\n");
        assertThat(checklist.gates()).hasSize(2);
        assertThat(checklist.title()).isEqualTo("T");
    }

    @Test
    void frontMatterWithoutEndIsContentAndWarnedAbout() {
        var checklist = Fixtures.checklist("---\ntitle: x\n\n- [ ] a\n");
        assertThat(checklist.gates()).hasSize(1);
        assertThat(Fixtures.problems(checklist)).singleElement().asString().startsWith("1: The front matter");
    }
}
