package dev.gateboard.attack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The built program, run as a process of its own in a folder.
record Program(Path folder, Map<String, String> environment) {
    /// Each reader waits in a thread of its own: those that all share are few.
    static final Executor READERS =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory());

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// How one run ended. A run that had to be killed has the code -1.
    record Run(String command, int code, String out, String err) {
        String said() {
            return out + err;
        }

        String lastWord() {
            var words = out.strip().split("\\s+", -1);
            return words[words.length - 1];
        }

        Run ends(int... codes) {
            assertThat(codes).as(toString()).contains(code);
            return this;
        }

        Run ok() {
            return ends(0);
        }

        /// Nothing changed, and one sentence says why.
        Run isRefused() {
            ends(64, 65);
            return isSound();
        }

        /// Neither a fault, nor a hang, nor characters that a terminal obeys.
        Run isSound() {
            assertThat(code).as(toString()).isIn(0, 1, 2, 64, 65);
            assertThat(said()).as(toString()).doesNotContain("Exception", "\tat dev.gateboard", "Internal error");
            assertThat(said().codePoints().filter(Run::isControl).mapToObj(Integer::toHexString))
                    .as("control characters in " + this)
                    .isEmpty();
            return this;
        }

        private static boolean isControl(int character) {
            return character != '\n' && character != '\t' && Character.isISOControl(character);
        }

        @Override
        public String toString() {
            return command + "\nended with " + code + "\n" + shortened(out) + "\n" + shortened(err);
        }

        private static String shortened(String text) {
            return text.length() < 3000 ? text : text.substring(0, 3000) + " …";
        }
    }

    static Path path() {
        var named = System.getenv().getOrDefault("GATEBOARD_PROGRAM", System.getProperty("gateboard.program", ""));
        return Path.of(named.isEmpty() ? "target/gateboard/bin/gateboard" : named)
                .toAbsolutePath();
    }

    Run run(String... arguments) {
        return run(PATIENCE, new byte[0], arguments);
    }

    Run run(Duration patience, byte[] input, String... arguments) {
        var command = new ArrayList<>(List.of(path().toString()));
        command.addAll(List.of(arguments));
        return run(patience, input, command);
    }

    /// For what only a shell can say: bytes that are no text, redirections, limits. `$P` is the program.
    Run shell(Duration patience, String script) {
        return run(patience, new byte[0], List.of("bash", "-c", script));
    }

    Process start(String... arguments) {
        var command = new ArrayList<>(List.of(path().toString()));
        command.addAll(List.of(arguments));
        return start(command);
    }

    private Process start(List<String> command) {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GATEBOARD_") || name.startsWith("GIT_"));
        builder.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"));
        builder.environment().put("P", path().toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run run(Duration patience, byte[] input, List<String> command) {
        var process = start(command);
        var out = CompletableFuture.supplyAsync(() -> bytes(process.getInputStream()), READERS);
        var err = CompletableFuture.supplyAsync(() -> bytes(process.getErrorStream()), READERS);
        try (var in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException e) {
            // It may end without reading.
        }
        int code = -1;
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) code = process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (code == -1) kill(process);
        }
        return new Run(String.join(" ", command), code, new String(out.join(), UTF_8), new String(err.join(), UTF_8));
    }

    /// As a crash ends it, together with what it started.
    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    private static byte[] bytes(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    static boolean isInstalled(String tool) {
        return List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
