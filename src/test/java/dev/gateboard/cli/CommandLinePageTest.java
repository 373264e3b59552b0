package dev.gateboard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.GlobalOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `docs/command-line.md` is the help of every verb, in the groups of `gateboard --help`. With
/// `-Dgateboard.written=true`
/// the page is written instead of compared.
class CommandLinePageTest {
    private static final Path PAGE = Path.of("docs", "command-line.md");
    private static final int WIDTH = 132;

    private final CommandLine commands = new Cli(CommandEnvironment.ofThisMachine(), _ -> ExitCode.DONE).commands();

    @Test
    void thePageIsTheHelp() throws IOException {
        var page = page();
        if (Boolean.getBoolean("gateboard.written")) Files.writeString(PAGE, page);
        assertThat(Files.readString(PAGE))
                .as("write it with ./mvnw -Dtest=CommandLinePageTest -Dgateboard.written=true test")
                .isEqualTo(page);
    }

    @Test
    void everyVerbIsInAGroup() {
        assertThat(Stream.of(VerbGroup.values()).flatMap(group -> verbs(group).stream()))
                .containsExactlyInAnyOrderElementsOf(commands.getSubcommands().keySet());
    }

    private String page() {
        var root = commands.getCommandSpec();
        var page = new StringBuilder("# Command line\n\n");
        page.append(
                wrapped("This page is written from the help of the program. `gateboard --help` lists all commands, and"
                        + " `gateboard VERB --help` explains one of them. Everything you can do in the window is"
                        + " also a command."));
        page.append(text(root));
        page.append("Every command also takes these options, before or after its name:\n\n")
                .append(table(root.options().stream()));
        page.append("Typical commands:\n\n").append(examples(root));
        for (var group : VerbGroup.values()) {
            page.append("## ").append(group.heading()).append("\n\n");
            page.append(wrapped(verbs(group).stream()
                    .map(verb -> "[`" + verb + "`](#" + verb + ")")
                    .collect(Collectors.joining(" · "))));
            for (var verb : verbs(group))
                page.append(
                        verb(Objects.requireNonNull(commands.getSubcommands().get(verb))));
        }
        return page.toString().stripTrailing() + "\n";
    }

    private static List<String> verbs(VerbGroup group) {
        var session = new CommandContext(CommandEnvironment.ofThisMachine(), new GlobalOptions());
        return group.verbs(session, _ -> ExitCode.DONE).stream()
                .map(verb -> new CommandLine(verb).getCommandName())
                .toList();
    }

    private static String verb(CommandLine verb) {
        var spec = verb.getCommandSpec();
        var own = Stream.concat(
                spec.positionalParameters().stream(), spec.options().stream().filter(option -> !option.inherited()));
        return "### `" + spec.name() + "`\n\n"
                + wrapped(plain(String.join(" ", spec.usageMessage().description())))
                + "```text\n" + synopsis(verb).stripTrailing() + "\n```\n\n"
                + table(own)
                + text(spec)
                + examples(spec);
    }

    /// Without the options that every verb has.
    private static String synopsis(CommandLine verb) {
        var text = verb.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
        for (var option : verb.getCommandSpec().options())
            if (option.inherited()) text = text.replaceFirst(" \\[" + option.shortestName() + "(=[^\\]]*)?]", "");
        return wrapped(text);
    }

    private static String table(Stream<? extends ArgSpec> arguments) {
        var rows = arguments
                .filter(argument -> !argument.hidden())
                .map(argument -> "| `" + name(argument).replace("|", "\\|") + "` | "
                        + plain(String.join(" ", argument.description())).replace("|", "\\|") + " |\n")
                .collect(Collectors.joining());
        return rows.isEmpty() ? "" : "| argument or option | meaning |\n|---|---|\n" + rows + "\n";
    }

    private static String name(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) return argument.paramLabel();
        var names = String.join(", ", option.names());
        return option.arity().max() == 0 ? names : names + " " + option.paramLabel();
    }

    /// What the help says below the options, without the examples, which are the indented lines.
    private static String text(CommandSpec spec) {
        return footer(spec)
                .filter(line -> !line.isBlank() && !line.startsWith("  "))
                .map(line -> wrapped(plain(line)))
                .collect(Collectors.joining());
    }

    private static String examples(CommandSpec spec) {
        var lines = footer(spec)
                .filter(line -> line.startsWith("  "))
                .map(line -> line.substring(2) + "\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "```sh\n" + lines + "```\n\n";
    }

    private static Stream<String> footer(CommandSpec spec) {
        return Stream.of(spec.usageMessage().footer()).flatMap(String::lines);
    }

    /// `Name <email>` would be a tag.
    private static String plain(String text) {
        return text.replace("<", "\\<");
    }

    /// A paragraph.
    private static String wrapped(String text) {
        var lines = new StringBuilder();
        int length = 0;
        for (var word : text.split(" ", -1)) {
            if (length > 0 && length + 1 + word.length() > WIDTH) {
                lines.append('\n');
                length = 0;
            } else if (length > 0) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines + "\n\n";
    }
}
