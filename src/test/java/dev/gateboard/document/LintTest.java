package dev.gateboard.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a document's owner is told, with the line and what to do.
class LintTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'```\n"
                    + "- [ ] a\n"
                    + "- [x] b\n"
                    + "```'|4|'2 task items stand in a code block, of which this is the first, so they are no gates:"
                    + " take them out of it, if they are meant to be.'",
                "'<!--\n\n"
                        + "* [ ] a\n"
                        + "-->'|5|'A task item stands in an HTML comment, so it is no gate: take it out of it, if it is"
                        + " meant to be one.'",
                "'<details>\n"
                    + "- [ ] a\n"
                    + "</details>'|4|'A task item stands in raw HTML, so it is no gate: put a blank line before it, if"
                    + " it is meant to be one.'",
                "'# H\n\n"
                    + "    - [ ] a'|5|'A task item stands in a code block, so it is no gate: take it out of it, if it"
                    + " is meant to be one.'",
                "'x\n"
                    + "[ ] a\n"
                    + "[x] b'|4|'2 boxes have no list marker, of which this is the first, so they are no gates: write"
                    + " `- ` before each.'",
                "'[ ] a'|3|'This box has no list marker, so it is no gate: write `- ` before it.'",
                "'# [ ] a'|3|'A box in a heading is no gate: write a list item, `- [ ] …`.'",
                "'- [ ]a'|3|'This box has no space behind it, so it is no gate: put a space after the `]`.'",
                "'- [ ]**a**'|3|'This box has no space behind it, so it is no gate: put a space after the `]`.'",
                "'- [x]'|3|'This box has no text behind it, so it is no gate: write what must be true.'",
                "'[^1]: - [ ] x'|3|'This task item stands in a footnote, so it is no gate: move it into the text.'",
                "'|a|\n|---|\n|[ ]|'|3|''"
            })
    void whatLooksLikeAGateAndIsNoneIsTold(String text, int line, String message) {
        var checklist = Fixtures.checklist("- [ ] gate\n\n" + text.replace("¦", "|"));
        assertThat(checklist.gates()).hasSize(1);
        if (!message.isEmpty()) assertThat(Fixtures.problems(checklist)).containsExactly(line + ": " + message);
    }

    @Test
    void boxesInATableAreTold() {
        var checklist = Fixtures.checklist("- [ ] gate\n\n| a | b |\n|---|---|\n| [ ] | x |\n| [x] y | z |\n");
        assertThat(Fixtures.problems(checklist))
                .containsExactly(
                        "3: The boxes in this table (2) are no gates: write them as list items, or open the document"
                                + " with --rows.");
    }

    @Test
    void checklistInsideAFenceIsTold() {
        var checklist = Fixtures.checklist("# T\n\n```markdown\n- [ ] a\n- [ ] b\n```\n");
        assertThat(Fixtures.problems(checklist))
                .containsExactly(
                        "1: The document has no gates (task items, `- [ ] …`): its 2 task items stand in code or HTML,"
                                + " take them out of it.",
                        "4: 2 task items stand in a code block, of which this is the first, so they are no gates: take"
                                + " them out of it, if they are meant to be.");
    }

    @Test
    void problemsAreSortedByLine() {
        var checklist = Fixtures.checklist("- [!] a\n- [x] b\n  - [ ] c\n- [>] d\n[ ] e\n\n[ ] f\n");
        assertThat(checklist.problems())
                .extracting(problem -> problem.line())
                .isSorted()
                .contains(1, 2, 4, 7);
    }

    @Test
    void goodDocumentHasNoProblems() {
        var text = """
            # T
            [link](u) and `[x]` and `a[0]`
            - [ ] a [x] `- [ ] b`
            - plain [ ] c

            ```sh
            ls [ ]
            ```
            <b>x</b>
            """;
        assertThat(Fixtures.problems(Fixtures.checklist(text))).isEmpty();
    }

    /// A right-to-left override shows "dessap ton" as "not passed".
    @Test
    void aCharacterThatTurnsTheDirectionIsWarnedAboutAtItsLine() {
        for (var mark : List.of("\u202E", "\u202A", "\u2066", "\u2069", "\u202C"))
            assertThat(Fixtures.problems(
                            Fixtures.checklist("# T\n- [ ] a\n- [ ] " + mark + "dessap ton" + mark + "\n")))
                    .singleElement()
                    .asString()
                    .startsWith("3: An invisible character here (U+");
        assertThat(Fixtures.problems(Fixtures.checklist("- [ ] \u05D0\u05D1 abc \u0627\n")))
                .isEmpty();
    }
}
