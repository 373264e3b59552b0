package dev.gateboard.signal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A program that tests start: Debian's of years ago, on the path, or the one of today that `src/test/servers/build`
/// made. Where it is missing the test is skipped by name, and fails where the environment says that real servers are
/// required.
public enum ServerProgram {
    DEBIAN_PROMETHEUS("prometheus"),
    PROMETHEUS("prometheus", "github.com/prometheus/prometheus"),
    DEBIAN_ALERTMANAGER("prometheus-alertmanager"),
    ALERTMANAGER("alertmanager", "github.com/prometheus/alertmanager"),
    DEBIAN_VICTORIA_METRICS("victoria-metrics"),
    VICTORIA_METRICS("victoriametrics", "github.com/VictoriaMetrics/VictoriaMetrics"),
    VICTORIA_LOGS("victorialogs", "github.com/VictoriaMetrics/VictoriaLogs"),
    COLLECTOR("collector", "go.opentelemetry.io/collector/otelcol"),
    JAEGER("jaeger", "github.com/jaegertracing/jaeger"),
    SERVICE("service", "go.opentelemetry.io/otel/sdk");

    private static final Path SERVERS = Path.of("src", "test", "servers");

    private final String program;
    private final String module;

    ServerProgram(String program) {
        this(program, "");
    }

    /// @param module the Go module whose version is the server's
    ServerProgram(String program, String module) {
        this.program = program;
        this.module = module;
    }

    /// What to start; the test ends here where it is missing.
    public String command() throws IOException {
        var found = module.isEmpty() ? onPath(program) : built();
        require(
                found.isPresent(),
                module.isEmpty()
                        ? program + " is not on this machine"
                        : program + " " + version() + " is not built; src/test/servers/build " + program + " does it");
        return found.orElseThrow().toString();
    }

    private Optional<Path> built() throws IOException {
        return Optional.of(cache().resolve("servers", program + "-" + version()))
                .filter(Files::isExecutable);
    }

    /// Where this user keeps what tests make once for all their clones.
    public static Path cache() {
        var named = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
        return (named.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named))
                .resolve("gateboard");
    }

    private String version() throws IOException {
        try (var lines = Files.lines(SERVERS.resolve(program, "go.mod"))) {
            return lines.map(line -> line.strip().split(" ", -1))
                    .filter(words -> words.length > 1 && words[0].equals(module))
                    .findFirst()
                    .orElseThrow()[1];
        }
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A program that every machine of a developer may have, such as `node`.
    public static void require(String program) {
        require(onPath(program).isPresent(), program + " is not on this machine");
    }

    private static void require(boolean there, String sentence) {
        if (areRequired() && !there) throw new AssertionError(sentence + ", and real servers are required");
        assumeTrue(there, sentence);
    }

    /// Whether a test that lacks its server fails instead of being skipped.
    public static boolean areRequired() {
        return System.getenv().getOrDefault("GATEBOARD_REAL_SERVERS", "").equals("required");
    }
}
