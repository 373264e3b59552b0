package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.document.write.CheckboxMark;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.ChecklistHints.LeftOut;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that is proposed in real documents, included, decided, written and opened again (rule R38).
class IncludedCorpusTest {
    private static final String REASON = "see `p95` | <b>*bad*</b>";
    private static final List<WriteInstructions.GateMark> KINDS = List.of(
            Splices.PASSED,
            Splices.REOPENED,
            Splices.failed(REASON),
            Splices.ruledOut(REASON),
            new WriteInstructions.GateMark(
                    CheckboxMark.OPEN, new GateSuffix.Waived(LocalDate.of(2026, 12, 31), "Ada B", REASON)));

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void whatIsProposedCanBeIncludedAloneAndMakesAsManyGatesAsItSays(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        var before = Fixtures.read(entry.bytes());
        for (var part : before.checklist().hints().leftOut()) {
            var read = include(entry, List.of(part));
            assertThat(read.checklist().gates())
                    .as(part.toString())
                    .hasSize(before.checklist().gates().size() + part.rows());
            var written = Splices.written(read, WriteInstructions.none());
            assertThat(new String(written.bytes(), UTF_8))
                    .startsWith(read.document().text());
            assertThat(gates(Fixtures.read(written.bytes()))).isEqualTo(gates(read));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void everyIncludedGateCanBeDecidedAndReadsBack(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        var parts = Fixtures.read(entry.bytes()).checklist().hints().leftOut();
        if (parts.isEmpty()) return;
        var read = include(entry, parts);
        for (var kind : KINDS) {
            var marks = new HashMap<Integer, WriteInstructions.GateMark>();
            for (var gate : read.checklist().gates())
                if (gate.isLeaf()
                        && !(gate.kind() instanceof Gate.Kind.Choice)
                        && gate.fields().isEmpty()) marks.put(gate.index(), kind);
            var decisions = new WriteInstructions(marks, Map.of(), "");
            var written = Splices.written(read, decisions);
            var again = Fixtures.read(written.bytes());
            assertThat(again.checklist().gates()).hasSameSizeAs(read.checklist().gates());
            assertThat(Splices.written(again, decisions).bytes()).isEqualTo(written.bytes());
        }
    }

    private static DocumentParseResult.Parsed include(Corpus.Entry entry, List<LeftOut> parts) {
        return Fixtures.read(
                entry.bytes(),
                GateSyntax.TASKS.withInclusions(
                        parts.stream().map(LeftOut::inclusion).toList()));
    }

    private static List<String> gates(DocumentParseResult.Parsed read) {
        return read.checklist().gates().stream()
                .map(gate -> gate.line() + " " + gate.text() + " " + gate.claim())
                .toList();
    }
}
