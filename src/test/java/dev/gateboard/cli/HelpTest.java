package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.language.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

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
            var name = verb.equals("na") ? "notApplicable" : verb.replace("-", "");
            assertThat(command.getCommandSpec().userObject().getClass().getSimpleName())
                    .isEqualToIgnoringCase(name + "Command");
        });
    }

    private void tell(String verb) {
        var help = new Terminal(folder).run(verb, "--help").out();
        assertThat(help).contains("  gateboard " + verb).doesNotContainPattern(UNSAID);
    }

    /// A text that no option has is a leftover, and an option without text says nothing.
    @Test
    void everyOptionAndArgumentHasATextAndEveryTextBelongsToOne() {
        var texts = Messages.COMMAND.bundle();
        var root = new Cli(CommandEnvironment.ofThisMachine(), _ -> 0).commands();
        var used = new TreeSet<String>();
        use(texts, used, root.getCommandSpec());
        root.getSubcommands().values().forEach(verb -> use(texts, used, verb.getCommandSpec()));
        used.add("usage.synopsisHeading");
        assertThat(texts.keySet().stream()
                        .filter(key -> key.startsWith("gateboard.") || key.startsWith("usage."))
                        .filter(key -> !used.contains(key)))
                .isEmpty();
    }

    private static void use(ResourceBundle texts, Set<String> used, CommandSpec command) {
        var name = command.qualifiedName(".");
        for (var key : List.of(name + ".usage.description", name + ".usage.footer")) {
            assertThat(texts.containsKey(key)).as(key).isTrue();
            used.add(key);
        }
        assertThat(command.usageMessage().description()).hasSize(1);
        for (var argument : command.args()) {
            var key = argument instanceof OptionSpec option && isEmpty(option.descriptionKey())
                    ? option.longestName().substring(2)
                    : String.valueOf(argument.descriptionKey());
            var found =
                    Stream.of(name + "." + key, key).filter(texts::containsKey).findFirst();
            assertThat(found).as(name + " " + argument.paramLabel() + " " + key).isPresent();
            assertThat(String.join("", argument.description()))
                    .as(name + " " + key)
                    .isNotBlank();
            found.ifPresent(used::add);
        }
    }

    private static boolean isEmpty(@Nullable String key) {
        return key == null || key.isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        statsu x              | Unknown verb "statsu". Did you mean status? See: gateboard --help
        fil x                 | Unknown verb "fil". Did you mean fail, fill? See: gateboard --help
        qqqqqq                | Unknown verb "qqqqqq". See: gateboard --help
        redo x                | Unknown verb "redo". Use: gateboard undo REVIEW --redo
        status x --jsn        | Unknown option --jsn. Did you mean --json? See: gateboard status --help
        status x --xyzzy=1    | Unknown option --xyzzy=1. See: gateboard status --help
        status x y            | Unexpected argument "y". Put texts with spaces in quotation marks. See: gateboard status --help
        pass                  | Missing: REVIEW, GATE. See: gateboard pass --help
        revoke x y            | Missing: --reason TEXT. See: gateboard revoke --help
        pass x y --reason     | --reason needs a value: TEXT. See: gateboard pass --help
        settle x y1           | Unexpected argument "y1". Put texts with spaces in quotation marks. See: gateboard settle --help
        name x y --as A --as B | Use --as only once. See: gateboard name --help
        vote x P go --by C --condition t | Use --condition, --owner and --due together. See: gateboard vote --help
        """)
    void aMistypedCommandIsAnsweredInOneSentence(String command, String sentence) {
        var answer = new Terminal(folder).run(command.split(" "));
        assertThat(answer.err()).isEqualTo(sentence + System.lineSeparator());
        assertThat(answer.code()).isEqualTo(64);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void theLanguageStandsBeforeOrAfterTheVerbAndHoldsForHelp() {
        var terminal = new Terminal(folder);
        assertThat(terminal.run("--lang", "en-XA", "status", "--help").out())
                .contains("[Šhöwš")
                .contains("--json");
        assertThat(terminal.run("status", "x", "--lang=en-XA", "--jsn").err()).startsWith("[[");
        assertThat(terminal.run("status", "--help").out()).contains("Shows whether");
    }

    @Test
    void anUnknownLanguageIsRefusedWithThoseThereAre() {
        var answer = new Terminal(folder).run("status", "x", "--lang", "tlh");
        assertThat(answer.err().strip()).isEqualTo("Unknown language \"tlh\". Use one of: en, de.");
        assertThat(answer.code()).isEqualTo(64);
    }
}
