package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.gateboard.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What the README and the pages in `docs` show is true: a `console` block gives the answers it shows, `yaml` is read,
/// and a line of `sh` names verbs, options and profiles that are there. A new block is a new test.
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final Pattern ID = Pattern.compile("\\b[0-9a-f]{8}\\b((-[0-9a-f]{4}){3}-[0-9a-f]{12})?");

    @TempDir
    private Path folder = Path.of("");

    /// A block of code on a page.
    private record Block(Path page, String language, String text) {}

    @BeforeEach
    void layTheSampleThere() throws IOException {
        try (var sample = Objects.requireNonNull(
                Main.class.getResourceAsStream("/dev/gateboard/sample/production-readiness-staging.md"))) {
            Files.write(folder.resolve("checklist.md"), sample.readAllBytes());
        }
    }

    @TestFactory
    Stream<DynamicTest> linesOfTheShellNameWhatIsThere() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        assertThat(blocks("sh").map(Block::page)).contains(Path.of("README.md"));
        return blocks("sh")
                .flatMap(block -> block.text()
                        .replaceAll("\\\\\n\\s*", "")
                        .lines()
                        .map(line -> line.replaceFirst("\\s+#.*", "")
                                .replaceFirst(".*\\| (?=gateboard )", "")
                                .strip())
                        .filter(line -> !line.isEmpty())
                        .map(line ->
                                DynamicTest.dynamicTest(block.page() + ": " + line, () -> isThere(words(line), pom))));
    }

    private void isThere(List<String> words, String pom) {
        switch (words.getFirst()) {
            case "gateboard" -> {
                var asked = new ArrayList<>(words.subList(1, words.size()));
                asked.add("--help");
                var answer = new Terminal(folder).run(asked.toArray(String[]::new));
                assertThat(answer.err()).isEmpty();
                assertThat(answer.code()).isZero();
                assertThat(answer.out()).contains(words.subList(1, 2));
                assertThat(words.stream().filter(word -> word.startsWith("-")))
                        .allMatch(option -> answer.out().contains(option));
            }
            case "./mvnw" -> {
                assertThat(Path.of("mvnw")).isExecutable();
                int profile = words.indexOf("-P");
                if (profile > 0) assertThat(pom).contains("<id>" + words.get(profile + 1) + "</id>");
            }
            case "target/gateboard/bin/gateboard" -> assertThat(words).hasSize(2);
            default -> assertThat(Path.of(words.getFirst())).isExecutable();
        }
    }

    @Test
    void consolesAnswerAsShown() throws IOException, InterruptedException {
        assumeThat(Path.of("/usr/bin/diff")).isExecutable();
        assertThat(blocks("console")).isNotEmpty();
        for (var block : blocks("console").toList()) {
            var shown = new StringBuilder();
            for (var line : block.text().lines().toList()) {
                if (line.startsWith("$ ")) shown.append(line).append('\n').append(answer(words(line.substring(2))));
            }
            assertThat(ID.matcher(shown).replaceAll("ID"))
                    .isEqualTo(ID.matcher(block.text()).replaceAll("ID"));
        }
    }

    private String answer(List<String> words) throws IOException, InterruptedException {
        if (words.getFirst().equals("gateboard")) {
            var answer = new Terminal(folder).run(words.subList(1, words.size()).toArray(String[]::new));
            return answer.out().replaceAll("(?m)^Wrote .*\\n", "") + answer.err();
        }
        assertThat(words.getFirst()).isIn("diff", "cat", "sha256sum");
        var process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return answer;
    }

    @Test
    void probesAreBoundToTheChecklistShownWithTheSourcesShown() throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), yaml("sources:"));
        var checklist = blocks("markdown")
                .filter(block -> block.page().endsWith("checklists.md"))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("shown.md"), checklist.text());
        var probesFiles =
                blocks("yaml").filter(block -> block.text().contains("probes:")).toList();
        assertThat(probesFiles).isNotEmpty();
        for (var probesFile : probesFiles) {
            Files.writeString(folder.resolve("shown.probes.yaml"), probesFile.text());
            var answer = new Terminal(folder)
                    .run("open", "shown.md", "--probes", "shown.probes.yaml", "--sources", "sources.yaml");
            assertThat(answer.err()).isEmpty();
            assertThat(answer.code()).isZero();
        }
    }

    @Test
    void everyBlockIsOfAKindThatIsTried() throws IOException {
        var pagesWithText = Set.of(Path.of("docs", "architecture.md"), Path.of("docs", "command-line.md"));
        for (var block : blocks("").toList())
            if (!block.language().equals("text") || !pagesWithText.contains(block.page()))
                assertThat(block.language()).as(block.page().toString()).isIn("sh", "console", "yaml", "markdown");
        assertThat(blocks("yaml"))
                .allMatch(block ->
                        block.text().contains("sources:") || block.text().contains("bind:"));
    }

    private static String yaml(String start) throws IOException {
        return blocks("yaml")
                .filter(block -> block.text().startsWith(start))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static Stream<Block> blocks(String language) throws IOException {
        var blocks = new ArrayList<Block>();
        for (var page : pages())
            BLOCK.matcher(Files.readString(page))
                    .results()
                    .map(block -> new Block(page, block.group(1), block.group(2)))
                    .filter(block -> language.isEmpty() || block.language().equals(language))
                    .forEach(blocks::add);
        return blocks.stream();
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    private static List<String> words(String line) {
        return WORD.matcher(line)
                .results()
                .map(word -> Arrays.asList(word.group(1), word.group(2), word.group(3)).stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""))
                .toList();
    }
}
