package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A checklist whose places to fill have no backticks (rule R4), filled in, exported, edited by a colleague and read
/// again.
class BareFieldsTest {
    private static final String TEXT = """
        # Hosts

        Version: ____ Date: {{ day }}
        **Owner:** TBD

        | Role | Name | Phone |
        |---|---|---|
        | DBA | [Name] | 555 |

        - [ ] Host 1: [hostname]
        - [ ] Mode: [canary | blue-green]
        - [ ] Every use of `[ClassName]` is gone

        ## Sign-off

        Ops signs off: ____
        """;

    @TempDir
    Path folder = Path.of("");

    private Terminal terminal = new Terminal(folder);

    @BeforeEach
    void open() throws IOException {
        terminal = new Terminal(folder);
        write("hosts.md", TEXT);
        does("open", "hosts.md");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private String does(String... arguments) {
        var answer = terminal.run(arguments);
        assertThat(answer.code()).as(answer.err()).isZero();
        return answer.out();
    }

    private JsonNode status() {
        return new JsonMapper()
                .readTree(terminal.run("status", "Hosts", "--json").out());
    }

    private void fillAll() {
        does("fill", "Hosts", "Version", "v2.0_rc*1");
        does("fill", "Hosts", "Date", "2026-12-04");
        does("fill", "Hosts", "Owner", "Ada <Bar>");
        does("fill", "Hosts", "DBA Name", "Bo | Carla");
        does("fill", "Hosts", "Host 1", "web-1 [eu]");
        does("choose", "Hosts", "Mode", "canary");
        does("pass", "Hosts", "Host 1", "--reason", "seen");
        does("pass", "Hosts", "Every use", "--reason", "seen");
    }

    @Test
    void everyPlaceIsFilledInItsOwnForm() throws IOException {
        does("export", "Hosts", "-o", "plain.md", "--plain");
        assertThat(text("plain.md")).isEqualTo(TEXT);
        assertThat(status().at("/readiness").stringValue()).isEqualTo("blocked");
        fillAll();
        assertThat(status().at("/readiness").stringValue()).isEqualTo("ready");
        assertThat(status().at("/release/names/0").stringValue()).isEqualTo("v2.0_rc*1");
        does("export", "Hosts", "-o", "plain.md", "--plain", "--force");
        assertThat(text("plain.md"))
                .isEqualTo(TEXT.replace("Version: ____", "Version: v2.0_rc\\*1")
                        .replace("{{ day }}", "2026-12-04")
                        .replace("TBD", "Ada \\<Bar>")
                        .replace("[Name]", "Bo \\| Carla")
                        .replace("[ ] Host 1: [hostname]", "[x] Host 1: web-1 \\[eu\\]")
                        .replace("[ ] Mode: [canary | blue-green]", "[x] Mode: canary")
                        .replace("[ ] Every", "[x] Every"));
        var inspected = new JsonMapper()
                .readTree(terminal.run("inspect", "plain.md", "--json").out());
        assertThat(inspected.at("/fields").isEmpty()).isTrue();
        assertThat(inspected.at("/release/names/0").stringValue()).startsWith("v2.0_rc*1");
    }

    @Test
    void whatWasWrittenIsNoChangeAndWhatAColleagueTypedAsks() throws IOException {
        fillAll();
        does("export", "Hosts", "-o", "hosts.md", "--force");
        write("hosts.md", text("hosts.md").replace("# Hosts", "# Hosts\n\nA note."));
        assertThat(does("refresh", "Hosts", "hosts.md")).contains("No changes in hosts.md.");
        does("fill", "Hosts", "Owner", "Dana");
        does("export", "Hosts", "-o", "hosts.md", "--plain", "--force");
        assertThat(text("hosts.md")).contains("A note.", "**Owner:** Dana\n", "DBA | Bo \\| Carla |");
        write(
                "hosts.md",
                text("hosts.md")
                        .replace("**Owner:** Dana", "**Owner:** Eve \\*x\\*")
                        .replace("Bo \\| Carla", "Finn")
                        .replace("web-1 \\[eu\\]", "web-2"));
        assertThat(terminal.run("refresh", "Hosts", "hosts.md").out())
                .contains("\"Eve *x*\" in the file; the review keeps \"Dana\"")
                .contains("\"Finn\" in the file; the review keeps \"Bo | Carla\"")
                .contains("\"web-2\" in the file; the review keeps \"web-1 [eu]\"");
    }

    @Test
    void aRoleAnswersInItsOwnForm() throws IOException {
        fillAll();
        does("vote", "Hosts", "Ops", "go", "--by", "Ada Bar <ada@example.org>");
        does("decide", "Hosts", "go", "--by", "Ada Bar <ada@example.org>");
        does("export", "Hosts", "-o", "out.md");
        assertThat(text("out.md")).containsPattern("Ops signs off: Ada Bar · go · 2026-11-23 · recorded by Ada Bar\n");
        var again = new Terminal(folder);
        assertThat(again.run("lint", "out.md").out()).contains("Fields: 0.");
    }
}
