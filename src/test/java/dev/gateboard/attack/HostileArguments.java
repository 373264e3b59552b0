package dev.gateboard.attack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Every option and every argument of every verb, as `--help` names them, with values that nobody foresaw.
///
/// @param review the id of what is tried with: its name may soon be another one's too
/// @param usages what `VERB --help` says before it explains the options, by verb
public record HostileArguments(String review, Map<String, String> usages, List<String> verbs) {
    public static final HostileArguments NONE = new HostileArguments("", Map.of(), List.of());

    private static final Pattern VERB = Pattern.compile("(?m)^  ([a-z][a-z-]*) {2,}[A-Z].*");
    private static final Pattern OPTION = Pattern.compile("\\[?(--[a-z-]+|-o)=[A-Z|]+");
    private static final Pattern ARGUMENT = Pattern.compile(
            "\\b(REVIEW|GATE|FILE|FILE\\|DIR|FILE\\|-|TEXT|PERSON|OPTION|FIELD|VALUE|ROLE|VOTE|DECISION|RELEASE|LABEL"
                    + "|PROBES-FILE)(?=[ .\\]\\n]|$)");

    /// Stands in an argument where the value comes.
    private static final String PLACE = "\0";

    /// As a shell writes it, whose `printf` makes the bytes that are no text, and as the program is handed it.
    record Value(String name, String shell, String text) {}

    private static final List<Value> VALUES = List.of(
            new Value("control", "$'a\\e[32mPASSED\\e[0m\\rb\\x07'", "a\u001b[32mPASSED\u001b[0m\rb\u0007"),
            new Value("empty", "''", ""),
            new Value("endlessDevice", "/dev/zero", "/dev/zero"),
            new Value("fullDevice", "/dev/full", "/dev/full"),
            new Value("huge", "\"$(head -c 100000 /dev/zero | tr '\\0' x)\"", "x".repeat(100_000)),
            new Value("hugeNumber", "99999999999999999999999999999d", "99999999999999999999999999999d"),
            new Value("negative", "-1", "-1"),
            new Value("noText", "$'\\xff\\xfe\\x80'", "\ufffd\ufffd\ufffd"));

    /// One command with one of the values in it.
    public record Case(String name, List<String> words, Value value) {
        /// The arguments as the program is handed them.
        public String[] arguments() {
            return words.stream().map(word -> word.replace(PLACE, value.text())).toArray(String[]::new);
        }

        /// The command as a shell is handed it: `$P` is the program.
        String script() {
            var script = new StringBuilder("$P");
            for (var word : words)
                script.append(" '")
                        .append(word.replace("'", "'\\''").replace(PLACE, "'" + value.shell() + "'"))
                        .append('\'');
            return script.toString();
        }
    }

    /// What the help names.
    ///
    /// @param help what the program says of a verb, or of all where it is empty
    public static HostileArguments of(String review, UnaryOperator<String> help) {
        var all = help.apply("");
        var verbs = VERB.matcher(all.substring(all.indexOf("Start here")))
                .results()
                .map(verb -> verb.group(1))
                .toList();
        var usages = new ConcurrentHashMap<String, String>();
        verbs.parallelStream().forEach(verb -> {
            var text = help.apply(verb);
            usages.put(verb, text.substring(0, text.indexOf("\n", text.indexOf("[--sources=FILE]"))));
        });
        return new HostileArguments(review, Map.copyOf(usages), verbs);
    }

    /// Every option of every verb with every value.
    public Stream<Case> options() {
        return verbs.stream().flatMap(this::options);
    }

    Stream<Case> options(String verb) {
        return names(verb).stream().flatMap(option -> VALUES.stream().map(value -> option(verb, option, value)));
    }

    /// Every option of every verb with one of the values each, in turn: together they have them all. A verb's language
    /// is chosen before the verb is looked at, for all in one way.
    Stream<Case> eachOptionOnce() {
        var pairs = verbs.stream()
                .flatMap(verb -> names(verb).stream()
                        .filter(option -> !option.equals("--lang"))
                        .map(option -> Map.entry(verb, option)))
                .toList();
        return IntStream.range(0, pairs.size())
                .mapToObj(index -> option(
                        pairs.get(index).getKey(), pairs.get(index).getValue(), VALUES.get(index % VALUES.size())));
    }

