package dev.gateboard.signal.file;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;

/// Which tests of a report a probe asks for, by a glob such as `*CrossOrg*`.
final class TestNamePattern {
    private final Optional<PathMatcher> matcher;

    /// @param glob empty takes every test
    /// @throws java.util.regex.PatternSyntaxException where it is no glob
    TestNamePattern(String glob) {
        this.matcher = glob.isEmpty()
                ? Optional.empty()
                : Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + glob.replaceAll("[/:]", "_")));
    }

    boolean isEveryTest() {
        return matcher.isEmpty();
    }

    /// The name alone or with its class before it.
    boolean matches(String className, String name) {
        return matcher.map(glob -> glob.matches(plain(name)) || glob.matches(plain(className + "." + name)))
                .orElse(true);
    }

    private static Path plain(String text) {
        return Path.of(text.replaceAll("[/\\\\:]", "_"));
    }
}
