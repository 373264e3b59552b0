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
                        + "```'|4|'2 task items, starting here, are in a code block and are ignored."
                        + " If they are gates, move them out of the block.'",
                "'<!--\n\n"
                        + "* [ ] a\n"
                        + "-->'|5|'This task item is in an HTML comment and is ignored. If it is a gate,"
                        + " move it out of the comment.'",
                "'<details>\n"
                        + "- [ ] a\n"
                        + "</details>'|4|'This task item is in raw HTML and is ignored. If it is a gate, add a"
                        + " blank line before it.'",
                "'# H\n\n"
                        + "    - [ ] a'|5|'This task item is in a code block and is ignored. If it is a gate, move"
                        + " it out of the block.'",
                "'x\n"
                        + "[ ] a\n"
                        + "[x] b'|4|'2 checkboxes, starting here, are not list items and are ignored. Write `- `"
                        + " before each of them.'",
                "'[ ] a'|3|'This checkbox is not a list item and is ignored. Write `- ` before it.'",
                "'# [ ] a'|3|'This checkbox is in a heading and is ignored. Write it as a list item: `- [ ] …`.'",
                "'- [ ]a'|3|'This checkbox is ignored. Add a space after the `]`.'",
                "'- [ ]**a**'|3|'This checkbox is ignored. Add a space after the `]`.'",
                "'- [x]'|3|'This checkbox has no text and is ignored. Write what must be true.'",
                "'[^1]: - [ ] x'|3|'This task item is in a footnote and is ignored. Move it into the text.'",
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
                        "3: The 2 checkboxes in this table are ignored. Write them as list items, or include the rows"
                                + " of the table as gates.",
                        "3: 1 table row with a box column is not a gate. Include it with: gateboard open test.md"
                                + " --include 3");
    }

    @Test
    void checklistInsideAFenceIsTold() {
        var checklist = Fixtures.checklist("# T\n\n```markdown\n- [ ] a\n- [ ] b\n```\n");
        assertThat(Fixtures.problems(checklist))
                .containsExactly(
                        "1: No gates found: all 2 task items are in code or HTML. Move them out.",
                        "4: 2 task items, starting here, are in a code block and are ignored. If they are gates, move"
                                + " them out of the block.");
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
            * plain [ ] c

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
