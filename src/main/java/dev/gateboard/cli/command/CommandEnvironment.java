package dev.gateboard.cli.command;

import dev.gateboard.model.person.Person;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// What a command finds around it: streams, environment, the folder relative paths start at, the time, and whom git
/// names; empty where it names no one.
public record CommandEnvironment(
        PrintStream out,
        PrintStream err,
        InputStream in,
        Map<String, String> environment,
        Path folder,
        InstantSource clock,
        ZoneId zone,
        Supplier<Optional<Person>> gitIdentity) {

    public static CommandEnvironment ofThisMachine() {
        var folder = Path.of("").toAbsolutePath();
        return new CommandEnvironment(
                System.out,
                System.err,
                System.in,
                System.getenv(),
                folder,
                InstantSource.system(),
                ZoneId.systemDefault(),
                () -> CurrentUserResolver.gitIdentity(folder));
    }
}
