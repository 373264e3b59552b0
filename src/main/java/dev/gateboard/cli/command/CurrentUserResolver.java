package dev.gateboard.cli.command;

import dev.gateboard.model.person.Person;
import dev.gateboard.workspace.platform.GitConfigReader;
import java.nio.file.Path;

/// Who is at the keyboard: git's identity, else the login name.
final class CurrentUserResolver {
    private CurrentUserResolver() {}

    static Person of(Path folder) {
        var name = git(folder, "user.name");
        var email = git(folder, "user.email");
        if (!name.isEmpty()) return Person.entered(name, email);
        return email.isEmpty() ? Person.entered(System.getProperty("user.name"), "") : Person.entered(email, email);
    }

    /// Empty where git does not know, or is not there.
    static String git(Path folder, String setting) {
        return GitConfigReader.of(folder, setting);
    }
}
