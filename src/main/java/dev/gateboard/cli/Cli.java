package dev.gateboard.cli;

import dev.gateboard.cli.command.CommandContext;
import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.cli.command.CommandException;
import dev.gateboard.cli.command.ExitCode;
import dev.gateboard.cli.command.GlobalOptions;
import dev.gateboard.cli.command.TerminalStream;
import dev.gateboard.language.Language;
import dev.gateboard.language.Messages;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Runs one command and gives its exit code.
public final class Cli {
    private final CommandEnvironment surroundings;
    private final Tour tour;
    private GlobalOptions globals = new GlobalOptions();

    /// Drives the windows over the sample into a folder; gives the exit code.
    public interface Tour {
        int run(Path folder);
    }

    public Cli(CommandEnvironment surroundings, Tour tour) {
        this.surroundings = new CommandEnvironment(
                visible(surroundings.out()),
                visible(surroundings.err()),
                surroundings.in(),
                surroundings.environment(),
                surroundings.folder(),
                surroundings.clock(),
                surroundings.zone(),
                surroundings.gitIdentity());
        this.tour = tour;
    }

    private PrintStream visible(PrintStream out) {
        return new TerminalStream(out, () -> globals.json);
    }

    /// Speaks the language of `--lang`, else the program's.
    public int run(String... arguments) {
        var asked = LanguageArgument.of(arguments);
        if (asked.isUnknown())
            return refuse(Messages.COMMAND.text("language.unknown", asked.tag().orElse(""), Language.tags()));
        return run(asked.language().orElseGet(Language::current), arguments);
    }

    /// In all threads of the program, since a workspace has one of its own.
    private int run(Language language, String... arguments) {
        var before = Language.choose(language);
        try {
            return language.<Integer, RuntimeException>call(() -> execute(arguments));
        } finally {
            Language.choose(before);
        }
    }

    private int execute(String... arguments) {
        boolean isHelp = Stream.of(arguments).anyMatch(List.of("-h", "--help")::contains) || arguments.length == 0;
        int code = (isHelp ? commands() : verbs(new EnumMap<>(VerbGroup.class))).execute(arguments);
        surroundings.out().flush();
        surroundings.err().flush();
        return code;
    }

    private int refuse(String sentence) {
        surroundings.err().println(CommandException.shorten(sentence));
        return ExitCode.USAGE;
    }

    /// The verbs with their help, as picocli knows them; what writes the manual reads it too.
    public CommandLine commands() {
        var groups = new EnumMap<VerbGroup, List<String>>(VerbGroup.class);
        var commands = verbs(groups);
        HelpTexts.fill(commands, groups);
        return commands;
    }

    /// @param groups where the names of the verbs are noted
    private CommandLine verbs(Map<VerbGroup, List<String>> groups) {
        globals = new GlobalOptions();
        var session = new CommandContext(surroundings, globals);
        var commands = new CommandLine(globals);
        for (var group : VerbGroup.values()) {
            var verbs =
                    group.verbs(session, tour).stream().map(CommandLine::new).toList();
            verbs.forEach(verb -> commands.addSubcommand(verb.getCommandName(), verb));
            groups.put(group, verbs.stream().map(CommandLine::getCommandName).toList());
        }
        return commands.setOut(new PrintWriter(
                        surroundings.out(), true, surroundings.out().charset()))
                .setErr(new PrintWriter(
                        surroundings.err(), true, surroundings.err().charset()))
                .setParameterExceptionHandler((problem, _) -> wrong(problem))
                .setExecutionExceptionHandler((problem, _, _) -> failed(problem));
    }

    private int wrong(ParameterException problem) {
        return refuse(UsageErrorText.text(problem));
    }

    private int failed(Exception problem) {
        if (problem instanceof CommandException refused) {
            surroundings.err().println(refused.getMessage());
            return refused.exitCode();
        }
        surroundings
                .err()
                .println(Messages.COMMAND.text(
                        "fault.internal",
                        problem.getClass().getSimpleName(),
                        String.valueOf(problem.getMessage()).lines().findFirst().orElse("")));
        return ExitCode.FAULT;
    }
}
