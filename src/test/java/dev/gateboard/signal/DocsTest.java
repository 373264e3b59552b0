package dev.gateboard.signal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.document.DocumentParseResult;
import dev.gateboard.document.parse.DocumentParser;
import dev.gateboard.model.checklist.GateSyntax;
import dev.gateboard.model.checklist.Release;
import dev.gateboard.signal.config.InvalidConfigException;
import dev.gateboard.signal.config.SourcesFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the pages in `docs` show is read by what they tell of.
class DocsTest {
    private static final Path DOCS = Path.of("docs");

    private static List<String> blocks(String page, String language) throws IOException {
        return found(page, "```" + language + "\n(.*?)```", 1);
    }

    private static List<String> found(String page, String pattern, int group) throws IOException {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(Files.readString(DOCS.resolve(page)))
                .results()
                .map((MatchResult result) -> result.group(group))
                .toList();
    }

    @Test
    void theChecklistHasNothingToWarnOf() throws IOException {
        var text = blocks("checklists.md", "markdown").getFirst();
        assertThat(DocumentParser.parse("docs.md", text.getBytes(StandardCharsets.UTF_8), GateSyntax.TASKS))
                .isInstanceOfSatisfying(DocumentParseResult.Parsed.class, read -> {
                    assertThat(read.checklist().problems()).isEmpty();
                    assertThat(read.checklist().gates()).hasSize(10);
                    assertThat(read.checklist().roles()).hasSize(2);
                });
    }

    @Test
    void bothFilesAreRead() throws IOException, InvalidConfigException {
        var files = blocks("signals.md", "yaml");
        var sources = SourcesFile.read(Path.of("/"), files.getFirst());
        var probesFile =
                ProbesFile.read(files.get(1), sources, new Release("beep-api", "staging", List.of("4f2a91c"), "", ""));
        assertThat(sources.byKey()).hasSize(5);
        assertThat(probesFile.probes()).hasSize(6);
    }

    /// Each part that is shipped is explained, and nothing else.
    @Test
    void everyDependencyHasItsReason() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        var shipped = new TreeSet<String>();
        for (var dependency : own.split("</dependency>", -1)) {
            var artifact = Pattern.compile("<artifactId>(.*?)</artifactId>").matcher(dependency);
            if (artifact.find() && !dependency.contains("<scope>test</scope>")) shipped.add(artifact.group(1));
        }
        assertThat(new TreeSet<>(found("dependencies.md", "\n\\| `([a-z0-9-]+)` \\|", 1)))
                .isEqualTo(shipped);
    }
}
