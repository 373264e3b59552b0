package dev.gateboard.fuzz;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Has Jazzer search the inputs of every reader, led by what code an input reaches: `./mvnw -P fuzz -Dfuzz=60`, seconds
/// each. Every reader has a process of its own, in which its test says what is tried and what it may throw. What is
/// found lies in `target/fuzz/NAME`; kept under `src/test/resources/fuzz/NAME` it is tried in every build.
public final class Guided {
    private static final String WANTED = "gateboard.fuzz.guided";
    private static final String ALL = "*";
    private static final List<String> DISABLED = List.of(
            "com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery",
            "com.code_intelligence.jazzer.sanitizers.FilePathTraversal",
            "com.code_intelligence.jazzer.sanitizers.RegexInjection");
    private static final Path FOUND = Path.of("target", "fuzz");
    private static final Set<String> NAMES = new ConcurrentSkipListSet<>();
    private static final SynchronousQueue<Offer> OFFERED = new SynchronousQueue<>();
    private static volatile Checked checked = _ -> "";

    /// Says where a reader broke; empty where it did not.
    interface Checked {
        String fault(byte[] input);
    }

    private record Offer(List<byte[]> inputs, Checked check) {}

    private Guided() {}

    static boolean isAsked() {
        return System.getProperty(WANTED) != null;
    }

    /// A test offers its reader. The one that is wanted waits here until its process ends, so that what its test made
    /// is there as long.
    static void offer(String name, List<byte[]> inputs, Checked check) {
        NAMES.add(name);
        if (!name.equals(System.getProperty(WANTED))) return;
        try {
            OFFERED.put(new Offer(inputs, check));
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Jazzer calls it before the first input, with the corpus's folder.
    public static void fuzzerInitialize(String[] arguments) throws IOException, InterruptedException {
        Thread.ofPlatform().daemon().name("test").start(Guided::runTests);
        var offer = OFFERED.take();
        var corpus = Files.createDirectories(Path.of(arguments[0]));
        for (int index = 0; index < offer.inputs().size(); index++)
            Files.write(corpus.resolve("seed-" + index), offer.inputs().get(index));
        checked = offer.check();
        // The first input waits for everything to be loaded and instrumented; what is wrong with it is found below.
        var _ = checked.fault(offer.inputs().getFirst());
    }

    /// Jazzer calls it with each input.
    public static void fuzzerTestOneInput(byte[] input) {
        var fault = checked.fault(input);
        if (!fault.isEmpty()) throw new AssertionError(fault);
    }

    private static void runTests() {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectPackage("dev.gateboard"))
                .filters(ClassNameFilter.includeClassNamePatterns(".*FuzzTest"))
                .build();
        LauncherFactory.create().execute(request);
    }

    /// Tries each reader for a while.
    ///
    /// @param arguments how many seconds
    public static void main(String... arguments) throws IOException, InterruptedException {
        System.setProperty(WANTED, ALL);
        runTests();
        if (NAMES.isEmpty()) throw new IllegalStateException("No reader was offered.");
        var broken = new ArrayList<String>();
        for (var name : NAMES) if (search(name, arguments[0]) != 0) broken.add(name);
        System.out.println(
                broken.isEmpty()
                        ? NAMES.size() + " readers tried for " + arguments[0] + " s each: none broke."
                        : "Broken: " + String.join(", ", broken) + "; the inputs lie in " + FOUND + ".");
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    private static int search(String name, String seconds) throws IOException, InterruptedException {
        var corpus = Files.createDirectories(FOUND.resolve(name).resolve("corpus"));
        System.out.println("== " + name);
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + WANTED + "=" + name,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + Guided.class.getName(),
                        "--target_args=" + corpus,
                        "--instrumentation_includes=dev.gateboard.**",
                        // Jazzer's own checks take our tests' loopback servers and files, and an Alertmanager's
                        // patterns, for attacks.
                        "--disabled_hooks=" + String.join(":", DISABLED),
                        "-max_total_time=" + seconds,
                        "-timeout=30",
                        "-verbosity=0",
                        "-print_final_stats=1",
                        "-artifact_prefix=" + FOUND.resolve(name) + "/",
                        corpus.toString()))
                .inheritIO()
                .start()
                .waitFor();
    }
}
