package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every command and every file that a sentence of the README, of `docs`, of `CONTRIBUTING.md` or of
/// `packaging/README.md` names is there.
class DocsCommandsTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern SCRIPT = Pattern.compile("packaging/[a-z-]+(\\.[a-z]+)?");
    private static final Pattern PROPERTY = Pattern.compile("-D(gateboard\\.[a-z.]+)");
    private static final Pattern TEST = Pattern.compile("-Dtest='?\\*?([A-Za-z]+)");

    @TempDir
    private Path folder = Path.of("");

    private static Stream<Path> pages() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            var all = docs.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(
                    Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("packaging", "README.md")),
                    all.stream());
        }
    }

    /// What stands between backticks, a line end being a space.
    private static List<String> code(Path page) throws IOException {
        var text = Files.readString(page).replaceAll("(?ms)^```.*?^```$", "").replace('\n', ' ');
        return CODE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    @TestFactory
    Stream<DynamicTest> commandsAreThereWithTheirOptions() throws IOException {
        return pages().flatMap(page -> {
            try {
                return code(page).stream()
                        .filter(code -> code.startsWith("gateboard ") && !code.startsWith("gateboard VERB"))
                        .map(code -> DynamicTest.dynamicTest(page + ": " + code, () -> isThere(code)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private void isThere(String command) {
        var words = Arrays.asList(command.split(" +", -1));
        if (words.get(1).startsWith("-") || words.get(1).endsWith(".md")) return;
        var help = new Terminal(folder).run(words.get(1), "--help");
        assertThat(help.code()).as(help.err()).isZero();
        assertThat(words.stream().filter(word -> word.startsWith("--")))
                .allMatch(option -> help.out().contains(option));
    }

    @Test
    void scriptsPropertiesAndTestsAreThere() throws IOException {
        var sources = sources();
        for (var page : pages().toList()) {
            var text = Files.readString(page);
            SCRIPT.matcher(text)
                    .results()
                    .forEach(script -> assertThat(Path.of(script.group()))
                            .as(page.toString())
                            .exists());
            PROPERTY.matcher(text)
                    .results()
                    .forEach(property ->
                            assertThat(sources).as(page.toString()).contains("\"" + property.group(1) + "\""));
            TEST.matcher(text)
                    .results()
                    .forEach(test ->
                            assertThat(sources).as(page.toString()).containsPattern("class \\w*" + test.group(1)));
        }
    }

    private static String sources() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(Path.of("src", "test", "java"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList())
                all.append(Files.readString(file));
        }
        return all.toString();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        for (var page : pages().toList()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .forEach(link -> assertThat(page.toAbsolutePath()
                                    .resolveSibling(link.group(1))
                                    .normalize())
                            .as(page.toString())
                            .exists());
        }
    }
}
