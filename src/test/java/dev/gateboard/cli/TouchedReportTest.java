package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A test report that tells no time is as old as its file, and touching the file makes it no newer (rule R13).
class TouchedReportTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aReview() throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), "sources: {ci: {kind: folder, path: ci}}\n");
        Files.writeString(folder.resolve("list.md"), "# demo\n\n- [ ] it works\n");
        Files.writeString(folder.resolve("list.probes.yaml"), """
            version: 1
            probes: {it: {kind: test-report, source: ci, path: '*.xml', min: 1}}
            bind: {demo > it works: [it]}
            """);
        Files.createDirectories(folder.resolve("ci"));
        report("a.xml", "one", Duration.ofDays(3));
        run("open", "list.md");
        run("arm", "demo", "--all");
    }

    private void report(String name, String test, Duration old) throws IOException {
        var file = folder.resolve("ci").resolve(name);
        Files.writeString(file, "<testsuite><testcase classname='A' name='%s'/></testsuite>".formatted(test));
        touch(name, old);
    }

    private void touch(String name, Duration old) throws IOException {
        Files.setLastModifiedTime(folder.resolve("ci").resolve(name), FileTime.from(Terminal.NOW.minus(old)));
    }

    private Terminal.Answer run(String... command) {
        var all = new String[command.length + 2];
        System.arraycopy(command, 0, all, 0, command.length);
        all[command.length] = "--sources";
        all[command.length + 1] = "sources.yaml";
        return new Terminal(folder).run(all);
    }

    private String standing() {
        run("probe", "demo");
        var status = run("status", "demo", "--json").out();
        return status.contains("\"standing\" : \"passed\"") ? "passed" : "open";
    }

    @Test
    void aNewReportCountsByItsFile() throws IOException {
        assertThat(standing()).isEqualTo("open");

        report("a.xml", "another", Duration.ofMinutes(5));
        assertThat(standing()).isEqualTo("passed");
    }

    @Test
    void anOldOneStaysOldHoweverItIsTouched() throws IOException {
        assertThat(standing()).isEqualTo("open");

        touch("a.xml", Duration.ZERO);
        assertThat(standing()).isEqualTo("open");

        Files.move(folder.resolve("ci/a.xml"), folder.resolve("ci/renamed.xml"));
        assertThat(standing()).isEqualTo("open");

        report("b.xml", "new", Duration.ZERO);
        assertThat(standing()).isEqualTo("open");

        Files.delete(folder.resolve("ci/renamed.xml"));
        assertThat(standing()).isEqualTo("passed");

        report("b.xml", "one", Duration.ZERO);
        run("reopen", "demo", "it works", "--reason", "once more");
        assertThat(standing()).isEqualTo("open");
    }

    @Test
    void aFileOfTheFutureIsNeverRemembered() throws IOException {
        report("a.xml", "ahead", Duration.ofHours(-2));
        assertThat(standing()).isEqualTo("open");
        assertThat(standing()).isEqualTo("open");
    }
}
