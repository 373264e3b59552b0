package dev.gateboard.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.syntax.RecordBlockSyntax;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The record block at the end of a document (rule R27).
class RecordTest {
    private static final String BLOCK = block("# Record", "- r");

    /// A record as an export writes it after a line that ended.
    private static String block(String... lines) {
        return block(1, lines);
    }

    private static String block(int gap, String... lines) {
        return "<!-- gb:record v1 -->\n" + String.join("\n", RecordBlockSyntax.withDigest(List.of(lines), gap))
                + "\n<!-- /gb:record -->";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'- [ ] a'|'- [ ] a\n\n@\n'|2",
                "'- [ ] a\n'|'- [ ] a\n\n@\n'|1",
                "'- [ ] a\n\n'|'- [ ] a\n\n@\n'|0",
                "'- [ ] a\n  '|'- [ ] a\n  \n@\n'|1",
                "'- [ ] a\n\n  '|'- [ ] a\n\n  \n@\n'|1",
                "'- [ ] a\n\r'|'- [ ] a\n\r@\n'|0",
                "'- [ ] a\n- [ ] b\r'|'- [ ] a\n- [ ] b\r\r\n@\n'|1"
            })
    void recordStandsAfterABlankLineAndTakesItAwayWithIt(String text, String expected, int gap) {
        var written = Splices.written(text, Splices.recorded("# Record\n- r\n"));
        assertThat(written).isEqualTo(expected.replace("@", block(gap, "# Record", "- r")));
        assertThat(Splices.written(written, Splices.decided(0, Splices.REOPENED)))
                .isEqualTo(text);
    }

    @Test
    void recordTakesTheDocumentsLineEnds() {
        assertThat(Splices.written("# T\r\n- [ ] a\r\n", Splices.recorded("a\n\nb")))
                .isEqualTo("# T\r\n- [ ] a\r\n\r\n" + block("a", "", "b").replace("\n", "\r\n") + "\r\n");
        assertThat(Splices.written("- [ ] a\r- [ ] b", Splices.recorded("x")))
                .isEqualTo("- [ ] a\r- [ ] b\r\r" + block(2, "x").replace("\n", "\r") + "\r");
    }

    @Test
    void recordIsNeverReadAsChecklist() {
        var checklist = Fixtures.checklist("# T\n- [ ] a\n\n" + BLOCK + "\n\n- [ ] b\n");
        assertThat(checklist.gates()).extracting(Gate::text).containsExactly("a", "b");
        assertThat(checklist.sections()).hasSize(1);
    }

    @Test
    void newRecordReplacesTheOldOneWhereItStands() {
        assertThat(Splices.written("- [ ] a\n\n" + BLOCK + "\n\n- [ ] b", Splices.recorded("new")))
                .isEqualTo("- [ ] a\n\n" + block("new") + "\n\n- [ ] b");
    }

    @Test
    void decisionsWithoutARecordTakeTheOldOneOut() {
        var text = "- [ ] a\n\n" + BLOCK + "\n";
        assertThat(Splices.written(text, Splices.decided(0, Splices.PASSED))).isEqualTo("- [x] a\n");
        assertThat(Splices.written(text, WriteInstructions.none())).isEqualTo(text);
    }

    @Test
    void recordAndDecisionsAreWrittenTogether() {
        var decisions = new WriteInstructions(Map.of(0, Splices.failed("r")), Map.of(), "x");
        assertThat(Splices.written("- [ ] a", decisions)).isEqualTo("""
            - [ ] a - **FAILED**: r <!-- gb:s=failed -->

            """ + block(2, "x") + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```",
                "~~~ sh",
                "<!-- open",
                "<script>",
                "<pre>",
                "<style>",
                "<textarea>",
                "<?php",
                "<!DOCTYPE",
                "<![CDATA["
            })
    void endThatWouldSwallowTheRecordIsRefusedWithTheLineThatOpensIt(String open) {
        var problem = Splices.refused("# T\n- [ ] a\n\n" + open + "\nx\n\ny\n", Splices.recorded("r"));
        assertThat(problem.line()).isEqualTo(4);
        assertThat(problem.message()).contains("is not closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- ```\n  x",
                "> <!-- x",
                "<details>\n- x",
                "- <script>",
                "| a |\n|---|\n| b |",
                "    code",
                "a <!-- b",
                "[x]: <y"
            })
    void whatABlankLineClosesSwallowsNothing(String end) {
        assertThat(Splices.written("- [ ] a\n\n" + end, Splices.recorded("r"))).endsWith("\n<!-- /gb:record -->\n");
    }

    @Test
    void recordThatEndsItselfIsRefused() {
        var problem = Splices.refused("- [ ] a\n", Splices.recorded("a\n\n<!-- /gb:record -->\n\nb"));
        assertThat(problem.message()).isEqualTo("Nothing was written: the record would not be read as a single block.");
        assertThat(problem.line()).isEqualTo(3);
    }

    @Test
    void recordThatWouldChangeTheGatesIsRefused() {
        assertThat(Splices.refused("# T\n- [ ] a [r]\n", Splices.recorded("[r]: https://x.example"))
                        .line())
                .isEqualTo(2);
    }

    @Test
    void secondRecordIsWarnedAbout() {
        var checklist = Fixtures.checklist("- [ ] a\n\n" + BLOCK + "\n\n" + BLOCK);
        assertThat(checklist.gates()).hasSize(1);
        assertThat(Fixtures.problems(checklist)).singleElement().asString().startsWith("9: This is a second record");
    }

    /// What only looks like a record, and hid the gates in it from the board, the counts and an export.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- gb:record v1 -->\n- [ ] b",
                "<!-- gb:record v1 -->\n- [ ] b\n<!-- /gb:record -->",
                "<!-- gb:record v1 -->\n## Record: go\n\nOf mine.\n\n- [ ] b\n\n<!-- /gb:record -->",
                "<!-- gb:record v1 -->\n\n<!-- gb:record v1 -->\n- [ ] b\n<!-- /gb:record -->",
                "<!-- gb:record v1 -->\n- [ ] b\n<!-- gb:digest sha256 @ -->\n<!-- /gb:record -->",
                "<!-- gb:record v1 -->\n\n- [ ] b\n\n<!-- /gb:record -->\n\n<!-- /gb:record -->"
            })
    void whatGateboardDidNotWriteIsTextOfTheDocument(String forged) {
        var text = "- [ ] a\n\n" + forged.replace("@", "0".repeat(64)) + "\n";
        var checklist = Fixtures.checklist(text);
        assertThat(checklist.gates()).extracting(Gate::text).containsExactly("a", "b");
        assertThat(Fixtures.problems(checklist))
                .first()
                .asString()
                .startsWith("3: ")
                .contains("part of the document");
        var written = Splices.written(
                text, new WriteInstructions(Map.of(0, Splices.PASSED, 1, Splices.PASSED), Map.of(), "x"));
        assertThat(written).isEqualTo(text.replace("[ ]", "[x]") + "\n" + block("x") + "\n");
        assertThat(Splices.written(written, Splices.decided(0, Splices.REOPENED)))
                .isEqualTo(text.replace("[ ]", "[x]").replaceFirst("\\[x]", "[ ]"));
    }

    @Test
    void aDigestOfItsOwnMakesNoRecordOfGatesAndPlacesToFill() {
        for (var inside : List.of("- [ ] b", "1. [x] b", "- Owner: `TBD`", "- Owner: `[name]`")) {
            var checklist = Fixtures.checklist("- [ ] a\n\n" + block("# R", "", inside) + "\n");
            assertThat(Fixtures.problems(checklist))
                    .first()
                    .asString()
                    .startsWith("3: The text between these record markers");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"- r more", "- r\n\nOf mine.", "", "# Record: x"})
    void aRecordThatSomebodyEditedIsTheirTextAndStays(String edited) {
        var text = "- [ ] a\n\n" + BLOCK.replace("- r", edited) + "\n";
        assertThat(Splices.written(text, Splices.recorded("x"))).isEqualTo(text + "\n" + block("x") + "\n");
        assertThat(Splices.written(text, Splices.decided(0, Splices.PASSED))).isEqualTo(text.replace("[ ]", "[x]"));
    }

    @Test
    void aRecordWhoseLineEndsAToolChangedIsStillOne() {
        var text = "- [ ] a\n\n" + BLOCK + "\n";
        for (var lineEnd : List.of("\r\n", "\r"))
            assertThat(Splices.written(text.replace("\n", lineEnd), Splices.decided(0, Splices.PASSED)))
                    .isEqualTo("- [x] a" + lineEnd);
    }

    /// As versions before the digest wrote them, the first and the newest.
    @ParameterizedTest
    @ValueSource(strings = {"""
        ## Record: DRAFT, not decided

        - Review: beep (5f2d)
        - Readiness: Blocked by 1 gate
        - As of event 3, history digest @

        | gate | state | said by | when | resting on |
        | --- | --- | --- | --- | --- |
        | smoke | passed | Ada | 2026-11-24 10:00:00 +01:00 |  |

        A person's word is proof and looks like a word.
        A draft is signed by nobody.
        """, """
            ## Record: go

            **Go**, decided by Ada \\<a@example.org\\>, 2026-11-24 10:00:00 +01:00.

            - Review: beep (5f2d)
            - As of event 3, history digest @

            ### Not applicable

            - smoke: no smoke

            ### Gates

            #### Ops

            | gate | state | said by | when | resting on |
            | --- | --- | --- | --- | --- |
            | smoke | passed | Ada | 2026-11-24 10:00:00 +01:00 |  |

            ### How to verify

            See README.txt beside this file for the stock commands, or run `gateboard verify` on its folder.
            """})
    void recordsWrittenBeforeThereWasADigestAreReplaced(String old) {
        var block = "<!-- gb:record v1 -->\n" + old.replace("@", "a1".repeat(32)) + "<!-- /gb:record -->\n";
        var text = "- [ ] a\n\n" + block;
        assertThat(Splices.written(text, Splices.recorded("x"))).isEqualTo("- [ ] a\n\n" + block("x") + "\n");
        assertThat(Fixtures.checklist(text).problems()).isEmpty();
        for (var mine : List.of("\nOf mine.\n", "\n- [ ] b\n", "\n```\ncode\n```\n", "\n1. one\n")) {
            var edited = text.replace("\n| gate", mine + "\n| gate");
            assertThat(Splices.written(edited, Splices.recorded("x"))).isEqualTo(edited + "\n" + block("x") + "\n");
        }
    }

    /// A review keeps the rules it was opened under, since its gates are kept by their number.
    @Test
    void underTheFirstRulesAnyBlockBetweenTheMarksIsLeftOut() {
        var text = "- [ ] a\n\n<!-- gb:record v1 -->\n- [ ] b\n";
        assertThat(Fixtures.checklist(text, GateSyntax.of("tasks", 1)).gates()).hasSize(1);
        assertThat(Fixtures.checklist(text + "<!-- /gb:record -->\n- [ ] c\n", GateSyntax.of("tasks", 1))
                        .gates())
                .extracting(Gate::text)
                .containsExactly("a", "c");
    }
}