    /// Every argument of every verb with the values that may stand there.
    public Stream<Case> arguments() {
        return verbs.stream().flatMap(this::arguments);
    }

    Stream<Case> arguments(String verb) {
        return VALUES.stream()
                .filter(value ->
                        List.of("empty", "control", "noText", "endlessDevice").contains(value.name()))
                .map(value -> argument(verb, value));
    }

    /// Every verb with arguments that are no text, which a process alone is ever handed.
    Stream<Case> argumentsOfNoText() {
        return verbs.stream().map(verb -> argument(verb, VALUES.getLast()));
    }

    /// The options that stand before every verb.
    Stream<Case> common() {
        return Stream.of("--as", "--db", "--sources", "--lang")
                .flatMap(option -> VALUES.stream()
                        .map(value -> new Case(
                                option + " " + value.name(),
                                List.of(option + "=" + PLACE, "pass", review, "First gate", "--reason", "x"),
                                value)));
    }

    private LinkedHashSet<String> names(String verb) {
        var options = new LinkedHashSet<String>();
        OPTION.matcher(usage(verb)).results().forEach(option -> options.add(option.group(1)));
        options.removeAll(List.of("--as", "--db", "--sources"));
        return options;
    }

    private String usage(String verb) {
        return usages.getOrDefault(verb, "");
    }

    private Case option(String verb, String option, Value value) {
        var words = new ArrayList<>(List.of("--as", Desk.ADA, verb));
        words.addAll(before(verb, usage(verb)));
        words.addAll(required(usage(verb), option));
        words.add(option + "=" + PLACE);
        return new Case(verb + " " + option + " " + value.name(), words, value);
    }

    private Case argument(String verb, Value value) {
        var words = new ArrayList<>(List.of("--as", Desk.ADA, verb, review));
        long count = ARGUMENT.matcher(usage(verb).replaceAll("\\[?-[^ ]*=[^ ]*", ""))
                .results()
                .count();
        for (int index = 0; index < Math.max(1, count); index++) words.add(PLACE);
        words.addAll(required(usage(verb), ""));
        return new Case(verb + " with " + value.name(), words, value);
    }

    /// What the verb takes before its options, so that the option is what is tried.
    private List<String> before(String verb, String usage) {
        return switch (verb) {
            case "open", "lint", "inspect", "replay", "verify" -> List.of("a.md");
            case "try", "import-probes" -> List.of("a.probes.yaml");
            case "list", "sources", "tour", "overview", "due" -> List.of();
            case "fill" -> List.of(review, "Owner", "x");
            case "name" -> List.of(review, "other");
            case "optional" -> List.of(review, "no");
            case "choose" -> List.of(review, "First gate", "x");
            case "note" -> List.of(review, "First gate", "text");
            case "assign" -> List.of(review, "First gate", Desk.BOB);
            case "attach" -> List.of(review, "First gate", "https://ci.example.org/1");
            case "recut" -> List.of(review, "v2");
            case "refresh", "upgrade", "answer" -> List.of(review, "a.md");
            case "round" -> List.of(review, "start");
            case "role" -> List.of(review, "Support");
            case "vote" -> List.of(review, "Product", "no-go");
            case "decide" -> List.of(review, "hold");
            case "sign" -> List.of(review, "Product");
            default ->
                usage.contains("GATE")
                        ? List.of(review, "First gate")
                        : usage.contains("REVIEW") ? List.of(review) : List.of();
        };
    }

    /// What a verb asks for, as far as it is not what is tried.
    private static List<String> required(String usage, String tried) {
        var needed = new ArrayList<String>();
        Map.of(
                        "--by", Desk.CARLA,
                        "--reason", "why",
                        "--risk", "loss",
                        "--approver", Desk.BOB,
                        "--until", "2199-12-31",
                        "--receiver", "pager",
                        "-o", "out")
                .forEach((option, value) -> {
                    if (usage.contains(option + "=") && !option.equals(tried)) needed.addAll(List.of(option, value));
                });
        return needed;
    }
}
