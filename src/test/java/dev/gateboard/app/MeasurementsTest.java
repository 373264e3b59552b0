package dev.gateboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `packaging/bench` runs is compiled when it runs; it fits the program all the time.
class MeasurementsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void measurementsCompileAgainstTheProgram() throws IOException {
        var words = new StringWriter();
        var writer = new PrintWriter(words);
        try (var sources = Files.walk(Path.of("src", "bench", "java"))) {
            var options = Stream.of("-proc:none", "-encoding", "UTF-8", "-d", folder.toString(), "-cp", everything());
            var files = sources.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
            assertThat(files).isNotEmpty();
            var arguments = Stream.concat(options, files.stream()).toArray(String[]::new);
            int code = ToolProvider.findFirst("javac").orElseThrow().run(writer, writer, arguments);
            assertThat(code).as(words.toString()).isZero();
        }
    }

    /// The program and its libraries, which the tests may have been given as modules.
    private static String everything() {
        return System.getProperty("java.class.path") + File.pathSeparator + System.getProperty("jdk.module.path", "");
    }
}
