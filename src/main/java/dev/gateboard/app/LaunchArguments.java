package dev.gateboard.app;

import dev.gateboard.cli.command.CommandEnvironment;
import dev.gateboard.cli.command.CurrentUserResolver;
import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.signal.config.HomeFolder;
import dev.gateboard.workspace.platform.DataFolder;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the program was started with: whether that is a command, and what the window takes of it: the options that
/// stand before every verb of the command line, and files to open.
///
/// @param options by name, such as `--db`
public record LaunchArguments(Map<String, String> options, List<String> files) {
    private static final List<String> WITH_VALUE = List.of("--db", "--sources", "--as", "--lang");

    /// Whether the arguments name a verb, or anything that is none of the window's: its options, with their values,
    /// and files.
    public static boolean isCommand(List<String> arguments) {
        for (int index = 0; index < arguments.size(); index++) {
            var argument = arguments.get(index);
            if (WITH_VALUE.contains(argument)) {
                index++;
                if (index == arguments.size()) return true;
            } else if (argument.startsWith("-")) {
                if (!WITH_VALUE.contains(argument.replaceFirst("=.*", ""))) return true;
            } else if (!isFile(argument.toLowerCase(Locale.ROOT))) return true;
        }
        return false;
    }

    private static boolean isFile(String name) {
        return name.endsWith(".md") || name.endsWith(".gateboard") || name.endsWith(".markdown");
    }

    static LaunchArguments of(String... arguments) {
        var options = new HashMap<String, String>();
        var files = new ArrayList<String>();
        for (int index = 0; index < arguments.length; index++) {
            var argument = arguments[index];
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            if (equals > 0) options.put(argument.substring(0, equals), argument.substring(equals + 1));
            else if (WITH_VALUE.contains(argument) && index + 1 < arguments.length)
                options.put(argument, arguments[++index]);
            else if (!argument.startsWith("-")) files.add(argument);
        }
        return new LaunchArguments(Map.copyOf(options), List.copyOf(files));
    }

    /// Why the files it names cannot be opened, in one sentence; empty where all can.
    Optional<String> findProblem(Path folder) {
        return files.stream()
                .flatMap(file -> findProblem(folder, file).stream())
                .findFirst();
    }

    private static Optional<String> findProblem(Path folder, String file) {
        try {
            var path = folder.resolve(file);
            if (Files.isDirectory(path)) return Optional.of(Messages.WINDOW.text("window.folder", path));
            return Files.exists(path) ? Optional.empty() : Optional.of(Messages.WINDOW.text("window.missing", path));
        } catch (InvalidPathException e) {
            return Optional.of(Messages.WINDOW.text("start.badName"));
        }
    }

    Path database(CommandEnvironment surroundings) {
        return pathOption(
                "--db", "GATEBOARD_DB", surroundings, DataFolder.ofThisMachine().database());
    }

    Path sources(CommandEnvironment surroundings) {
        return pathOption(
                "--sources",
                "GATEBOARD_SOURCES",
                surroundings,
                DataFolder.ofThisMachine().configuration().resolve("sources.yaml"));
    }

    private Path pathOption(String option, String variable, CommandEnvironment surroundings, Path otherwise) {
        var text = options.getOrDefault(option, surroundings.environment().getOrDefault(variable, ""));
        return text.isEmpty()
                ? otherwise
                : HomeFolder.of(surroundings.environment()).resolve(text, surroundings.folder());
    }

    /// Who is at the keyboard.
    ///
    /// @throws dev.gateboard.model.person.InvalidPersonException where `--as` names no one
    Person currentUser(CommandEnvironment surroundings) {
        return options.containsKey("--as")
                ? Person.fromInput(options.get("--as"))
                : CurrentUserResolver.onThisComputer(surroundings);
    }
}
