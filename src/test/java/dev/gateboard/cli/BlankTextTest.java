package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A text in which a reader sees nothing says nothing, whatever characters it is made of: it is no reason, no risk, no
/// condition, no value and no name.
class BlankTextTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aReview() throws IOException {
        Files.writeString(
                folder.resolve("list.md"),
                "# demo\n\nOwner: `TBD`\n\n- [ ] one\n- [ ] two\n\n## Sign-offs\n\n- QA sign-off: `TBD`\n");
        assertThat(new Terminal(folder).run("open", "list.md").code()).isZero();
        assertThat(new Terminal(folder)
                        .run("fail", "demo", "two", "--reason", "It broke.")
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u202f\u3000",
                "\u2007",
                "\u200b",
                "\u200d\u200c",
                "\u00ad",
                "\u2060\ufeff",
                "\u202e\u202c",
                "\u2066\u2069",
                "\u115f\u1160",
                "\u3164",
                "\uffa0",
                "\u2800",
                "\u034f",
                "\u180e\u180b",
                "\u17b4\u17b5",
                "\ufe0f",
                "\udb40\udd00",
                "\udb40\udc41",
                "\u0301\u0308",
                "\u20dd",
                "\ufffc",
                "\ud834\udd59",
                "\ue000",
                "\u0007\u0085",
                "\u2028\u2029"
            })
    void isNoText(String blank) {
        refused("fail", "demo", "one", "--reason", blank);
        refused("na", "demo", "one", "--reason", blank);
        refused("pass", "demo", "two", "--reason", blank);
        refused("note", "demo", "one", blank);
        refused("fill", "demo", "Owner", blank);
        refused("name", "demo", blank);
        refused("recut", "demo", blank);
        refused("role", "demo", blank, "--add");
        refused("assign", "demo", "one", blank + " <ada@" + blank + ">");
        waived(blank, "low", "Carla <carla@example.org>");
        waived("later", blank, "Carla <carla@example.org>");
        waived("later", "low", blank);
        refused("vote", "demo", "QA", "no-go", "--by", "Ada <ada@example.org>", "--reason", blank);
        refused("vote", "demo", "QA", "abstain", "--by", "Ada <ada@example.org>", "--reason", blank);
        refused("vote", "demo", "QA", "go", "--by", blank);
        refused(
                "vote",
                "demo",
                "QA",
                "go-with-conditions",
                "--by",
                "Ada <ada@example.org>",
                "--reason",
                "nearly",
                "--condition",
                blank,
                "--owner",
                "Bo <bo@example.org>",
                "--due",
                "2027-01-01");
        var status = new Terminal(folder).run("status", "demo", "--json").out();
        assertThat(status).contains("\"standing\" : \"open\"").doesNotContain("\"standing\" : \"passed\"");
    }

    private void waived(String reason, String risk, String approver) {
        refused(
                "waive",
                "demo",
                "one",
                "--reason",
                reason,
                "--risk",
                risk,
                "--approver",
                approver,
                "--until",
                "2026-12-31");
    }

    private void refused(String... command) {
        var answer = new Terminal(folder).run(command);
        assertThat(answer.code())
                .as(String.join(" ", command) + "\n" + answer.out() + answer.err())
                .isIn(ExitCode.REFUSED, ExitCode.USAGE);
        assertThat(answer.err()).hasLineCount(1);
    }
}
