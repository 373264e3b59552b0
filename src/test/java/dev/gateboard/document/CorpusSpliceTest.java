package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.document.syntax.MarkdownEscaper;
import dev.gateboard.document.write.CheckboxMark;
import dev.gateboard.document.write.DocumentWriteResult;
import dev.gateboard.document.write.DocumentWriter;
import dev.gateboard.document.write.SuffixEscaper;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Single decisions in real documents: what is written is what rule R26 allows, and reads back.
class CorpusSpliceTest {
    private static final String REASON = "see `p95` in [board](https://x.example) -- 812 ms | <b>*bad*</b>";
    private static final List<WriteInstructions.GateMark> KINDS = List.of(
            Splices.PASSED,
            Splices.REOPENED,
            Splices.failed(REASON),
            Splices.ruledOut(REASON),
            new WriteInstructions.GateMark(
                    CheckboxMark.OPEN, new GateSuffix.Waived(LocalDate.of(2026, 12, 31), "Ada B: head", REASON)));

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void undecidedDocumentIsTheInputByteForByte(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        for (var form : GateSyntax.all()) {
            var read = Fixtures.read(entry.bytes(), form);
            assertThat(Splices.written(read, WriteInstructions.none()).bytes()).isEqualTo(entry.bytes());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void decidingWhatTheDocumentSaysAlreadyIsTheInputByteForByte(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        var read = Fixtures.read(entry.bytes());
        var same = new HashMap<Integer, WriteInstructions.GateMark>();
        for (var gate : read.checklist().gates())
            if (gate.source().mark() == ' ') same.put(gate.index(), Splices.REOPENED);
            else if (canBeTicked(gate)) same.put(gate.index(), Splices.PASSED);
        var written = Splices.written(read, new WriteInstructions(same, Map.of(), ""));
        assertThat(written.bytes()).isEqualTo(entry.bytes());
    }

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void everySingleDecisionChangesItsBoxAndSuffixAlone(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        var read = Fixtures.read(entry.bytes());
        for (var gate : read.checklist().gates()) for (var kind : KINDS) decide(read, gate, kind);
    }

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void everyRowAndBulletCanBeDecidedAndReadsBack(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        for (var form : List.of(GateSyntax.ROWS, GateSyntax.BULLETS)) {
            var read = Fixtures.read(entry.bytes(), form);
            for (int index = 0; index < read.checklist().gates().size(); index += 7) {
                var gate = read.checklist().gates().get(index);
                for (var kind : KINDS) decide(read, gate, kind);
            }
        }
    }

    private static void decide(DocumentParseResult.Parsed read, Gate gate, WriteInstructions.GateMark kind) {
        if (kind.equals(Splices.PASSED) && !canBeTicked(gate)) return;
        var written = Splices.written(read, Splices.decided(gate, kind));
        var place = gate.source();
        var mark = kind.box() == CheckboxMark.CHECKED && place.mark() == 'X'
                ? "X"
                : String.valueOf(kind.box().mark());
        var box = place.hasBox() ? mark : "[" + mark + "] ";
        var text = read.document().text();
        var suffix = new SuffixEscaper(read.document(), read.checklist()).of(gate, kind);
        var expected = place.box() < place.suffixStart()
                ? text.substring(0, place.box())
                        + box
                        + text.substring(place.box() + (place.hasBox() ? 1 : 0), place.suffixStart())
                        + suffix
                        + text.substring(place.suffixEnd())
                : text.substring(0, place.suffixStart())
                        + suffix
                        + text.substring(place.suffixEnd(), place.box())
                        + box
                        + text.substring(place.box() + 1);
        expected += IncludeComments.behind(read, expected);
        assertThat(written.document().text()).isEqualTo(expected);
        assertThat(written.bytes()).endsWith(expected.getBytes(UTF_8));
        assertThat(written.document().hasByteOrderMark())
                .isEqualTo(read.document().hasByteOrderMark());
        var back = written.checklist();
        assertThat(back.gates()).hasSameSizeAs(read.checklist().gates());
        assertThat(back.gates().get(gate.index()).id()).isEqualTo(gate.id());
        if (gate.isLeaf()) assertThat(back.gates().get(gate.index()).claim()).isEqualTo(claim(kind));
    }

    private static boolean canBeTicked(Gate gate) {
        return !(gate.kind() instanceof Gate.Kind.Choice) && gate.fields().isEmpty();
    }

    private static Claim claim(WriteInstructions.GateMark kind) {
        return switch (kind.suffix()) {
            case GateSuffix.NoSuffix _ -> kind.box() == CheckboxMark.CHECKED ? new Claim.Passed() : Claim.NONE;
            case GateSuffix.Failed _ -> new Claim.Failed(REASON);
            case GateSuffix.NotApplicable _ -> new Claim.NotApplicable(REASON);
            case GateSuffix.Waived waived -> new Claim.Waived(REASON, "Ada B: head", waived.until());
        };
    }

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void everyPlaceholderCanBeFilledAlone(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        var read = Fixtures.read(entry.bytes());
        for (var placeholder : read.checklist().placeholders()) {
            var value = "Ada \\ <b> é | 2026";
            var written = Splices.written(read, Splices.valued(placeholder.index(), value));
            var text = read.document().text();
            assertThat(written.document().text())
                    .isEqualTo(text.substring(0, placeholder.start())
                            + (placeholder.isCode() ? value : MarkdownEscaper.escapeValue(value))
                            + text.substring(placeholder.end()));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void recordIsAppendedReplacedAndTakenOutAgain(Corpus.Entry entry) { // R27
        Corpus.assumePresent(entry);
        var read = Fixtures.read(entry.bytes());
        if (DocumentWriter.splice(read.document(), read.checklist(), Splices.recorded("x"))
                instanceof DocumentWriteResult.WriteRefused) return;
        var first = Splices.written(read, Splices.recorded("# Record\n\n- one\n- two\n"));
        assertThat(first.document().text()).startsWith(read.document().text());
        assertThat(first.checklist().gates()).isEqualTo(read.checklist().gates());
        var reread = new DocumentParseResult.Parsed(first.document(), first.checklist());
        var second = Splices.written(reread, Splices.recorded("# Other"));
        assertThat(second.document().text()).startsWith(read.document().text()).doesNotContain("- [ ] two\n<!--");
        assertThat(Splices.written(reread, WriteInstructions.none()).bytes()).isEqualTo(first.bytes());
        if (read.checklist().gates().isEmpty()) return;
        var plain = Splices.written(reread, new WriteInstructions(Map.of(0, Splices.REOPENED), Map.of(), ""));
        assertThat(plain.document().hasRecord()).isFalse();
    }
}
