package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Nothing that a terminal acts on, or that nobody sees, leaves as it came: from a document, a name, a reason, a
/// source or an argument.
class VisibleTextTest {
    private static final String EVIL = "x\u001b[2K\u0007\u009b1m\u007f\u202edessap\u2066\u200b\ufeff\u2028y";

    @TempDir
    private Path folder;

    private final List<Terminal.Answer> answers = new ArrayList<>();

    @BeforeEach
    void aReview() throws IOException {
        Files.writeString(
                folder.resolve("list.md"),
                "---\ntitle: demo " + EVIL + "\n---\n# demo " + EVIL
                        + "\n\nOwner: `TBD`\n\n- [ ] one " + EVIL + "\n- [x] two\n\n## Sign-offs " + EVIL + "\n\n- QA "
                        + EVIL
                        + ": `TBD`\n");
        run("open", "list.md");
    }

    private Terminal.Answer run(String... arguments) {
        var answer = new Terminal(folder).run(arguments);
        answers.add(answer);
        return answer;
    }

    @Test
    void everyVerbShowsItAsAMark() {
        for (var json : List.of("", "--json")) {
            for (var verb : List.of("status", "log", "propose"))
                run((verb + " demo " + json).strip().split(" "));
            for (var verb : List.of("lint", "inspect"))
                run((verb + " list.md " + json).strip().split(" "));
            run("list");
        }
        run("pass", "demo", "one", "--reason", "because " + EVIL);
        run("note", "demo", "one", EVIL);
        run("fill", "demo", "Owner", EVIL);
        run("attach", "demo", "one", EVIL);
        run("pass", "demo", EVIL + "nothing");
        run("status", EVIL + "z");
        run(EVIL);
        run("open", EVIL + ".md");
        run("export", "demo", "-o", EVIL + "/" + EVIL);
        run("ask", "demo", "two");
        run("log", "demo");

        for (var answer : answers)
            assertThat(answer.out() + answer.err()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029&&[^\\n\\t]]");
        assertThat(run("status", "demo").out()).contains("x[U+001B][2K[U+0007][U+009B]1m[U+007F][U+202E]dessap");
    }

    @Test
    void jsonStaysWhatItSays() {
        var title = new JsonMapper()
                .readTree(run("inspect", "list.md", "--json").out())
                .get("title")
                .stringValue();
        assertThat(title).contains("\u202edessap\u2066\u200b");
    }

    @Test
    void aTextOfSeveralLinesForgesNone() {
        assertThat(run("status", "no such\nL3 passed  one").err())
                .hasLineCount(1)
                .contains("[U+000A]");
    }

    @Test
    void emojiWithAJoinerStay() throws IOException {
        Files.writeString(folder.resolve("emoji.md"), "# emoji\n\n- [ ] \ud83d\udc69\u200d\ud83d\udcbb a\u200db\n");
        run("open", "emoji.md");
        assertThat(run("status", "emoji").out()).contains("\ud83d\udc69\u200d\ud83d\udcbb a[U+200D]b");
    }
}
