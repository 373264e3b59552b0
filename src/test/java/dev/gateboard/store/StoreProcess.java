package dev.gateboard.store;

import static dev.gateboard.store.Fixtures.GATE;
import static dev.gateboard.store.Fixtures.REVIEW;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.store.sqlite.StoreException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/// A process of its own that appends events to a file, and says each number once it was acknowledged. A line that is no
/// number is the sentence that ended it.
final class StoreProcess {

    private StoreProcess() {}

    /// What to put before the program, such as a command that takes rights from it; then the file, a seed for the
    /// events, and how many times to append.
    static Process start(List<String> before, Path file, long seed, int times) throws IOException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath(), StoreProcess.class.getName()));
        command.addAll(List.of(file.toString(), Long.toString(seed), Integer.toString(times)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @SuppressWarnings("SystemOut") // the pipe to the test
    public static void main(String... arguments) {
        var random = new Random(Long.parseLong(arguments[1]));
        try (var store = Fixtures.opened(Path.of(arguments[0]))) {
            int known = 0;
            for (int time = 0; time < Integer.parseInt(arguments[2]); time++) {
                known = appendSome(store, known, random);
                System.out.println(known);
            }
        } catch (StoreException | AssertionError e) {
            System.out.println(e.getMessage());
        }
    }

    /// Appends one to three events of very different sizes and returns the number of the last.
    private static int appendSome(Store store, int known, Random random) throws StoreException {
        var texts = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(_ -> "x".repeat(1 << random.nextInt(16)))
                .toList();
        return store.write(transaction -> {
            int newest = known + transaction.events(REVIEW, known).size();
            var added = new ArrayList<ReviewEvent>();
            for (var text : texts) added.add(Fixtures.event(newest + added.size() + 1, new Action.AddNote(GATE, text)));
            transaction.append(REVIEW, added);
            return newest + added.size();
        });
    }

    /// The modules of this test run as a class path.
    private static String classPath() {
        try {
            var own = Path.of(Objects.requireNonNull(StoreProcess.class.getResource("StoreProcess.class"))
                    .toURI());
            var root = own.resolve("../../../..").normalize();
            var modules = System.getProperty("jdk.module.path", System.getProperty("java.class.path"));
            return modules + File.pathSeparator + root;
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
