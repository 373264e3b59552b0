package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// `import-probes` prints a probes file that the other commands take, and refuses a file in one sentence.
class ImportProbesTest {
    private static final String RULES = "groups:\n  - rules:\n      - alert: Down\n        expr: up < 1\n";

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void start() {
        terminal = new Terminal(folder);
    }

    @Test
    void whatItPrintsIsAProbesFileForTheFirstPrometheus() throws Exception {
        Files.writeString(folder.resolve("rules.yaml"), RULES);
        Files.writeString(folder.resolve("sources.yaml"), """
            sources:
              ci: {kind: folder, path: .}
              staging: {kind: prometheus, url: "http://127.0.0.1:1"}
            """);
        var printed = terminal.run("--sources", "sources.yaml", "import-probes", "rules.yaml");
        assertThat(printed.code()).as(printed.err()).isZero();
        assertThat(printed.out()).contains("  down: {kind: alert-rule, source: staging, name: Down}\n");

        Files.writeString(folder.resolve("list.md"), "# List\n\n## Gates\n\n- [ ] it is up\n");
        Files.writeString(folder.resolve("list.probes.yaml"), printed.out() + "bind: {\"Gates > it is up\": [down]}\n");
        var tried = terminal.run("--sources", "sources.yaml", "try", "list.probes.yaml");
        assertThat(tried.code()).isEqualTo(1);
        assertThat(tried.out()).contains("127.0.0.1:1 refused the connection");
        assertThat(tried.err()).isEmpty();
        assertThat(terminal.run("--sources", "sources.yaml", "open", "list.md").code())
                .isZero();
    }

    @Test
    void jsonHasItAsOneText() throws Exception {
        Files.writeString(folder.resolve("rules.yaml"), RULES);
        var printed = terminal.run("import-probes", "rules.yaml", "--json");
        assertThat(new JsonMapper().readTree(printed.out()).path("probesFile").asString(""))
                .contains("down: {kind: alert-rule, source: prometheus, name: Down}");
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsLine() throws Exception {
        Files.writeString(folder.resolve("broken.yaml"), "groups:\n  - rules:\n      - alert: [\n");
        var broken = terminal.run("import-probes", "broken.yaml");
        assertThat(broken.code()).isEqualTo(65);
        assertThat(broken.out()).isEmpty();
        assertThat(broken.err())
                .startsWith("broken.yaml:3: This is not valid YAML")
                .hasLineCount(1);
        Files.writeString(folder.resolve("other.yaml"), "kind: Pod\n");
        assertThat(terminal.run("import-probes", "other.yaml").err())
                .startsWith("other.yaml:1: The file has no Prometheus rules");
        assertThat(terminal.run("import-probes", "none.yaml").code()).isEqualTo(65);
    }
}
