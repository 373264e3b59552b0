package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gateboard.cli.command.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What shows nobody anything is no evidence: it is refused, and no pass rests on it.
class EvidenceOfNothingTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aReview() throws IOException {
        Files.writeString(folder.resolve("list.md"), "# demo\n\n- [ ] one\n");
        Files.writeString(folder.resolve("empty.log"), "");
        Files.writeString(folder.resolve("blank.txt"), "\uFEFF \n\t\r\n");
        Files.write(folder.resolve("zeros.bin"), new byte[100]);
        Files.write(folder.resolve("large.bin"), "x".repeat((25 << 20) + 1).getBytes(StandardCharsets.UTF_8));
        Files.createDirectory(folder.resolve("folder"));
        Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("gone"));
        Files.createSymbolicLink(folder.resolve("zero"), Path.of("/dev/zero"));
        Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
        Files.writeString(folder.resolve("turned\u202e.txt"), "x");
        assertThat(new Terminal(folder).run("open", "list.md").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "empty.log",
                "blank.txt",
                "zeros.bin",
                "large.bin",
                "folder",
                "nowhere",
                "gone",
                "zero",
                "null",
                "/dev/zero",
                "/proc/self/status",
                "turned\u202e.txt",
                "mailto:ada@example.org",
                "MAILTO:ada@example.org",
                "foo://bar/baz",
                "http://",
                "https:///run/7",
                "https://?run",
                "https://#run",
                "https://ada@/run",
                "https://./",
                "https://-/",
                "https://:80/",
                "https://[]/",
                "https://\u200b/",
                "https://ci.example.org/\u202e7",
                "https://ci.example.org/\u001b[2J",
                "file:///etc/hostname",
                "about:blank",
                "javascript:alert(1)",
                "data:text/plain,passed",
                "tel:112"
            })
    void isRefusedHoweverItIsGiven(String evidence) {
        for (var command : new String[][] {
            {"pass", "demo", "one", "--evidence", evidence},
            {"attach", "demo", "one", evidence},
            {"fail", "demo", "one", "--reason", "x", "--evidence", evidence}
        }) {
            var answer = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> new Terminal(folder).run(command));
            assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.REFUSED);
            assertThat(answer.err()).hasLineCount(1).doesNotContain("\u001b", "\u202e");
        }
        assertThat(new Terminal(folder).run("status", "demo", "--json").out()).contains("\"standing\" : \"open\"");
    }

    @Test
    void isRefusedFromStandardInputToo() {
        assertThat(new Terminal(folder, " \n\t ")
                        .run("attach", "demo", "one", "-")
                        .code())
                .isEqualTo(ExitCode.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ci.example.org/run/7",
                "HTTP://127.0.0.1:8080",
                "https://[::1]:9090/graph?g0.expr=a|b",
                "http://build_host/job",
                "https://例え.jp/é#x",
                "s3://bucket/key",
                "list.md"
            })
    void aPageOrAFileBacksAPass(String evidence) {
        assertThat(new Terminal(folder)
                        .run("pass", "demo", "one", "--evidence", evidence)
                        .code())
                .isZero();
        assertThat(new Terminal(folder).run("status", "demo", "--json").out()).contains("\"backed\" : true");
    }
}
