package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.attack.HostileArguments;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.model.person.Person;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every option and every argument of every verb with values that nobody foresaw: each ends with one sentence, never
/// with a fault, and obeys no control character. The tour, which opens windows, is tried by `OptionsAttack`, together
/// with what only a process can be handed.
class HostileOptionsTest {
    private static final long PATIENCE_SECONDS = 120;
    private static final Person ADA = new Person("Ada Bar", "ada@example.org");
    private static final String CHECKLIST = """
        # Shop

        ## Release

        - Service: `shop`
        - Environment: `staging`
        - Release id: `v1`

        ## Gates

        - [ ] First gate holds
        - [ ] Second gate holds
        - [ ] Third gate holds

        ## Sign-off

        - Product sign-off: `TBD`
        """;

    private static HostileArguments hostile = HostileArguments.NONE;

    @TempDir
    private static Path folder;

    @TempDir
    private static Path opened;

    private record Answer(int code, String out, String err) {
        @Override
        public String toString() {
            return "ended with " + code + "\n" + shortened(out) + "\n" + shortened(err);
        }

        private static String shortened(String text) {
            return text.substring(0, Math.min(text.length(), 3000));
        }
    }

    /// Notes what ends a thread, as the program would print it.
    private static final class Threads extends ThreadGroup {
        private final List<String> faults = Collections.synchronizedList(new ArrayList<>());

        Threads() {
            super("command");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable fault) {
            faults.add("Exception in " + thread.getName() + ": " + fault);
        }
    }

    @BeforeAll
    static void open() throws Exception {
        Files.writeString(opened.resolve("a.md"), CHECKLIST);
        Files.writeString(opened.resolve("sources.yaml"), "sources:\n  ci: {kind: folder, path: \".\"}\n");
        Files.writeString(
                opened.resolve("a.probes.yaml"),
                "version: 1\nprobes:\n  t: {kind: file-exists, source: ci, path: a.md}\n");
        var review = run(opened, "open", "a.md").out().strip().replaceFirst("(?s).*\\s", "");
        hostile = HostileArguments.of(
                review, verb -> (verb.isEmpty() ? runHere(opened, "--help") : runHere(opened, verb, "--help")).out());
        assertThat(hostile.verbs()).hasSizeGreaterThan(35).contains("open", "decide", "verify");
    }

    /// The same for each case: what one does is not there for the next.
    private static Path copy() throws IOException {
        var copy = Files.createTempDirectory(folder, "case");
        try (var files = Files.list(opened)) {
            for (var file : files.filter(Files::isRegularFile).toList())
                Files.copy(file, copy.resolve(opened.relativize(file)));
        }
        return copy;
    }

    private static Answer run(Path place, String... arguments) throws Exception {
        var threads = new Threads();
        var task = new FutureTask<>(() -> runHere(place, arguments));
        var thread = new Thread(threads, task, "command");
        thread.setDaemon(true);
        thread.start();
        try {
            var answer = task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Answer(answer.code(), answer.out(), answer.err() + String.join("\n", threads.faults));
        } catch (TimeoutException e) {
            throw new AssertionError("it hung: " + List.of(thread.getStackTrace()), e);
        }
    }

    private static Answer runHere(Path place, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var surroundings = new CommandEnvironment(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                InputStream.nullInputStream(),
                Map.of(
                        "GATEBOARD_DB", "gateboard.db",
                        "GATEBOARD_SOURCES", "sources.yaml",
                        "HOME", place.resolve("home").toString()),
                place,
                InstantSource.system(),
                ZoneOffset.UTC,
                () -> Optional.of(ADA));
        int code = new Cli(surroundings, _ -> ExitCode.USAGE).run(arguments);
        return new Answer(code, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static Stream<DynamicTest> tests(Stream<HostileArguments.Case> cases) {
        return cases.filter(each -> !each.name().startsWith("tour "))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    var place = copy();
                    var answer = run(place, each.arguments());
                    isSound(answer);
                    // An odd reason is one; only what was asked to remove the review and said so has removed it.
                    boolean removed =
                            answer.code() == 0 && List.of(each.arguments()).contains("remove");
                    assertThat(run(place, "status", hostile.review()).code())
                            .as("the review is still there")
                            .isIn(removed ? List.of(65) : List.of(0, 1));
                }));
    }

    private static void isSound(Answer answer) {
        var said = answer.out() + answer.err();
        assertThat(answer.code()).as(answer.toString()).isIn(0, 1, 2, 64, 65);
        assertThat(said).as(answer.toString()).doesNotContain("Exception", "\tat dev.gateboard", "Internal error");
        assertThat(said.codePoints()
                        .filter(each -> each != '\n' && each != '\t' && Character.isISOControl(each))
                        .mapToObj(Integer::toHexString))
                .as("control characters in " + answer)
                .isEmpty();
        if (answer.code() > 1) {
            assertThat(answer.err()).as(answer.toString()).isNotBlank();
            assertThat(answer.err().strip().lines().count())
                    .as(answer.toString())
                    .isLessThan(8);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOption() {
        return tests(hostile.options());
    }

    @TestFactory
    Stream<DynamicTest> everyArgument() {
        return tests(hostile.arguments());
    }
}
