package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.document.write.DocumentWriteResult;
import dev.gateboard.document.write.DocumentWriter;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.GateSyntax;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever line ends a document has, and in whatever mixture: a record and its successors come and go, and leave every
/// byte around them as it was (rules R2, R26, R27).
class LineEndsTest {
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r");

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#all")
    void aRecordLeavesNoLineEndBehind(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        var text = new String(entry.bytes(), UTF_8);
        var random = new Random(entry.toString().hashCode());
        check(text, random);
        for (int nth = 0; nth < 6; nth++) check(mixed(text, random), random);
    }

    /// The same lines with ends by chance, the last one perhaps without any.
    private static String mixed(String text, Random random) {
        int kinds = random.nextInt(1, 4);
        var mixed = new StringBuilder();
        for (var line : text.lines().toList()) mixed.append(line).append(ENDS.get(random.nextInt(kinds)));
        return random.nextBoolean() ? mixed.toString().stripTrailing() : mixed.toString();
    }

    private static void check(String text, Random random) {
        if (!(DocumentParser.parse("a.md", text.getBytes(UTF_8), GateSyntax.TASKS)
                instanceof DocumentParseResult.Parsed read)) return;
        if (read.checklist().gates().isEmpty()) return;
        var decided = new Generator(random, false).decisions(read.checklist());
        var gates = decided.gates().isEmpty() ? Map.of(0, Splices.failed("r")) : decided.gates();
        var plain = new WriteInstructions(gates, Map.of(), "");
        if (!(DocumentWriter.splice(read.document(), read.checklist(), plain)
                instanceof DocumentWriteResult.WrittenDocument alone)) return;
        if (!(DocumentWriter.splice(read.document(), read.checklist(), with(gates, "# R\n\n- one"))
                instanceof DocumentWriteResult.WrittenDocument first)) return;
        var second =
                Splices.written(Fixtures.read(first.bytes()), with(gates, "# R\n\n- another\n- and one more\n\nText."));
        for (var recorded : List.of(first.bytes(), second.bytes()))
            assertThat(difference(
                            new String(
                                    Splices.written(Fixtures.read(recorded), plain)
                                            .bytes(),
                                    UTF_8),
                            new String(alone.bytes(), UTF_8)))
                    .isEmpty();
        var one = first.document();
        var two = second.document();
        assertThat(two.text().substring(0, two.record().start()))
                .isEqualTo(one.text().substring(0, one.record().start()));
        assertThat(two.text().substring(two.record().end()))
                .isEqualTo(one.text().substring(one.record().end()));
    }

    /// Where two texts begin to differ, shown shortly; empty where they do not.
    private static String difference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) at++;
        return at == one.length() && at == other.length() ? "" : around(one, at) + " | " + around(other, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 20))
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }

    private static WriteInstructions with(Map<Integer, WriteInstructions.GateMark> gates, String record) {
        return new WriteInstructions(gates, Map.of(), record);
    }
}
