import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures whole starts, taken in turn: the packaged window on the sample until its first rows are drawn, without the
/// cache of a start and with it, against a bare JavaFX window with the same theme. On Linux, with a display.
///
/// Arguments: the application image, a folder with BareWindow's class, how many turns.
final class Starts {
    private static final double TICKS_PER_SECOND = 100;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    /// Wall-clock times of one thing that differ so much say more of the machine than of the thing.
    private static final double NOISY = 1.5;

    private final Path image;
    private final Path bare;
    private final String jars;

    private record Run(double wall, double cpu) {}

    private Starts(Path image, Path bare) throws IOException {
        this.image = image;
        this.bare = bare;
        try (var files = Files.list(image.resolve("lib/app"))) {
            this.jars = files.map(Path::toString).filter(name -> name.endsWith(".jar")).sorted(Starts::programFirst).collect(Collectors.joining(":"));
        }
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        new Starts(Path.of(arguments[0]), Path.of(arguments[1])).measure(Integer.parseInt(arguments[2]));
    }

    /// As the launcher's class path has it, which the cache is bound to.
    private static int programFirst(String one, String other) {
        boolean first = one.contains("/gateboard-");
        return first == other.contains("/gateboard-") ? one.compareTo(other) : first ? -1 : 1;
    }

    private void measure(int turns) throws IOException, InterruptedException {
        var bareRuns = new ArrayList<Run>();
        var plainRuns = new ArrayList<Run>();
        var cachedRuns = new ArrayList<Run>();
        for (int turn = -1; turn < turns; turn++) {
            var one = timed(bareWindow());
            var two = timed(window(List.of("-Dgateboard.started=true")));
            var three = timed(window(List.of("-XX:AOTMode=on", cache(), "-Dgateboard.started=true")));
            // The first turn fills the system's own caches.
            if (turn < 0) continue;
            bareRuns.add(one);
            plainRuns.add(two);
            cachedRuns.add(three);
        }
        figures("start.bare", bareRuns);
        figures("start.plain", plainRuns);
        figures("start.cached", cachedRuns);
        System.out.println("| first drawn board | seconds, median (least to most) | against bare | processor seconds | against bare |");
        System.out.println("|---|---|---|---|---|");
        line("bare JavaFX window, same theme", bareRuns, bareRuns);
        line("Gateboard without the cache", plainRuns, bareRuns);
        line("Gateboard with the cache", cachedRuns, bareRuns);
        long bareMemory = memory(bareWindow("stay"));
        long memory = memory(window(List.of("-XX:AOTMode=on", cache())));
        System.out.println("figure memory.bare " + bareMemory + "\nfigure memory " + memory);
        System.out.printf(Locale.ROOT, "%nMemory at rest: %d MiB, bare %d MiB, ratio %.2f%n", memory, bareMemory, (double) memory / bareMemory);
        System.out.println("Machine: " + Runtime.getRuntime().availableProcessors() + " processors, load " + Files.readString(Path.of("/proc/loadavg")).split(" ")[0]
                + ", Java " + Runtime.version());
        if (Stream.of(bareRuns, plainRuns, cachedRuns).anyMatch(runs -> spread(runs) > NOISY))
            System.out.println("The machine was too noisy for wall-clock times: read the processor's.");
    }

    private String cache() {
        return "-XX:AOTCache=" + image.resolve("lib/app/gateboard.aot");
    }

    private List<String> bareWindow(String... arguments) {
        var command = java(jars + ":" + bare, List.of());
        command.add("BareWindow");
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private List<String> window(List<String> options) throws IOException {
        var command = java(jars, options);
        command.addAll(List.of("dev.gateboard.app.Main", "--db", Files.createTempDirectory("start").resolve("start.db").toString()));
        return command;
    }

    private List<String> java(String classPath, List<String> options) {
        var command = new ArrayList<>(List.of(
                image.resolve("lib/runtime/bin/java").toString(),
                "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                "--add-opens=javafx.graphics/javafx.scene=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.sqlite.lib.path=" + image.resolve("lib/app")));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath));
        return command;
    }

    private static Run timed(List<String> command) throws IOException, InterruptedException {
        double cpu = childrensSeconds();
        long began = System.nanoTime();
        var process = started(command);
        if (process.waitFor() != 0) throw new IOException("failed: " + String.join(" ", command));
        double wall = (System.nanoTime() - began) / 1e9;
        return new Run(wall, childrensSeconds() - cpu);
    }

    private static Process started(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Of the processes that this one has waited for (proc(5), `cutime` and `cstime`).
    private static double childrensSeconds() throws IOException {
        var line = Files.readString(Path.of("/proc/self/stat"));
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) / TICKS_PER_SECOND;
    }

    /// Resident, in MiB, after the window has been at rest.
    private static long memory(List<String> command) throws IOException, InterruptedException {
        var process = started(command);
        Thread.sleep(20_000);
        var resident = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElseThrow();
        process.destroy();
        process.waitFor();
        return Long.parseLong(resident.replaceAll("[^0-9]", "")) / 1024;
    }

    private static void line(String name, List<Run> runs, List<Run> against) {
        double wall = median(runs.stream().map(Run::wall).toList());
        double cpu = median(runs.stream().map(Run::cpu).toList());
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f (%.2f to %.2f) | %.2f | %.2f | %.2f |%n",
                name,
                wall,
                runs.stream().mapToDouble(Run::wall).min().orElseThrow(),
                runs.stream().mapToDouble(Run::wall).max().orElseThrow(),
                wall / median(against.stream().map(Run::wall).toList()),
                cpu,
                cpu / median(against.stream().map(Run::cpu).toList()));
    }

    /// For the table that `packaging/bench` makes.
    private static void figures(String name, List<Run> runs) {
        System.out.println("figure " + name + " "
                + runs.stream().map(run -> String.format(Locale.ROOT, "%.3f", run.wall())).collect(Collectors.joining(" ")));
    }

    private static double spread(List<Run> runs) {
        return runs.stream().mapToDouble(Run::wall).max().orElseThrow() / median(runs.stream().map(Run::wall).toList());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
