package dev.gateboard.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.cli.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

/// Every option and every argument of every verb, given what nobody should give: each ends soon, with 0, 1, 2, 64 or 65
/// and a sentence, never with a fault, a stack trace, or a control character on the terminal.
class OptionValuesTest {
    private static final String ADA = "Ada Bar <ada@example.org>";

    private static final Map<String, String> VALUES = values();

    @TempDir
    Path folder = Path.of("");

    private static Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        values.put("empty", "");
        values.put("huge", "x".repeat(200_000));
        values.put("negative", "-1");
        values.put("a span of a million years", "365000000d");
        values.put("a year nobody lives in", "+999999999-12-31");
        values.put("an escape code", "\u001b[32mpassed\u001b[0m");
        values.put("two lines", "one\npassed  two");
        values.put("turned round", "not \u202edessap");
        values.put("a zero", "a\0b");
        values.put("half a character", "\ud800");
        values.put("not a number", "NaN");
        values.put("a folder", ".");
        values.put("a device without an end", "/dev/zero");
        values.put("a device that is full", "/dev/full");
        values.put("a file that is not there", "not/there.md");
        values.put("an option", "--nothing");
        values.put("a placeholder", "`TBD`");
        return Collections.unmodifiableMap(values);
    }

    /// One call a verb that works, or is refused for what it says and not for how it is written.
    private static final List<String> CALLS = List.of(
            "lint list.md",
            "inspect list.md",
            "open list.md",
            "list",
            "overview",
            "due",
            "archive demo",
            "unarchive demo",
            "remove demo --reason r",
            "template list.md --name Readiness --label 2",
            "status demo",
            "log demo",
            "summary demo",
            "changes demo",
            "past demo",
            "repeat demo one",
            "pass demo one",
            "fail demo one --reason r",
            "na demo one --reason r",
            "reopen demo one",
            "attach demo one note.txt",
            "note demo one text",
            "assign demo one P",
            "confirm demo one",
            "waive demo one --reason r --risk r --approver P --until 2099-01-01",
            "revoke demo one --reason r",
            "choose demo one single",
            "arm demo one",
            "disarm demo one",
            "overrule demo one --reason r",
            "fill demo Owner Ada",
            "optional demo yes",
            "tier demo --none",
            "name demo demo",
            "sources",
            "try list.probes.yaml",
            "import-probes rules.yaml",
            "probe demo",
            "propose demo",
            "fire demo one --receiver pager",
            "replay run.json",
            "round demo start",
            "role demo Product",
            "accept demo one",
            "vote demo Product go --by P",
            "decide demo hold --by P",
            "stand demo --by P",
            "sign demo Product --by P --key key",
            "verify list.md",
            "ask demo one",
            "answer demo note.txt --by P",
            "recut demo 9b07c11",
            "refresh demo list.md",
            "upgrade demo list.md",
            "include demo 7",
            "settle demo 1",
            "bundle demo -o demo.gateboard",
            "export demo -o out.md",
            "amend demo --reason r",
            "undo demo",
            "tour -o out");

    private void prepare(Path place) throws IOException {
        Files.createDirectories(place);
        Files.writeString(place.resolve("list.md"), """
            # demo

            - Owner: `TBD`

            ## Gates

            - [ ] one
            - [ ] two

            ## Sign-off

            - Product sign-off: `TBD`
            """, UTF_8);
        Files.writeString(place.resolve("note.txt"), "a note\n", UTF_8);
        Files.writeString(place.resolve("rules.yaml"), "groups: [{rules: [{alert: Down, expr: up < 1}]}]\n", UTF_8);
        Files.writeString(place.resolve("list.probes.yaml"), "version: 1\nprobes: {}\n", UTF_8);
        Files.writeString(place.resolve("run.json"), "{}", UTF_8);
        assertThat(new Terminal(place).run("open", "list.md").code()).isZero();
    }

    private static String verb(String call) {
        return words(call).getFirst();
    }

    private static List<String> words(String call) {
        return Arrays.stream(call.split(" ", -1))
                .map(word -> word.equals("P") ? ADA : word)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyValueOfEveryArgument() {
        return CALLS.stream()
                .map(call -> DynamicTest.dynamicTest(verb(call), () -> {
                    var problems = new ArrayList<String>();
                    var place = folder.resolve(verb(call));
                    prepare(place);
                    for (var variant : variants(call)) problems.addAll(problems(place, variant));
                    assertThat(problems).isEmpty();
                }));
    }

    /// Each word of the call but the verb in turn, and each option of the verb.
    private static List<List<String>> variants(String call) {
        var variants = new ArrayList<List<String>>();
        var words = words(call);
        // The tour is a stand-in here; the attack on the built program tries the real one.
        if (words.getFirst().equals("tour")) return variants;
        for (var value : VALUES.values()) {
            for (int at = 1; at < words.size(); at++) {
                if (words.get(at).startsWith("-")) continue;
                var changed = new ArrayList<>(words);
                changed.set(at, value);
                variants.add(changed);
            }
            for (var option : options(words.getFirst())) {
                var given = new ArrayList<>(words);
                given.add(option.longestName());
                given.add(value);
                variants.add(given);
            }
        }
        return variants;
    }

    /// The options that stand before every verb are the same code for all, so one verb tries them.
    private static List<OptionSpec> options(String verb) {
        var commands = new Cli(CommandEnvironment.ofThisMachine(), _ -> ExitCode.DONE).commands();
        return Objects.requireNonNull(commands.getSubcommands().get(verb)).getCommandSpec().options().stream()
                .filter(option -> option.arity().max() > 0 && (verb.equals("status") || !option.inherited()))
                .toList();
    }

    private List<String> problems(Path place, List<String> words) {
        var shown = String.join(" ", words.stream().map(OptionValuesTest::shown).toList());
        Terminal.Answer answer;
        try {
            answer = assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> new Terminal(place).run(words.toArray(String[]::new)), () -> shown);
        } catch (AssertionError | RuntimeException e) {
            return List.of(shown + ": " + e);
        }
        var problems = new ArrayList<String>();
        if (!List.of(0, 1, 2, 64, 65).contains(answer.code()))
            problems.add(shown + ": code " + answer.code() + ": " + shown(answer.err()));
        if (answer.code() >= 64 && answer.err().strip().isEmpty()) problems.add(shown + ": refused without a word");
        if (answer.err().lines().count() > 3) problems.add(shown + ": more than a sentence: " + shown(answer.err()));
        if (answer.err().length() > 5_000)
            problems.add(shown + ": " + answer.err().length() + " characters of error");
        if (answer.err().contains("Exception") || answer.err().contains("\tat "))
            problems.add(shown + ": " + shown(answer.err()));
        if ((answer.out() + answer.err()).codePoints().anyMatch(OptionValuesTest::unprintable))
            problems.add(shown + ": control characters: " + shown(answer.out() + answer.err()));
        return problems;
    }

    private static boolean unprintable(int character) {
        return character != '\n'
                && (Character.isISOControl(character) || Character.getType(character) == Character.FORMAT);
    }

    private static String shown(String text) {
        var name = VALUES.entrySet().stream()
                .filter(value -> value.getValue().equals(text))
                .map(value -> "<" + value.getKey() + ">")
                .findFirst();
        if (name.isPresent()) return name.get();
        var cut = text.length() > 300 ? text.substring(0, 300) + "…" : text;
        return cut.replaceAll("\\p{Cntrl}", "?");
    }

    @Test
    void everyVerbIsTried() {
        var commands = new Cli(CommandEnvironment.ofThisMachine(), _ -> ExitCode.DONE).commands();
        assertThat(CALLS.stream().map(call -> verb(call)))
                .containsExactlyInAnyOrderElementsOf(commands.getSubcommands().keySet());
    }
}
