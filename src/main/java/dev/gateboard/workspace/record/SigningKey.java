package dev.gateboard.workspace.record;

import dev.gateboard.signal.config.HomeFolder;
import java.nio.file.Path;

/// A key as git's `user.signingkey` names it (git-config(1)).
sealed interface SigningKey {

    record InFile(Path file) implements SigningKey {}

    /// A public key itself, whose private half an agent holds.
    record Literal(String line) implements SigningKey {}

    /// Reads it.
    ///
    /// @param base where a relative path starts
    static SigningKey of(String text, Path base) {
        if (text.startsWith("key::")) return new Literal(text.substring("key::".length()));
        if (text.startsWith("ssh-") && text.indexOf(' ') > 0) return new Literal(text);
        return new InFile(HomeFolder.ofThisMachine().resolve(text, base).normalize());
    }
}
