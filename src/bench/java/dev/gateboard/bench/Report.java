package dev.gateboard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The tables as Markdown, and their place in `docs/performance.md`.
record Report(List<Row> rows, List<Row> curves, Length length) {
    private static final String BEGIN = "<!-- bench -->\n";
    private static final String END = "<!-- /bench -->\n";

    String markdown() throws IOException {
        return heading()
                + "\n"
                + "| what | measured: median (least to most) | compared with | ratio | aim | reached |\n"
                + "|---|---|---|---|---|---|\n"
                + lines(rows)
                + "\n| what grows | medians | with the size | growth | aim | reached |\n|---|---|---|---|---|---|\n"
                + lines(curves);
    }

    private String heading() throws IOException {
        return (length.isShort() ? "**A short run, to see that it works: its figures say nothing.**\n\n" : "")
                + "Measured on " + LocalDate.now(ZoneOffset.UTC) + " by `packaging/bench`: " + machine()
                + ". Each figure is measured in turn with what it is compared with, in one run. If the quartiles of"
                + " that differ by more than " + Row.number(Row.NOISY) + "×, the machine was too noisy to tell.\n";
    }

    private static String lines(List<Row> rows) {
        return rows.stream().map(row -> row.line() + "\n").collect(Collectors.joining());
    }

    private static String machine() throws IOException {
        var cpu = Path.of("/proc/cpuinfo");
        var model = Files.exists(cpu)
                ? Files.readAllLines(cpu).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 2))
                        .findFirst()
                        .orElse("processors")
                : "processors";
        var load = Path.of("/proc/loadavg");
        return Runtime.getRuntime().availableProcessors() + " × " + model + ", "
                + System.getProperty("os.name") + ", Java " + Runtime.version()
                + (Files.exists(load)
                        ? String.format(
                                Locale.ROOT,
                                ", load %s at the end",
                                Files.readString(load).split(" ")[0])
                        : "");
    }

    /// Writes them to the file, and between the two marks of the page unless the run was short.
    void write(Path file, Path page) throws IOException {
        var parent = file.toAbsolutePath().getParent();
        if (parent != null) Files.createDirectories(parent);
        Files.writeString(file, markdown());
        var text = Files.readString(page);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (length.isShort() || begin < 0 || end < begin) return;
        Files.writeString(page, text.substring(0, begin + BEGIN.length()) + markdown() + text.substring(end));
    }
}
