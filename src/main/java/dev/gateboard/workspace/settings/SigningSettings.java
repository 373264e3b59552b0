package dev.gateboard.workspace.settings;

import dev.gateboard.signal.config.HomeFolder;
import dev.gateboard.workspace.platform.GitConfigReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// The key to sign with and the list of allowed signers: what a person set, else what git names.
///
/// @param folder where git is asked, and where relative paths begin
public record SigningSettings(UserSettings settings, Path folder) {
    private static final String GIT_KEY = "user.signingkey";
    private static final String GIT_SIGNERS = "gpg.ssh.allowedSignersFile";

    /// What is used, as it was named.
    ///
    /// @param name empty where none is named
    /// @param isSet whether the person set it, and not git
    /// @param missing the file that the person set, where it is not there and git's is used; else empty
    public record SigningChoice(String name, boolean isSet, String missing) {
        private static SigningChoice ofGit(String name, String missing) {
            return new SigningChoice(name, false, missing);
        }
    }

    /// A file, or a public key itself.
    public SigningChoice key() {
        return choose(UserSettings.SIGNING_KEY, GIT_KEY);
    }

    public SigningChoice allowedSigners() {
        return choose(UserSettings.ALLOWED_SIGNERS, GIT_SIGNERS);
    }

    /// Empty where none is named.
    ///
    /// @throws InvalidPathException where the name is none of a file
    public Optional<Path> file(SigningChoice choice) {
        return choice.name().isEmpty() ? Optional.empty() : Optional.of(resolve(choice.name()));
    }

    private Path resolve(String name) {
        return HomeFolder.ofThisMachine().resolve(name, folder).normalize();
    }

    private SigningChoice choose(String setting, String git) {
        var set = settings.text(setting);
        if (set.isEmpty()) return SigningChoice.ofGit(GitConfigReader.of(folder, git), "");
        if (isThere(set)) return new SigningChoice(set, true, "");
        var other = GitConfigReader.of(folder, git);
        return other.isEmpty() ? new SigningChoice(set, true, "") : SigningChoice.ofGit(other, set);
    }

    /// A key may be named by itself, and is then no file.
    private boolean isThere(String set) {
        try {
            return set.startsWith("key::") || set.startsWith("ssh-") || Files.exists(resolve(set));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
