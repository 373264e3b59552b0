package dev.gateboard.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.model.checklist.Gate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Gates of real documents against those that a GFM parser finds (rules R1, R2).
class CorpusTest {

    /// Files that differ by design, with the boxes found instead (`docs/decisions/0003-boxes-that-differ.md`).
    private static final Map<String, String> DIFFERENT = Map.of("footnote.md", "25o");

    @ParameterizedTest
    @MethodSource("dev.gateboard.document.Corpus#indexed")
    void boxesAreThoseOfTheIndex(Corpus.Entry entry) {
        Corpus.assumePresent(entry);
        var checklist = Fixtures.read(entry.bytes()).checklist();
        var boxes = checklist.gates().stream().map(CorpusTest::box).collect(Collectors.joining(","));
        assertThat(boxes).isEqualTo(DIFFERENT.getOrDefault(entry.name(), entry.boxes()));
    }

    private static String box(Gate gate) {
        return gate.source().box()
                + (gate.source().mark() == ' '
                        ? "o"
                        : gate.source().mark() == 'x' || gate.source().mark() == 'X' ? "x" : "?");
    }
}
