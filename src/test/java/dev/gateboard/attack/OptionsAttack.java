package dev.gateboard.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every option and every argument of every verb, as `--help` names them, with values that nobody foresaw: each
/// ends soon with one sentence, never with a fault, and obeys no control character.
class OptionsAttack {
    private static final Duration SOON = Duration.ofSeconds(20L * patience());
    private static final Pattern VERB = Pattern.compile("(?m)^  ([a-z][a-z-]*) {2,}[A-Z].*");
    private static final Pattern OPTION = Pattern.compile("\\[?(--[a-z-]+|-o)=[A-Z|]+");

    /// As a shell writes them: `printf` makes the bytes that are no text.
    private static final Map<String, String> VALUES = Map.of(
            "empty", "''",
            "huge", "\"$(head -c 100000 /dev/zero | tr '\\0' x)\"",
            "hugeNumber", "99999999999999999999999999999d",
            "negative", "-1",
            "control", "$'a\\e[32mPASSED\\e[0m\\rb\\x07'",
            "noText", "$'\\xff\\xfe\\x80'",
            "endlessDevice", "/dev/zero",
            "fullDevice", "/dev/full");

    private static List<String> verbs = List.of();
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
        var help = desk.program().run("--help").ok().out();
        verbs = VERB.matcher(help.substring(help.indexOf("Start here")))
                .results()
                .map(verb -> verb.group(1))
                .toList();
        assertThat(verbs).hasSizeGreaterThan(35).contains("open", "decide", "verify");
    }

    /// What the verb takes before its options, so that the option is what is tried.
    private static String arguments(String verb, String usage) {
        return switch (verb) {
            case "open", "lint", "inspect" -> "a.md";
            case "try" -> "a.probes.yaml";
            case "replay", "verify" -> "a.md";
            case "import-probes" -> "a.probes.yaml";
            case "list", "sources", "tour", "overview", "due" -> "";
            case "fill" -> "shop Owner x";
            case "name" -> "shop shop";
            case "optional" -> "shop no";
            case "choose" -> "shop 'First gate' x";
            case "note" -> "shop 'First gate' text";
            case "assign" -> "shop 'First gate' 'Bob Zed <bob@example.org>'";
            case "attach" -> "shop 'First gate' https://ci.example.org/1";
            case "recut" -> "shop v2";
            case "refresh", "upgrade", "answer" -> "shop a.md";
            case "round" -> "shop start";
            case "role" -> "shop Support";
            case "vote" -> "shop Product no-go";
            case "decide" -> "shop hold";
            case "sign" -> "shop Product";
            default -> usage.contains("GATE") ? "shop 'First gate'" : usage.contains("REVIEW") ? "shop" : "";
        };
    }

    /// What a verb asks for, as far as it is not what is tried.
    private static String required(String usage, String tried) {
        var needed = new StringBuilder();
        Map.of(
                        "--by", "'Carla Que <carla@example.org>'",
                        "--reason", "why",
                        "--risk", "loss",
                        "--approver", "'Bob Zed <bob@example.org>'",
                        "--until", "2199-12-31",
                        "--receiver", "pager")
                .forEach((option, value) -> {
                    if (usage.contains(option + "=") && !option.equals(tried))
                        needed.append(' ').append(option).append(' ').append(value);
                });
        return needed.toString();
    }

    /// The tour goes the whole way where its folder's name is odd and no more.
    private static Duration limit(String script) {
        return script.contains(" tour ") ? SOON.multipliedBy(9) : SOON;
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
        return verbs.stream().flatMap(verb -> {
            var usage = usage(verb);
            var options = new LinkedHashSet<String>();
            OPTION.matcher(usage).results().forEach(option -> options.add(option.group(1)));
            options.removeAll(List.of("--as", "--db", "--sources"));
            return options.stream()
                    .flatMap(option -> VALUES.keySet().stream()
                            .sorted()
                            .map(value -> DynamicTest.dynamicTest(
                                    verb + " " + option + " " + value,
                                    () -> isSound("$P --as 'Ada Bar <ada@example.org>' " + verb + " "
                                            + arguments(verb, usage) + required(usage, option) + output(usage, option)
                                            + " " + option + "=" + VALUES.get(value)))));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyArgument() {
        return verbs.stream().flatMap(verb -> {
            var usage = usage(verb);
            var names = new ArrayList<String>();
            Pattern.compile(
                            "\\b(REVIEW|GATE|FILE|FILE\\|DIR|FILE\\|-|TEXT|PERSON|OPTION|FIELD|VALUE|ROLE|VOTE|DECISION|RELEASE|LABEL|PROBES-FILE)(?=["
                                + " .\\]\\n"
                                + "]|$)")
                    .matcher(usage.replaceAll("\\[?-[^ ]*=[^ ]*", ""))
                    .results()
                    .forEach(name -> names.add(name.group(1)));
            int count = names.isEmpty() ? 1 : names.size();
            return Stream.of("empty", "control", "noText", "endlessDevice")
                    .map(value -> DynamicTest.dynamicTest(
                            verb + " with " + value,
                            () -> isSound("$P --as 'Ada Bar <ada@example.org>' " + verb + " "
                                    + ("shop " + (VALUES.get(value) + " ").repeat(count)) + required(usage, "")
                                    + output(usage, ""))));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCommonOption() {
        return Stream.of("--as", "--db", "--sources")
                .flatMap(option -> VALUES.keySet().stream()
                        .sorted()
                        .map(value -> DynamicTest.dynamicTest(
                                option + " " + value,
                                () -> isSound("$P " + option + "=" + VALUES.get(value)
                                        + " pass shop 'First gate' --reason x"))));
    }

    @TestFactory
    Stream<DynamicTest> everyVerbWithAnOptionNobodyHas() {
        return verbs.stream()
                .map(verb -> DynamicTest.dynamicTest(verb, () -> {
                    var run = Desk.in(folder).program().shell(SOON, "$P " + verb + " $'--no\\e[31m-such' </dev/null");
                    run.isSound().ends(64);
                }));
    }

    private static String output(String usage, String tried) {
        return usage.contains("-o=") && !tried.equals("-o") ? " -o " + folder.resolve("out") : "";
    }

    private static String usage(String verb) {
        var help = Desk.in(folder).program().run(verb, "--help").ok().out();
        return help.substring(0, help.indexOf("\n", help.indexOf("[--sources=FILE]")));
    }

    @AfterAll
    static void theReviewIsStillThere() {
        Desk.in(folder).program().run("status", review).isSound().ends(0, 1);
    }
}
