package dev.gateboard.signal.promql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The expressions of `promql/expressions.txt`, with what Prometheus says of each.
///
/// @param mark as the file explains it
record Corpus(char mark, String expression) {

    static List<Corpus> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/promql/expressions.txt"), StandardCharsets.UTF_8)
                    .stream()
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .map(line -> new Corpus(line.charAt(0), line.substring(2).replace('¶', '\n')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether it is PromQL to this program, which knows the newest, the experimental and the older forms.
    boolean isTaken() {
        return mark != '-';
    }
}
