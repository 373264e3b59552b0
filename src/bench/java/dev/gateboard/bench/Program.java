package dev.gateboard.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A measurement that is a program of its own: its output's lines `figure NAME NUMBER…` are what it measured.
final class Program {
    private static final int MINUTES = 15;

    private Program() {}

    /// Runs a class of this class path in a JVM of its own.
    static Map<String, Figures> run(Class<?> type, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx6g",
                "-cp",
                System.getProperty("java.class.path"),
                type.getName()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    static Map<String, Figures> run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var figures = new LinkedHashMap<String, Figures>();
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("figure ")) continue;
                var words = line.split(" ");
                figures.put(
                        words[1],
                        new Figures(Arrays.stream(words)
                                .skip(2)
                                .map(Double::valueOf)
                                .toList()));
            }
        }
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("it has taken more than " + MINUTES + " minutes");
        }
        if (process.exitValue() != 0) throw new IOException("it ended with " + process.exitValue());
        if (figures.isEmpty()) throw new IOException("it measured nothing");
        return figures;
    }
}
