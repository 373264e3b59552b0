package dev.gateboard.cli.command;

import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.platform.GitConfigReader;
import java.nio.file.Path;

/// Who is at the keyboard: the person of `--as`, else git's identity, else the login name.
final class CurrentUserResolver {
    private CurrentUserResolver() {}

    /// @param option the value of `--as`; empty where it was not given
    static Person of(String option, CommandEnvironment surroundings) throws CommandException {
        return option.isEmpty() ? surroundings.currentUser().get() : ValueArgumentParser.parsePerson(option);
    }

    static Person of(Path folder) {
        var name = gitSetting(folder, "user.name");
        var email = gitSetting(folder, "user.email");
        if (!name.isEmpty()) return Person.fromInput(name, email);
        return email.isEmpty() ? Person.fromInput(System.getProperty("user.name"), "") : Person.fromInput(email, email);
    }

    /// Empty where git does not know, or is not there.
    static String gitSetting(Path folder, String setting) {
        return GitConfigReader.of(folder, setting);
    }
}
