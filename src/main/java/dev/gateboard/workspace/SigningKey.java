package dev.gateboard.workspace;

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
        if (text.startsWith("~/"))
            return new InFile(Path.of(System.getProperty("user.home")).resolve(text.substring(2)));
        return new InFile(base.resolve(text).normalize());
    }
}
