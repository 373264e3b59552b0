package dev.gateboard.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Tries inputs on a reader for as long as the system property `gateboard.fuzz.seconds` says (1 in an ordinary build).
/// What was found once lies in `src/test/resources/fuzz/NAME` and is tried first.
public final class Fuzz {
    /// An input that takes longer has found something.
    private static final Duration SLOWEST = Duration.ofSeconds(10);

    private static final double SECONDS = Double.parseDouble(System.getProperty("gateboard.fuzz.seconds", "1"));
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final String name;
    private final List<byte[]> inputs = new ArrayList<>();

    /// A reader of bytes. It refuses with what it declares; anything unchecked is a fault.
    public interface Target {
        void take(byte[] input) throws Exception;
    }

    private Fuzz(String name) {
        this.name = name;
    }

    public static Fuzz of(String name) {
        return new Fuzz(name);
    }

    public Fuzz from(String... seeds) {
        for (var seed : seeds) inputs.add(seed.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public Fuzz from(byte[] seed) {
        inputs.add(seed);
        return this;
    }

    /// Holds a target that takes every input.
    public void hold(Target target) throws IOException {
        hold(target, List.of());
    }

    /// Fails with the smallest input found that the reader neither takes nor refuses, and keeps it in `target/fuzz`.
    ///
    /// @param refusal what the reader may throw
    public void hold(Target target, Class<? extends Exception> refusal) throws IOException {
        hold(target, List.of(refusal));
    }

    private void hold(Target target, List<Class<? extends Exception>> refusals) throws IOException {
        var kept = Path.of("src/test/resources/fuzz", name);
        if (Files.isDirectory(kept)) {
            try (var files = Files.list(kept)) {
                for (var file : files.sorted().toList()) inputs.addFirst(Files.readAllBytes(file));
            }
        }
        if (Guided.isAsked()) {
            Guided.offer(name, inputs, input -> fault(target, input, refusals));
            return;
        }
        for (var input : inputs) check(target, input, refusals);
        // An ordinary build tries the same inputs each time; a search of its own begins anywhere.
        boolean searches = System.getProperty("gateboard.fuzz.seconds") != null;
        long seed = Long.getLong("gateboard.fuzz.seed", searches ? System.nanoTime() : 1);
        var random = new Random(seed);
        var mutation = new Mutation(random);
        long end = System.nanoTime() + (long) (SECONDS * NANOS_PER_SECOND);
        int tried = 0;
        while (System.nanoTime() < end) {
            var input = mutation.of(any(random), any(random));
            check(target, input, refusals);
            tried++;
            // Inputs of inputs: what lies a few changes away is reached too.
            if (random.nextInt(20) == 0) inputs.add(input);
        }
        System.out.println("fuzz " + name + ": " + tried + " inputs from seed " + seed);
    }

    private byte[] any(Random random) {
        return inputs.get(random.nextInt(inputs.size()));
    }

    private void check(Target target, byte[] input, List<Class<? extends Exception>> refusals) throws IOException {
        var fault = fault(target, input, refusals);
        if (fault.isEmpty()) return;
        var smallest = input;
        for (int size = Math.max(1, input.length / 2); size >= 1; size /= 2) {
            for (int at = 0; at + size <= smallest.length; ) {
                var fewer = Mutation.cut(smallest, at, at + size);
                if (fault(target, fewer, refusals).equals(fault)) smallest = fewer;
                else at += size;
            }
        }
        var found = Files.createDirectories(Path.of("target/fuzz", name))
                .resolve(Integer.toHexString(Arrays.hashCode(smallest)));
        Files.write(found, smallest);
        throw new AssertionError(name + ": " + fault + " of the input in " + found + ": "
                + new String(smallest, StandardCharsets.UTF_8));
    }

    /// Where the reader broke: the exception and the place; empty where it did not.
    private static String fault(Target target, byte[] input, List<Class<? extends Exception>> refusals) {
        long began = System.nanoTime();
        try {
            target.take(input);
        } catch (AssertionError e) {
            return "a broken promise ("
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("") + ")";
        } catch (StackOverflowError e) {
            return "a stack overflow";
        } catch (Exception e) {
            if (refusals.stream().noneMatch(refusal -> refusal.isInstance(e))) {
                var place = e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
                return e.getClass().getName() + place;
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        return took.compareTo(SLOWEST) > 0 ? "an answer that takes over " + SLOWEST.toSeconds() + " s" : "";
    }
}
