package dev.gateboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The start of the package, which `packaging/starts` measures in whole processes.
final class Starts {
    private static final Path IMAGE = Path.of("target/package/gateboard");

    private Starts() {}

    static List<Row> rows(Length length) throws IOException, InterruptedException {
        if (!Files.isDirectory(IMAGE)) return List.of(Row.missing("start", "packaging/image has not been run"));
        var figures = Program.run(List.of("packaging/starts", String.valueOf(length.starts())));
        return List.of(
                start(figures, "first drawn board without the cache of the start", "plain", 1.3),
                start(figures, "first drawn board with it", "cached", 1.0),
                Row.against(
                        "memory at rest",
                        figures.get("memory"),
                        "MiB",
                        "a bare window",
                        figures.get("memory.bare"),
                        new Row.Aim.AtMost(1.5)));
    }

    private static Row start(Map<String, Figures> figures, String what, String name, double aim) {
        return Row.against(
                what,
                figures.get("start." + name),
                "s",
                "a bare JavaFX window with the same theme",
                figures.get("start.bare"),
                new Row.Aim.AtMost(aim));
    }
}
