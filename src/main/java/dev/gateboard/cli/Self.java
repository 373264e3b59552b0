package dev.gateboard.cli;

import dev.gateboard.model.Person;
import dev.gateboard.workspace.GitSetting;
import java.nio.file.Path;

/// Who is at the keyboard: git's identity, else the login name.
final class Self {
    private Self() {}

    static Person of(Path folder) {
        var name = git(folder, "user.name");
        var mail = git(folder, "user.email");
        if (!name.isEmpty()) return Person.entered(name, mail);
        return mail.isEmpty() ? Person.entered(System.getProperty("user.name"), "") : Person.entered(mail, mail);
    }

    /// Empty where git does not know, or is not there.
    static String git(Path folder, String setting) {
        return GitSetting.of(folder, setting);
    }
}
