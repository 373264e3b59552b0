package dev.gateboard.language;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every row of `docs/traps.md` names a test that exists.
class TrapsPageTest {
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Pattern CITED = Pattern.compile("`([A-Z]\\w*(?:Test|Attack))\\.(\\w+)`");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("docs", "traps.md")).stream()
                .filter(line -> line.startsWith("| "))
                .filter(not(line -> line.startsWith("| what the ")))
                .toList();
    }

    @Test
    void everyRowNamesATestThatExists() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(60);
        for (var row : rows()) {
            var cited = CITED.matcher(row).results().toList();
            assertThat(cited).as(row).isNotEmpty();
            for (var test : cited)
                assertThat(source(test.group(1)))
                        .as(row)
                        .containsPattern("(?s)@(Test|ParameterizedTest)\\b.*\\bvoid " + test.group(2) + "\\(");
        }
    }

    private static String source(String name) throws IOException {
        try (var files = Files.walk(TESTS)) {
            var found = files.filter(file -> file.endsWith(name + ".java")).toList();
            assertThat(found).as(name).hasSize(1);
            return Files.readString(found.getFirst());
        }
    }
}
