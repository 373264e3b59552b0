package dev.gateboard.bench;

import static dev.gateboard.bench.Pair.Side;

import dev.gateboard.app.Frames;
import dev.gateboard.app.ProbeFrames;
import dev.gateboard.app.SignalFrames;
import dev.gateboard.document.ImportBenchmark;
import dev.gateboard.signal.otlp.ReceiverLoad;
import dev.gateboard.store.StoreBenchmark;
import dev.gateboard.workspace.AnswerBenchmark;
import dev.gateboard.workspace.GateScale;
import dev.gateboard.workspace.LogScale;
import dev.gateboard.workspace.OpenBenchmark;
import dev.gateboard.workspace.RefreshBenchmark;
import dev.gateboard.workspace.TickBenchmark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// Run by `packaging/bench`: every measurement, side by side with what it is held against, and one table of them.
///
/// Arguments: `short` for a run that only shows that all of it works, and the names of the parts that are wanted: all,
/// where none is named.
final class Everything {
    private static final double FRAMES = 95;

    private final Length length;
    private final List<Row> rows = new ArrayList<>();
    private final List<Row> curves = new ArrayList<>();

    private Everything(Length length) {
        this.length = length;
    }

    /// A part of the table.
    private interface Part {
        void measure() throws Exception;
    }

    static void main(String[] arguments) throws Exception {
        var wanted = new ArrayList<>(List.of(arguments));
        wanted.remove("all");
        var length = wanted.remove("short") ? Length.SHORT : Length.FULL;
        var everything = new Everything(length);
        var parts = everything.parts();
        if (!parts.keySet().containsAll(wanted)) {
            System.err.println("There is " + new TreeSet<>(parts.keySet()) + ".");
            System.exit(64);
        }
        for (var part : parts.entrySet())
            if (wanted.isEmpty() || wanted.contains(part.getKey())) everything.measure(part.getKey(), part.getValue());
        var report = new Report(everything.rows, everything.curves, length);
        var file = Path.of("target", wanted.isEmpty() ? "bench.md" : "bench-some.md");
        report.write(file, wanted.isEmpty() ? Path.of("docs", "performance.md") : file);
        System.out.println(report.markdown());
        System.out.println("The table is in " + file + ".");
    }

    private Map<String, Part> parts() {
        var parts = new LinkedHashMap<String, Part>();
        parts.put("import", this::imports);
        parts.put("tick", this::ticks);
        parts.put("store", this::store);
        parts.put("answer", this::answer);
        parts.put("refresh", this::refresh);
        parts.put("receiver", this::receiver);
        parts.put("frames", this::frames);
        parts.put("probes", this::probes);
        parts.put("start", () -> rows.addAll(Starts.rows(length)));
        parts.put("gates", this::gates);
        parts.put("log", this::log);
        return parts;
    }

    /// A part that cannot be measured here is a row that says so.
    private void measure(String name, Part part) {
        long began = System.nanoTime();
        System.out.println("measuring: " + name);
        try {
            part.measure();
        } catch (Exception e) { // whatever it is, the others are measured
            e.printStackTrace();
            rows.add(Row.missing(name, String.valueOf(e.getMessage())));
        }
        System.out.printf(Locale.ROOT, "measured: %s, in %.0f s%n", name, (System.nanoTime() - began) / 1e9);
    }

    private void imports() throws Exception {
        for (var size : List.of("100", "10000")) {
            var text = size.equals("100") ? "100 KB" : "10 MB";
            rows.add(new Pair(
                            "import of " + text,
                            Side.of(ImportBenchmark.class, "checklist").with("kilobytes=" + size),
                            "commonmark's parse alone",
                            Side.of(ImportBenchmark.class, "commonmark").with("kilobytes=" + size),
                            "µs",
                            size.equals("100") ? 1 : 3,
                            new Row.Aim.AtMost(1.3))
                    .row(length));
        }
    }

    private void ticks() throws Exception {
        rows.add(new Pair(
                        "a tick among 10,000 gates, verb to published state",
                        Side.of(TickBenchmark.class, "tick").with("gates=10000"),
                        "among 100",
                        Side.of(TickBenchmark.class, "tick").with("gates=100"),
                        "µs",
                        1,
                        new Row.Aim.AtMost(2))
                .row(length));
    }

    private void store() throws Exception {
        rows.add(new Pair(
                        "a durable append",
                        Side.of(StoreBenchmark.class, "append"),
                        "a bare transaction of one row",
                        Side.of(StoreBenchmark.class, "appendBare"),
                        "µs",
                        1,
                        new Row.Aim.AtMost(1.3))
                .row(length));
        rows.add(new Pair(
                        "opening a review of 100,000 events",
                        Side.of(OpenBenchmark.class, "open"),
                        "reading the same rows",
                        Side.of(OpenBenchmark.class, "openBare"),
                        "ms",
                        2,
                        new Row.Aim.AtMost(2))
                .row(length));
    }

    private void answer() throws Exception {
        rows.add(new Pair(
                        "a signal's answer to durable event and published state",
                        Side.of(AnswerBenchmark.class, "answer"),
                        "the bare append",
                        Side.of(StoreBenchmark.class, "appendBare"),
                        "µs",
                        1,
                        new Row.Aim.None())
                .row(length));
    }

