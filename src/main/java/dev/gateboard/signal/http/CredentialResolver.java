package dev.gateboard.signal.http;

import dev.gateboard.language.Messages;
import dev.gateboard.signal.config.HomeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/// Looks credentials up at the moment they are used: `env:NAME` or `file:PATH`. Nothing else ever sees them.
public record CredentialResolver(Path folder, Map<String, String> environment) {

    /// Why a secret is not there; the sentence names the reference alone.
    public static final class Missing extends Exception {
        private static final long serialVersionUID = 1;

        Missing(String reference) {
            super(Messages.SIGNAL.text("source.credential", reference));
        }
    }

    /// A header's value: a reference or a plain value.
    String value(String text) throws Missing {
        return text.startsWith("env:") || text.startsWith("file:") ? secret(text) : text;
    }

    String secret(String reference) throws Missing {
        if (reference.startsWith("env:")) {
            var value = environment.get(reference.substring(4));
            if (value == null) throw new Missing(reference);
            return value;
        }
        try {
            return Files.readString(HomeFolder.ofThisMachine().resolve(reference.substring(5), folder))
                    .strip();
        } catch (IOException | InvalidPathException e) {
            throw new Missing(reference);
        }
    }
}
