package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.parse.DocumentDecoder;
import dev.gateboard.document.syntax.RecordBlockSyntax;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Documents that try a reader: each is read, or refused in a sentence with its line.
class PathologicalTest {

    @Test
    void emptyDocumentIsReadAndWarnedAbout() {
        var checklist = Fixtures.checklist("");
        assertThat(checklist.gates()).isEmpty();
        assertThat(checklist.sections()).isEmpty();
        assertThat(Fixtures.problems(checklist))
                .containsExactly("1: The document is empty. Add gates as task items: `- [ ] what must be true`.");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirLine() {
        var latin = "# Fine\r\nx\ry\n- [ ] caf\u00E9\n".getBytes(ISO_8859_1);
        assertThat(Fixtures.unreadable(latin))
                .isEqualTo(new Problem(
                        4,
                        "The document is not valid UTF-8: byte 0xE9 at offset 21. Save it as UTF-8 and open it"
                                + " again."));
        assertThat(Fixtures.unreadable(new byte[] {'a', '\n', (byte) 0xF0, (byte) 0x9F})
                        .line())
                .isEqualTo(2);
        assertThat(Fixtures.unreadable(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80})
                        .line())
                .isEqualTo(1);
        assertThat(Fixtures.unreadable("\uFEFF- [ ] a".getBytes(UTF_16LE)).message())
                .contains("UTF-16");
    }

    @Test
    void replacementCharacterIsAnOrdinaryOne() {
        assertThat(Fixtures.gate("- [ ] a\uFFFDb").text()).isEqualTo("a\uFFFDb");
    }

    @Test
    void moreThanTenMebibytesAreRefused() {
        var bytes = new byte[10 * 1024 * 1024 + 1];
        Arrays.fill(bytes, (byte) ' ');
        assertThat(Fixtures.unreadable(bytes).message())
                .contains("10,485,761 bytes")
                .contains("10,485,760");
        assertThat(Fixtures.read(Arrays.copyOf(bytes, bytes.length - 1))
                        .checklist()
                        .gates())
                .isEmpty();
    }

    @Test
    void recordThatMakesADocumentLargerIsReadPastAgain() {
        var checklist = "- [ ] a\n- [ ] b\n";
        var lines = RecordBlockSyntax.withDigest(Collections.nCopies(600_000, "a line of the record"), 0);
        var record =
                "\n" + RecordBlockSyntax.START + "\n" + String.join("\n", lines) + "\n" + RecordBlockSyntax.END + "\n";
        var bytes = (checklist + record).getBytes(UTF_8);
        assertThat(bytes.length).isGreaterThan(DocumentDecoder.LARGEST);
        assertThat(Fixtures.read(bytes).checklist().gates()).hasSize(2);
        var forged = (checklist + record.replace("gb:digest", "digest")).getBytes(UTF_8);
        assertThat(Fixtures.unreadable(forged).message()).contains("10,485,760");
        assertThat(Fixtures.unreadable(Arrays.copyOf(bytes, DocumentDecoder.LARGEST_WITH_RECORD + 1))
                        .message())
                .contains("10,485,760");
    }

    @Test
    void tableOfOverAMillionCellsIsRefusedWithItsLine() {
        var head = "|a".repeat(1001) + "|\n";
        var delimiters = "|-".repeat(1001) + "|\n";
        var text = "# T\n\n| a |\n|---|\n| b |\n\n" + head + delimiters + "|b|\n".repeat(1000);
        assertThat(Fixtures.unreadable(text.getBytes(UTF_8)))
                .isEqualTo(new Problem(
                        7, "This table has more than a million cells. Split it or remove it from the document."));
    }

    @Test
    void listsSixtyDeepAreReadAsFarAsMarkdownGoes() {
        var text = new StringBuilder("# T\n");
        for (int depth = 0; depth < 60; depth++)
            text.append("  ".repeat(depth)).append("- [ ] g").append(depth).append('\n');
        var checklist = Fixtures.checklist(text.toString());
        assertThat(checklist.gates()).hasSize(50);
        assertThat(Fixtures.problems(checklist))
                .singleElement()
                .asString()
                .startsWith("49: This list is nested 48 or more levels deep");
        var read = Fixtures.read(text.toString().getBytes(UTF_8));
        assertThat(Splices.written(read, Splices.decided(49, Splices.failed("r")))
                        .bytes())
                .hasSizeGreaterThan(text.length());
    }

    @Test
    void aParagraphOfFiftyThousandFieldsIsReadAndFilled() {
        var text = "Label: ____\n".repeat(50_000);
        var read = Fixtures.read(text.getBytes(UTF_8));
        assertThat(read.checklist().fields()).hasSize(50_000);
        assertThat(Splices.written(read, Splices.valued(49_999, "x")).document().text())
                .endsWith("____\nLabel: x\n");
        var gate = "- [ ] a\n" + "  Label: TBD or `[x y]`: ____\n".repeat(20_000);
        var own = Fixtures.read(gate.getBytes(UTF_8));
        assertThat(own.checklist().fields()).hasSize(20_000);
        assertThat(Splices.written(own, Splices.valued(19_999, "x")).document().text())
                .endsWith("`[x y]`: x\n");
        assertThat(Fixtures.checklist("Label: ____ ".repeat(100_000)).fields()).isEmpty();
    }

    @Test
    void longLinkDefinitionIsNothing() {
        var text = "- [ ] a ![][i]\n\n[i]: <data:image/png;base64," + "QUJD".repeat(18_500) + ">\n\n- [ ] b\n";
        assertThat(Fixtures.checklist(text).gates()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](",
                "![",
                "`",
                "` ",
                "*a **b ",
                "<!-- ",
                "_a",
                "\\",
                "&",
                "<a ",
                "[x]: <u>\n",
                "`TBD` ",
                "- ",
                "> ",
                "[ ] ",
                "- [ ] a\n",
                "~~~\n\n",
                "<!-- x -->",
                "<!-- gb:s=na -->",
                "**N/A** <!-- gb:s=na -->",
                "<b>",
                "a: ",
                "`[a | b]` ",
                "| a |\n|---|\n| b |\n",
                "\r",
                "\u0000",
                "1. [ ] a\r\n",
                " - **FAILED**: ",
                "- L: `TBD`\n",
                "# `TBD`\n",
                "` ` "
            })
    void manyOfOneKindAreReadInAFewSeconds(String piece) {
        for (var start : new String[] {"", "- [ ] a ", "> "}) {
            var text = start + piece.repeat(100_000 / piece.length());
            for (var form : GateSyntax.all()) {
                var read = Fixtures.read(text.getBytes(UTF_8), form);
                assertThat(Splices.written(read, WriteInstructions.none()).bytes())
                        .isEqualTo(text.getBytes(UTF_8));
            }
        }
    }

    @Test
    void manyGatesAreReadAndAllDecided() {
        var text = "- [ ] the same gate\n".repeat(20_000);
        var read = Fixtures.read(text.getBytes(UTF_8));
        assertThat(read.checklist().gates()).extracting(gate -> gate.id()).doesNotHaveDuplicates();
        var all = new java.util.HashMap<Integer, WriteInstructions.GateMark>();
        for (var gate : read.checklist().gates()) all.put(gate.index(), Splices.failed("no"));
        var written = Splices.written(read, new WriteInstructions(all, java.util.Map.of(), "x"));
        assertThat(written.checklist().gates()).hasSize(20_000);
    }
}
