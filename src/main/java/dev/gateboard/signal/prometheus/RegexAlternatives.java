package dev.gateboard.signal.prometheus;

import java.util.Set;

/// Regular expressions that take a few texts only, each written out: names, `|`, groups, and what may be missing.
final class RegexAlternatives {
    /// What makes the texts many, or makes a text something else than it looks like.
    private static final Set<Character> OPEN = Set.of('.', '*', '+', '{', '[', '^', '$');

    private RegexAlternatives() {}

    static boolean isFinite(String pattern) {
        for (int at = 0; at < pattern.length(); at++) {
            char sign = pattern.charAt(at);
            if (OPEN.contains(sign)) return false;
            if (sign == '\\') {
                at++;
                if (at == pattern.length() || Character.isLetterOrDigit(pattern.charAt(at))) return false;
            }
            if (sign == '(' && pattern.startsWith("(?", at) && !pattern.startsWith("(?:", at)) return false;
        }
        return true;
    }
}
