package dev.gateboard.cli.command;

import dev.gateboard.model.person.InvalidPersonException;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.review.PersonProblemText;
import dev.gateboard.workspace.platform.GitConfigReader;
import java.nio.file.Path;

/// Who is at the keyboard: the person of `--as`, else git's identity, else the login name.
final class CurrentUserResolver {
    private CurrentUserResolver() {}

    /// @param option the value of `--as`; empty where it was not given
    static Person of(String option, CommandEnvironment surroundings) throws CommandException {
        if (!option.isEmpty()) return ValueArgumentParser.parsePerson(option);
        try {
            return surroundings.currentUser().get();
        } catch (InvalidPersonException e) {
            throw new CommandException(PersonProblemText.sentence(e.problem()));
        }
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
