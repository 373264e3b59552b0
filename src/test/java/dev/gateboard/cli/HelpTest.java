package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.command.CommandEnvironment;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Each verb's help is worth reading: manual pages are made of it.
class HelpTest {
    private static final Pattern VERB = Pattern.compile("(?m)^  ([a-z]+) {2,}\\S");
    private static final Pattern UNSAID = Pattern.compile("(?m)^ {2,8}(?:[A-Z]\\S*|[a-z]+\\|\\S+)$");

    @TempDir
    private Path folder = Path.of("");

    @TestFactory
    Stream<DynamicTest> everyVerbHasAnExampleAndSaysWhatItTakes() {
        var verbs = VERB.matcher(new Terminal(folder).run("--help").out())
                .results()
                .map(verb -> verb.group(1))
                .toList();
        assertThat(verbs).contains("lint", "open", "pass", "export", "undo", "verify");
        return verbs.stream().map(verb -> DynamicTest.dynamicTest(verb, () -> tell(verb)));
    }

    /// Whoever looks for a verb finds it by its name.
    @Test
    void everyVerbIsAClassOfItsName() {
        var verbs =
                new Cli(CommandEnvironment.ofThisMachine(), _ -> 0).commands().getSubcommands();
        assertThat(verbs).isNotEmpty();
        verbs.forEach((verb, command) -> {
            var name = verb.equals("na") ? "notApplicable" : verb;
            assertThat(command.getCommandSpec().userObject().getClass().getSimpleName())
                    .isEqualToIgnoringCase(name + "Command");
        });
    }

    private void tell(String verb) {
        var help = new Terminal(folder).run(verb, "--help").out();
        assertThat(help).contains("  gateboard " + verb).doesNotContainPattern(UNSAID);
    }
}
