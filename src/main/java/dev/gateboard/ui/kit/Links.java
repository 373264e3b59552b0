package dev.gateboard.ui.kit;

import java.util.List;
import java.util.Locale;

/// Which link targets of a document may be opened outside: web pages and mail addresses, nothing else.
public final class Links {
    private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:");

    private Links() {}

    public static boolean opens(String target) {
        var lower = target.toLowerCase(Locale.ROOT);
        return SCHEMES.stream().anyMatch(lower::startsWith);
    }
}
