package dev.gateboard.document.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.Fixtures;
import dev.gateboard.document.Splices;
import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.model.checklist.Claim;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The bytes that decisions become (rule R26).
class DocumentWriterTest {
    private static final WriteInstructions.GateMark WAIVED = new WriteInstructions.GateMark(
            CheckboxMark.OPEN, new GateSuffix.Waived(LocalDate.of(2026, 12, 31), "Ada B", "later"));

    private static String written(String text, WriteInstructions.GateMark decision) {
        return Splices.written(text, Splices.decided(0, decision));
    }

    @Test
    void everyStandingHasItsBoxAndSuffix() {
        assertThat(written("- [ ] a", Splices.PASSED)).isEqualTo("- [x] a");
        assertThat(written("- [x] a", Splices.REOPENED)).isEqualTo("- [ ] a");
        assertThat(written("- [x] a", Splices.failed("slow")))
                .isEqualTo("- [ ] a - **FAILED**: slow <!-- gb:s=failed -->");
        assertThat(written("- [ ] a\n", WAIVED))
                .isEqualTo("- [ ] a - **WAIVED** until 2026-12-31 by Ada B: later <!-- gb:s=waived -->\n");
        assertThat(written("- [!] a", Splices.ruledOut("none"))).isEqualTo("- [~] a - **N/A**: none <!-- gb:s=na -->");
        assertThat(written("- [ ] a", Splices.ruledOut(""))).isEqualTo("- [~] a - **N/A** <!-- gb:s=na -->");
    }

    @Test
    void capitalTickOfAGateStillPassedStays() {
        assertThat(written("- [X] a", Splices.PASSED)).isEqualTo("- [X] a");
        assertThat(written("- [X] a", Splices.REOPENED)).isEqualTo("- [ ] a");
    }

    @Test
    void newDecisionReplacesTheSuffixAndPassingTakesItOut() {
        var failed = "- [ ] a - **FAILED**: slow <!-- gb:s=failed --> <!-- probe: p -->  \r\n- [ ] b\r\n";
        assertThat(written(failed, Splices.ruledOut("gone")))
                .isEqualTo("- [~] a - **N/A**: gone <!-- gb:s=na --> <!-- probe: p -->  \r\n- [ ] b\r\n");
        assertThat(written(failed, Splices.PASSED)).isEqualTo("- [x] a <!-- probe: p -->  \r\n- [ ] b\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'- [ ] a  '|'- [ ] a@  '",
                "'- [ ] a  \n  b\t\n\n  c'|'- [ ] a  \n  b@\t\n\n  c'",
                "'- [ ] a \\'|'- [ ] a @\\'",
                "'- [ ] a\\\\'|'- [ ] a\\\\@'",
                "'- [ ] a <!-- probe: x -->'|'- [ ] a <!-- probe: x -->@'",
                "'- [ ]\n  a\n  - [ ] b'|'- [ ]\n  a@\n  - [ ] b'",
                "'> - [ ] a\n> b\n\nc'|'> - [ ] a\n> b@\n\nc'",
                "'- [ ] a\r- [ ] b'|'- [ ] a@\r- [ ] b'",
                "'- [ ] é😀\r\n\tb\r\n'|'- [ ] é😀\r\n\tb@\r\n'"
            })
    void suffixStandsAtTheEndOfTheFirstParagraph(String text, String expected) {
        if (Fixtures.gate(text).isLeaf())
            assertThat(written(text, Splices.failed("r")))
                    .isEqualTo(expected.replace("@", " - **FAILED**: r <!-- gb:s=failed -->"));
        assertThat(written(text, Splices.ruledOut("r")))
                .isEqualTo(expected.replace("[ ]", "[~]")
                        .replace("@", " - **N/A**: r <!-- gb:s=na -->")
                        .replace("[~] b", "[ ] b"));
    }

    @Test
    void byteOrderMarkAndOtherBytesAreKept() {
        var bytes = "\uFEFF# é\r\n- [ ] a\n- [ ] b\r".getBytes(UTF_8);
        var written = Splices.written(Fixtures.read(bytes), Splices.decided(1, Splices.PASSED));
        assertThat(written.bytes()).isEqualTo("\uFEFF# é\r\n- [ ] a\n- [x] b\r".getBytes(UTF_8));
    }

    @Test
    void groupsBoxAndSuffixAreWrittenWhenAsked() {
        var text = "- [ ] If x:\n  - [ ] a\n";
        var decisions = new WriteInstructions(
                Map.of(0, Splices.ruledOut("y was chosen"), 1, Splices.ruledOut("y was chosen")), Map.of(), "");
        assertThat(Splices.written(text, decisions)).isEqualTo("""
            - [~] If x: - **N/A**: y was chosen <!-- gb:s=na -->
              - [~] a - **N/A**: y was chosen <!-- gb:s=na -->
            """);
    }

    @Test
    void choiceIsWrittenWithItsOption() {
        var text = "- [ ] Kind: ``TBD (a | b)``.\n- [ ] If a:\n  - [ ] c\n";
        var decisions = new WriteInstructions(Map.of(0, Splices.PASSED), Map.of(0, "a"), "");
        var written = Splices.written(text, decisions);
        assertThat(written).isEqualTo("- [x] Kind: ``a``.\n- [ ] If a:\n  - [ ] c\n");
        assertThat(Fixtures.gate(written).claim()).isEqualTo(new Claim.Passed());
    }

    @Test
    void tickOnAChoiceThatIsNotMadeIsRefused() {
        assertThat(Splices.refused("# T\n- [ ] `TBD (a | b)`", Splices.decided(0, Splices.PASSED))
                        .line())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- A: ` TBD `|- A: ` 7 `",
                "'- A: `TBD (x\n  y)`'|'- A: `7`'",
                "'> - A: ``` TBD\n>   x ```'|'> - A: ``` 7 ```'",
                "- [ ] A `TBD` `TBD`|- [ ] A `7` `TBD`",
                "'# Sign-off\n- P: `TBD`'|'# Sign-off\n- P: `7`'"
            })
    void valueReplacesTheInsideOfTheCodeSpan(String text, String expected) {
        assertThat(Splices.written(text, Splices.valued(0, " 7 "))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a`b", "a\nb", "a\tb", "TBD", "TBD (x)", "[x y]"})
    void valueThatCannotStandThereIsRefused(String value) { // R4
        assertThat(Splices.refused("# T\n- A: `TBD`", Splices.valued(0, value)).line())
                .isEqualTo(2);
    }

    @Test
    void decisionThatWouldNotReadBackIsRefusedWithItsLine() {
        var problem = Splices.refused("# T\n\n- [ ] a <!-- open\n- [ ] b", Splices.decided(0, Splices.failed("r")));
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.message()).startsWith("Nothing was written: this gate would be read differently afterwards");
    }

    @Test
    void loneBacktickInTheTextDoesNotPairWithOneInTheReason() {
        var text = Splices.written("- [ ] a `b", Splices.decided(0, Splices.failed("c `d` e")));
        assertThat(text).contains("&#96;d&#96;");
        assertThat(Fixtures.gate(text).claim()).isEqualTo(new Claim.Failed("c `d` e"));
    }
}
