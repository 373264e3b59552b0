package dev.gateboard.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Takes lines out of a failing document as long as it still fails, so that what is left shows the cause.
final class Shrunk {
    private Shrunk() {}

    static String smallest(String document, Predicate<String> fails) {
        var lines = new ArrayList<>(List.of(document.split("(?<=\\n)|(?<=\\r)(?!\\n)")));
        for (int size = Math.max(1, lines.size() / 2); size >= 1; size /= 2) {
            for (int at = 0; at + size <= lines.size(); ) {
                var fewer = new ArrayList<>(lines);
                fewer.subList(at, at + size).clear();
                if (fails.test(String.join("", fewer))) lines = fewer;
                else at += size;
            }
        }
        return String.join("", lines);
    }
}
