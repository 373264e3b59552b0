package dev.gateboard.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.Gate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The record block at the end of a document (rule R27).
class RecordTest {
    private static final String BLOCK = "<!-- gb:record v1 -->\n# Record\n- [x] r\n<!-- /gb:record -->";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'- [ ] a'|'- [ ] a\n\n@\n'",
                "'- [ ] a\n'|'- [ ] a\n\n@\n'",
                "'- [ ] a\n\n'|'- [ ] a\n\n@\n'",
                "'- [ ] a\n  '|'- [ ] a\n  \n@\n'",
                "'- [ ] a\n\n  '|'- [ ] a\n\n  \n@\n'"
            })
    void recordStandsAfterABlankLine(String text, String expected) {
        assertThat(Splices.written(text, Splices.recorded("# Record\n- [x] r\n")))
                .isEqualTo(expected.replace("@", BLOCK));
    }

    @Test
    void recordTakesTheDocumentsLineEnds() {
        assertThat(Splices.written("# T\r\n- [ ] a\r\n", Splices.recorded("a\n\nb")))
                .isEqualTo("# T\r\n- [ ] a\r\n\r\n<!-- gb:record v1 -->\r\na\r\n\r\nb\r\n<!-- /gb:record -->\r\n");
        assertThat(Splices.written("- [ ] a\r- [ ] b", Splices.recorded("x")))
                .isEqualTo("- [ ] a\r- [ ] b\r\r<!-- gb:record v1 -->\rx\r<!-- /gb:record -->\r");
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
                .isEqualTo("- [ ] a\n\n<!-- gb:record v1 -->\nnew\n<!-- /gb:record -->\n\n- [ ] b");
    }

    @Test
    void decisionsWithoutARecordTakeTheOldOneOut() {
        var text = "- [ ] a\n\n" + BLOCK + "\n";
        assertThat(Splices.written(text, Splices.decided(0, Splices.PASSED))).isEqualTo("- [x] a\n");
        assertThat(Splices.written(text, Decisions.none())).isEqualTo(text);
    }

    @Test
    void recordAndDecisionsAreWrittenTogether() {
        var decisions = new Decisions(Map.of(0, Splices.failed("r")), Map.of(), "x");
        assertThat(Splices.written("- [ ] a", decisions)).isEqualTo("""
            - [ ] a - **FAILED**: r <!-- gb:s=failed -->

            <!-- gb:record v1 -->
            x
            <!-- /gb:record -->
            """);
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
        assertThat(problem.message())
                .isEqualTo("The record itself would not read back as one block, so nothing was written.");
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
        assertThat(Fixtures.problems(checklist)).singleElement().asString().startsWith("8: A second record");
    }

    @Test
    void recordWithoutEndIsWarnedAbout() {
        var checklist = Fixtures.checklist("- [ ] a\n\n<!-- gb:record v1 -->\n- [ ] b\n");
        assertThat(checklist.gates()).hasSize(1);
        assertThat(Fixtures.problems(checklist))
                .singleElement()
                .asString()
                .startsWith("3: The record that begins here");
    }
}
