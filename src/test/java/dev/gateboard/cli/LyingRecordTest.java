package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Records that say more than happened are refused whole, in one sentence.
class LyingRecordTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void moreRolesThanTheReviewHasAreRefused() throws IOException {
        var terminal = new Terminal(folder);
        Files.writeString(folder.resolve("m.md"), "# M\n\n- [ ] one\n\n## Sign-offs\n\n- Product: `TBD`\n");
        var review = terminal.run("open", "m.md").lastWord();
        terminal.run("pass", review, "one");
        terminal.run("vote", review, "Product", "go", "--by", "Bo <bo@example.org>");
        assertThat(terminal.run("decide", review, "go", "--by", "Ada Bar <ada@example.org>")
                        .code())
                .isZero();
        assertThat(terminal.run("export", review, "-o", "record/").code()).isZero();
        var recordJson = folder.resolve("record/m.record.json");
        var mapper = new JsonMapper();
        var tree = mapper.readTree(Files.readAllBytes(recordJson));
        var roles = (ArrayNode) tree.get("roles");
        roles.add(roles.get(0).deepCopy());
        Files.write(recordJson, mapper.writeValueAsBytes(tree));
        var refused = terminal.run("--db", "other.db", "open", "record/m.md");
        assertThat(refused.code()).as(refused.err()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err())
                .isEqualTo("m.md cannot be opened: it has more roles than its events. Ask the sender for a new"
                        + " copy.\n");
        assertThat(terminal.run("--db", "other.db", "list").out()).doesNotContain("M");
    }
}
