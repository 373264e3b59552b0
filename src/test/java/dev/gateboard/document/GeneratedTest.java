package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.document.syntax.GateSuffix;
import dev.gateboard.document.write.CheckboxMark;
import dev.gateboard.document.write.DocumentWriteResult;
import dev.gateboard.document.write.DocumentWriter;
import dev.gateboard.document.write.WriteInstructions;
import dev.gateboard.model.checklist.Claim;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Properties over checklists and decisions made by chance (rules R9, R26): any checklist, any decisions, and what is
/// written reads back as decided, and is the old document but for that.
class GeneratedTest {

    static List<GateSyntax> forms() {
        return GateSyntax.all();
    }

    private static final int DOCUMENTS = 1500;

    @ParameterizedTest
    @MethodSource("forms")
    void undecidedDocumentIsTheInput(GateSyntax form) {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            var bytes =
                    new Generator(new Random(seed), seed % 2 == 0).document().getBytes(UTF_8);
            var written = Splices.written(Fixtures.read(bytes, form), WriteInstructions.none());
            Assertions.assertArrayEquals(bytes, written.bytes(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void decisionsOnWellFormedTextsAreWrittenAndReadBack(GateSyntax form) {
        IntStream.range(0, DOCUMENTS).forEach(seed -> check(seed, false, form));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void decisionsOnTextsLeftOpenAreWrittenAndReadBackOrRefused(GateSyntax form) {
        IntStream.range(0, DOCUMENTS).forEach(seed -> check(seed, true, form));
    }

    private static void check(int seed, boolean wild, GateSyntax form) {
        var document = new Generator(new Random(seed), wild).document();
        var fault = fault(document, seed, wild, form);
        if (fault.isEmpty()) return;
        var small =
                Shrunk.smallest(document, text -> fault(text, seed, wild, form).equals(fault));
        Assertions.fail("seed " + seed + ": " + fault + "\n" + small.replace("\r", "␍"));
    }

    /// What is wrong with deciding this document by the seed's chance; empty where nothing is.
    private static String fault(String text, int seed, boolean wild, GateSyntax form) {
        var read = Fixtures.read(text.getBytes(UTF_8), form);
        var decisions = new Generator(new Random(seed), wild).decisions(read.checklist());
        return switch (DocumentWriter.splice(read.document(), read.checklist(), decisions)) {
            case DocumentWriteResult.WriteRefused(Problem problem) -> wild ? "" : "refused: " + problem.message();
            case DocumentWriteResult.WrittenDocument written -> fault(read, decisions, written);
        };
    }

    private static String fault(
            DocumentParseResult.Parsed read, WriteInstructions decisions, DocumentWriteResult.WrittenDocument written) {
        var back = Fixtures.read(written.bytes(), read.document().form());
        if (back.checklist().gates().size() != read.checklist().gates().size()) return "other gates";
        for (var gate : read.checklist().gates()) {
            var again = back.checklist().gates().get(gate.index());
            var decided = decisions.gates().get(gate.index());
            if (decisions.values().isEmpty() && !again.text().equals(gate.text())) return "another text";
            if (decisions.values().isEmpty() && !again.id().equals(gate.id())) return "another identity";
            if (decided == null || !gate.isLeaf()) continue;
            if (!again.claim().equals(claim(decided))) return "another claim";
        }
        return bare(back).equals(bare(read))
                        || !decisions.values().isEmpty()
                        || !decisions.record().isEmpty()
                        || read.document().hasRecord()
                ? ""
                : "another text around the decisions";
    }

    private static Claim claim(WriteInstructions.GateMark decided) {
        var suffix = decided.suffix().oneLine();
        if (!(suffix instanceof GateSuffix.NoSuffix)) return suffix.claim();
        return decided.box() == CheckboxMark.CHECKED ? new Claim.Passed() : Claim.NONE;
    }

    /// The text without boxes and suffixes, and without the comment that says what is included.
    private static String bare(DocumentParseResult.Parsed read) {
        var text = new StringBuilder(IncludeComments.without(read.document()));
        for (var gate : read.checklist().gates().reversed()) {
            var cuts = new int[][] {
                box(gate), {gate.source().suffixStart(), gate.source().suffixEnd()}
            };
            Arrays.sort(cuts, (one, other) -> other[0] - one[0]);
            for (var cut : cuts) text.delete(cut[0], cut[1]);
        }
        return text.toString();
    }

    private static int[] box(Gate gate) {
        int box = gate.source().box();
        return gate.source().hasBox() ? new int[] {box - 1, box + 3} : new int[] {box, box};
    }

    @Test
    void generatorMakesGatesOfEveryKindAndClaims() {
        var gates = IntStream.range(0, 200)
                .mapToObj(seed -> new Generator(new Random(seed), false).document())
                .flatMap(text -> Fixtures.checklist(text).gates().stream())
                .toList();
        for (var kind : List.of(Gate.Kind.Leaf.class, Gate.Kind.Group.class, Gate.Kind.Choice.class))
            Assertions.assertTrue(gates.stream().anyMatch(gate -> kind.isInstance(gate.kind())), kind.getSimpleName());
        for (var claim : Claim.class.getPermittedSubclasses())
            Assertions.assertTrue(
                    gates.stream().anyMatch(gate -> claim.isInstance(gate.claim())), claim.getSimpleName());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void everythingDecidedAtOnceAndAgainIsTheLastDecision(int seed) {
        var random = new Random(seed);
        var read = Fixtures.read(new Generator(random, false).document().getBytes(UTF_8));
        var decisions = new Generator(random, false).decisions(read.checklist());
        var once = Splices.written(read, new WriteInstructions(decisions.gates(), decisions.values(), ""));
        var twice = Splices.written(
                new DocumentParseResult.Parsed(once.document(), once.checklist()),
                new WriteInstructions(decisions.gates(), java.util.Map.of(), ""));
        Assertions.assertArrayEquals(once.bytes(), twice.bytes());
    }
}
