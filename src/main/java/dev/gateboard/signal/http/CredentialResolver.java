package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.Credential;
import dev.gateboard.signal.config.HomeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/// Looks credentials up at the moment they are used: `env:NAME`, `file:PATH`, or what a program prints. Nothing else
/// ever sees them.
public final class CredentialResolver {
    private final Path folder;
    private final Map<String, String> environment;
    private final ProgramSecrets programs;
    private final OAuth2Tokens tokens;

    /// @param folder where relative paths start
    public CredentialResolver(Path folder, Map<String, String> environment) {
        this(folder, environment, InstantSource.system());
    }

    /// @param clock by which tokens end
    public CredentialResolver(Path folder, Map<String, String> environment, InstantSource clock) {
        this(folder, environment, clock, ProgramSecrets.LIMIT);
    }

    /// @param limit so long a program may run
    CredentialResolver(Path folder, Map<String, String> environment, InstantSource clock, Duration limit) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
        this.tokens = new OAuth2Tokens(clock);
        this.programs = new ProgramSecrets(folder, limit);
    }

    /// Why a secret is not there; the sentence names where it should be, and nothing of what was found.
    public static final class Missing extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean isRefused;

        Missing(String sentence) {
            this(sentence, false);
        }

        /// @param isRefused whether a login server refused it
        Missing(String sentence, boolean isRefused) {
            super(sentence);
            this.isRefused = isRefused;
        }

        boolean isRefused() {
            return isRefused;
        }

        static Missing at(Credential reference) {
            return new Missing(Messages.SIGNAL.text("source.credential", reference.reference()));
        }
    }

    Path folder() {
        return folder;
    }

    Map<String, String> environment() {
        return environment;
    }

    OAuth2Tokens tokens() {
        return tokens;
    }

    String value(Credential credential) throws Missing {
        return switch (credential) {
            case Credential.Plain(String text) -> text;
            case Credential.Variable(String name) -> {
                var value = environment.get(name);
                if (value == null) throw Missing.at(credential);
                yield value;
            }
            case Credential.FileContent(String path) -> {
                try {
                    yield Files.readString(HomeFolder.ofThisMachine().resolve(path, folder))
                            .strip();
                } catch (IOException | InvalidPathException e) {
                    throw Missing.at(credential);
                }
            }
            case Credential.ProgramOutput program -> programs.value(program);
        };
    }

    /// The source refused it: a program is asked once more.
    void refused(Credential credential) {
        if (credential instanceof Credential.ProgramOutput program) programs.refused(program);
    }
}
