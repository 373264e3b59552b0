package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.InvalidPersonException;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.review.PersonProblemText;
import dev.gateboard.workspace.platform.GitConfigReader;
import dev.gateboard.workspace.settings.UserSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/// Who is at the keyboard: the person of `--as`, else git's identity, else the one set in the window, else the login
/// name.
///
/// @param option the value of `--as`; empty where it was not given
public record CurrentUserResolver(String option, CommandEnvironment surroundings, Supplier<UserSettings> settings) {

    /// @param remark whose name is used where the window would use another, or where only its settings have one;
    /// else empty
    record CurrentUser(Person person, String remark) {}

    CurrentUser resolve() throws CommandException {
        if (!option.isEmpty()) return new CurrentUser(ValueArgumentParser.parsePerson(option), "");
        try {
            var git = surroundings.gitIdentity().get();
            var set = settings.get().person();
            if (git.isEmpty())
                return set.map(person -> new CurrentUser(person, Messages.COMMAND.text("as.settings", person)))
                        .orElseGet(() -> new CurrentUser(loginName(), ""));
            var remark = set.filter(person -> !person.equals(git.get()))
                    .map(person -> Messages.COMMAND.text("as.git", git.get(), person));
            return new CurrentUser(git.get(), remark.orElse(""));
        } catch (InvalidPersonException e) {
            throw new CommandException(PersonProblemText.sentence(e.problem()));
        }
    }

    /// Whom this computer names: git's identity, else the login name.
    public static Person onThisComputer(CommandEnvironment surroundings) {
        return surroundings.gitIdentity().get().orElseGet(CurrentUserResolver::loginName);
    }

    static Optional<Person> gitIdentity(Path folder) {
        var name = GitConfigReader.of(folder, "user.name");
        var email = GitConfigReader.of(folder, "user.email");
        if (!name.isEmpty()) return Optional.of(Person.fromInput(name, email));
        return email.isEmpty() ? Optional.empty() : Optional.of(Person.fromInput(email, email));
    }

    private static Person loginName() {
        return Person.fromInput(System.getProperty("user.name"), "");
    }
}
