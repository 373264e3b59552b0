package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a start loads until its first board is drawn (decision 0040): a whole process, asked which classes it took.
class StartPathTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingIsLoadedThatTheFirstBoardDoesNotNeed() throws Exception {
        var loaded = loaded();
        assertThat(loaded)
                .as("the window was drawn")
                .contains("dev.gateboard.ui.checklist.ChecklistRowCell", "org.sqlite.JDBC");
        assertThat(loaded).noneMatch(name -> name.startsWith("okhttp3."));
        assertThat(loaded).noneMatch(name -> name.startsWith("kotlin."));
        assertThat(loaded).noneMatch(name -> name.startsWith("picocli."));
        assertThat(loaded).noneMatch(name -> name.startsWith("org.snakeyaml."));
        assertThat(loaded).noneMatch(name -> name.startsWith("org.eclipse.jetty."));
        // Their classes may be looked at by the verifier; what they are made of is not made.
        for (var page : List.of(
                "ui.record.VerifyPage",
                "ui.record.SigningPage",
                "ui.sources.SourcesPage",
                "ui.sources.ProposalsPage",
                "ui.meeting.Presenter",
                "app.ReleaseWeek"))
            assertThat(loaded).noneMatch(name -> name.startsWith("dev.gateboard." + page + "$$Lambda"));
    }

    /// The program and its libraries, which the tests may have been given as modules.
    private static String everything() {
        return System.getProperty("java.class.path") + File.pathSeparator + System.getProperty("jdk.module.path", "");
    }

    private Set<String> loaded() throws IOException, InterruptedException {
        var log = folder.resolve("loaded.log");
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log + ":none",
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dgateboard.started=true",
                        "-cp",
                        everything(),
                        "dev.gateboard.app.Main",
                        "--db",
                        folder.resolve("start.db").toString(),
                        "--sources",
                        folder.resolve("sources.yaml").toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        try (var lines = Files.lines(log)) {
            return lines.map(line -> line.replaceFirst(" .*", "")).collect(Collectors.toSet());
        }
    }
}