    private void refresh() throws Exception {
        rows.add(new Pair(
                        "an edited copy of 10,000 gates compared",
                        Side.of(RefreshBenchmark.class, "look"),
                        "reading it once",
                        Side.of(RefreshBenchmark.class, "read"),
                        "ms",
                        2,
                        new Row.Aim.None())
                .row(length));
    }

    private void receiver() throws Exception {
        var seen = Program.run(ReceiverLoad.class, length.word());
        rows.add(Row.against(
                "OTLP receiver, spans a second",
                seen.get("spans.receiver"),
                "spans/s",
                "the same server making OpenTelemetry's classes",
                seen.get("spans.made"),
                new Row.Aim.AtLeast(2.5)));
        rows.add(Row.against(
                "OTLP receiver, spans a second",
                seen.get("spans.receiver"),
                "spans/s",
                "the same server only reading",
                seen.get("spans.read"),
                new Row.Aim.None()));
        rows.add(Row.against(
                "OTLP receiver, processor a span",
                seen.get("cpu.receiver"),
                "ns",
                "the same server making OpenTelemetry's classes",
                seen.get("cpu.made"),
                new Row.Aim.AtMost(0.4)));
        rows.add(Row.against(
                "OTLP receiver, processor a span",
                seen.get("cpu.receiver"),
                "ns",
                "the same server only reading",
                seen.get("cpu.read"),
                new Row.Aim.None()));
        rows.add(Row.against(
                "OTLP receiver, memory retained at the end",
                seen.get("retained.last"),
                "MiB",
                "after the first turn",
                seen.get("retained.first"),
                new Row.Aim.AtMost(1.1)));
    }

    private void frames() throws Exception {
        var seen = Program.run(Frames.class, length.word());
        for (var what : List.of("open", "scroll", "tick")) rows.add(frames("10,000 gates, " + what, seen, what));
        var under = Program.run(SignalFrames.class, length.word());
        rows.add(frames(
                "10,000 gates, scroll while " + Row.number(under.get("rate").median()) + " signals a second arrive",
                under,
                "signals"));
    }

    /// By the wall clock counts; the thread's own work tells whose fault it is.
    private static Row frames(String what, Map<String, Figures> seen, String name) {
        double clock = seen.get(name + ".clock").median();
        double worked = seen.get(name + ".worked").median();
        return Row.alone(
                what,
                Row.number(clock) + " % of frames under 33 ms by the clock, " + Row.number(worked)
                        + " % by what the JavaFX thread works",
                Row.number(clock) + " %",
                "at least 95 %",
                clock >= FRAMES ? Row.Reached.YES : worked >= FRAMES ? Row.Reached.UNTOLD : Row.Reached.NO);
    }

    private void probes() throws Exception {
        var seen = Program.run(ProbeFrames.class, length.word());
        rows.add(Row.alone(
                "200 probes of one Prometheus, each a second",
                Row.number(seen.get("answers.asked").median()) + " answers a second, at most "
                        + Row.number(seen.get("most").median()) + " requests under way",
                "",
                "",
                Row.Reached.UNTOLD));
        rows.add(Row.against(
                "their JavaFX thread",
                seen.get("work.asked"),
                "ms/s",
                "nothing asked",
                seen.get("work.idle"),
                new Row.Aim.None()));
        rows.add(Row.alone(
                "from an answer to its drawn cell", Row.figure(seen.get("drawn"), "ms"), "", "", Row.Reached.UNTOLD));
    }

    private void gates() throws Exception {
        var seen = Program.run(GateScale.class, length.word());
        curve(seen, "open", "opening a review, by gates", "ms", 1, 20);
        curve(seen, "tick", "a person's tick, by gates", "ms", 0, 1);
        curve(seen, "signal", "a signal's tick, by gates", "ms", 0, 1);
        curve(seen, "filter", "filtering, by gates", "ms", 1, 0.1);
        curve(seen, "search", "searching, by gates", "ms", 1, 0.1);
        curve(seen, "export", "exporting with the record, by gates", "ms", 1, 5);
        curve(seen, "memory", "memory of an open review, by gates", "MiB", 1, 1);
    }

    private void log() throws Exception {
        var seen = Program.run(LogScale.class, length.word());
        curve(seen, "open", "opening a review, by events", "ms", 1, 20);
        curve(seen, "tick", "a person's tick, by events", "ms", 0, 1);
        curve(seen, "undo", "an undo, by events", "ms", 0, 1);
        curve(seen, "filter", "filtering, by events", "ms", 1, 0.1);
        curve(seen, "search", "searching, by events", "ms", 1, 0.1);
        curve(seen, "export", "exporting with the record, by events", "ms", 1, 5);
        curve(seen, "log", "listing the log, by events", "ms", 1, 5);
        curve(seen, "memory", "memory of an open review, by events", "MiB", 1, 1);
    }

    /// @param least below it, what is always there weighs more than what grows
    private void curve(Map<String, Figures> seen, String name, String what, String unit, int most, double least) {
        var sizes = seen.keySet().stream()
                .filter(key -> key.startsWith(name + ".") && !key.endsWith(".warm"))
                .map(key -> Integer.valueOf(key.substring(name.length() + 1)))
                .sorted()
                .toList();
        var figures = sizes.stream().map(size -> seen.get(name + "." + size)).toList();
        curves.add(new Growth(what, sizes, figures, unit, most, least).row());
    }
}
