package dev.gateboard.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The checklist that comes with the program, for a first run.
final class Sample {
    static final String NAME = "production-readiness-staging.md";

    private Sample() {}

    static byte[] bytes() {
        try (InputStream bytes = Sample.class.getResourceAsStream("/dev/gateboard/sample/" + NAME)) {
            if (bytes == null) throw new IllegalStateException(NAME + " is missing from the program");
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
