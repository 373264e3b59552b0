package dev.gateboard.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Options and arguments with values that nobody foresaw: each ends soon with one sentence, never with a fault, and
/// obeys no control character.
///
/// A process takes a second, so that here every option is tried with one value, and every verb with what only a process
/// is handed. `HostileOptionsTest` tries all values with all options in one process.
class OptionsAttack {
    private static final Duration SOON = Duration.ofSeconds(20L * patience());

    private static HostileArguments hostile = HostileArguments.NONE;
    private static String review = "";

    @TempDir
    private static Path folder;

    /// A machine on which many work is given more time.
    private static int patience() {
        return Integer.parseInt(System.getenv().getOrDefault("GATEBOARD_PATIENCE", "1"));
    }

    @BeforeAll
    static void open() {
        var desk = Desk.opened(folder);
        review = desk.status("shop").path("review").asString();
        desk.write("a.probes.yaml", "version: 1\nprobes:\n  t: {kind: file-exists, source: ci, path: a.md}\n");
        hostile = HostileArguments.of(
                review,
                verb -> (verb.isEmpty()
                                ? desk.program().run("--help")
                                : desk.program().run(verb, "--help"))
                        .ok()
                        .out());
        assertThat(hostile.verbs()).hasSizeGreaterThan(35).contains("open", "decide", "verify");
    }

    /// The tour goes the whole way where its folder's name is odd and no more.
    private static Duration limit(String script) {
        return script.contains(" 'tour' ") ? SOON.multipliedBy(9) : SOON;
    }

    /// Without those that remove the review which the others need: `HostileOptionsTest` gives each a database of its
    /// own.
    private static Stream<DynamicTest> tests(Stream<HostileArguments.Case> cases) {
        return cases.filter(each -> !each.words().contains("remove"))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> isSound(each.script())));
    }

    private static void isSound(String script) {
        var desk = Desk.in(folder);
        var run = desk.program().shell(limit(script), script + " </dev/null");
        assertThat(run.code()).as("it hung: " + run).isNotEqualTo(-1);
        run.isSound();
        if (run.code() > 1) {
            assertThat(run.err()).as(run.toString()).isNotBlank();
            assertThat(run.err().strip().lines().count()).as(run.toString()).isLessThan(8);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyOption() {
        return tests(hostile.eachOptionOnce());
    }

    @TestFactory
    Stream<DynamicTest> everyVerbWithWhatIsNoText() {
        return tests(hostile.argumentsOfNoText());
    }

    /// It opens windows, which a process of the tests has of its own.
    @TestFactory
    Stream<DynamicTest> everythingOfTheTour() {
        return tests(Stream.concat(hostile.options("tour"), hostile.arguments("tour")));
    }

    @TestFactory
    Stream<DynamicTest> everyCommonOption() {
        return tests(hostile.common());
    }

    @TestFactory
    Stream<DynamicTest> everyVerbWithAnOptionNobodyHas() {
        return hostile.verbs().stream()
                .map(verb -> DynamicTest.dynamicTest(verb, () -> {
                    var run = Desk.in(folder).program().shell(SOON, "$P " + verb + " $'--no\\e[31m-such' </dev/null");
                    run.isSound().ends(64);
                }));
    }

    @AfterAll
    static void theReviewIsStillThere() {
        Desk.in(folder).program().run("status", review).isSound().ends(0, 1);
    }
}
