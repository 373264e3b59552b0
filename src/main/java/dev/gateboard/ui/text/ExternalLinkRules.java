package dev.gateboard.ui.text;

import java.util.List;
import java.util.Locale;

/// Which link targets of a document may be opened outside: web pages and email addresses, nothing else.
public final class ExternalLinkRules {
    private static final List<String> SCHEMES = List.of("http://", "https://", "mailto:");

    private ExternalLinkRules() {}

    public static boolean isAllowed(String target) {
        var lower = target.toLowerCase(Locale.ROOT);
        return SCHEMES.stream().anyMatch(lower::startsWith);
    }
}
