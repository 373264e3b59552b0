package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What real checklists mean to their owners (`corpus-meaning.tsv`) against what is found in them. Where the two
/// differ,
/// `corpus-meaning-differences.tsv` says why; a difference that is gone must be taken out of it.
class CorpusMeaningTest {

    /// What one document means: what, and how it reads.
    record Meaning(String file, Map<String, String> expected, Map<String, String> differences) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Meaning> meanings() {
        var differences = table("corpus-meaning-differences.tsv");
        return table("corpus-meaning.tsv").entrySet().stream()
                .map(file ->
                        new Meaning(file.getKey(), file.getValue(), differences.getOrDefault(file.getKey(), Map.of())));
    }

    @ParameterizedTest
    @MethodSource("meanings")
    void aDocumentMeansWhatItsOwnerMeansButForWhatIsListed(Meaning meaning) {
        var entry =
                Corpus.all().filter(each -> each.name().equals(meaning.file())).findFirst();
        Assumptions.assumeTrue(entry.isPresent(), () -> meaning.file() + " is not there");
        var found = CorpusFindings.of(Fixtures.read(entry.orElseThrow().bytes()).checklist());
        var wrong = new TreeMap<String, String>();
        var solved = new TreeMap<String, String>();
        for (var what : CorpusFindings.NAMES) {
            var expected = meaning.expected().getOrDefault(what, "");
            boolean right = expected.equals(found.get(what));
            boolean known = meaning.differences().containsKey(what);
            if (right && known) solved.put(what, expected);
            if (!right && !known) wrong.put(what, "\n  meant: " + expected + "\n  found: " + found.get(what) + "\n");
        }
        assertThat(wrong).as("what is found otherwise than meant").isEmpty();
        assertThat(solved)
                .as("differences that are gone: take them out of corpus-meaning-differences.tsv")
                .isEmpty();
    }

    /// So that a mistyped name hides nothing.
    @Test
    void everyLineNamesADocumentAndSomethingThatIsLookedFor() {
        var meant = table("corpus-meaning.tsv");
        for (var file : meant.entrySet()) {
            assertThat(CorpusFindings.NAMES)
                    .as(file.getKey())
                    .containsAll(file.getValue().keySet());
            assertThat(file.getValue()).as(file.getKey()).containsKey("gates");
        }
        for (var file : table("corpus-meaning-differences.tsv").entrySet()) {
            assertThat(meant).containsKey(file.getKey());
            assertThat(CorpusFindings.NAMES)
                    .as(file.getKey())
                    .containsAll(file.getValue().keySet());
            assertThat(file.getValue().values()).as(file.getKey()).noneMatch(String::isBlank);
        }
    }

    @Test
    void everyDocumentThatIsThereHasAMeaning() {
        var meant = table("corpus-meaning.tsv").keySet();
        var there = Corpus.all()
                .filter(entry -> !entry.path().toString().contains("synthetic"))
                .map(Corpus.Entry::name)
                .filter(name -> !name.equals("absent"))
                .toList();
        assertThat(meant).containsAll(there);
    }

    private static Map<String, Map<String, String>> table(String name) {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        try (var stream = Objects.requireNonNull(CorpusMeaningTest.class.getResourceAsStream(name))) {
            for (var line : new String(stream.readAllBytes(), UTF_8).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) continue;
                var columns = List.of(line.split("\t", 3));
                var other = rows.computeIfAbsent(columns.get(0), _ -> new LinkedHashMap<>())
                        .put(columns.get(1), columns.get(2));
                assertThat(other).as(line).isNull();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }
}
