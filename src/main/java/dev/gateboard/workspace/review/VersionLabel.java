package dev.gateboard.workspace.review;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// Which version of a template comes after another: its last number goes up by one, and what had none is the first.
public final class VersionLabel {
    private static final Pattern LAST_NUMBER = Pattern.compile("^(.*?)(\\d+)(\\D*)$", Pattern.DOTALL);

    private VersionLabel() {}

    public static String next(String label) {
        if (label.isBlank()) return "2";
        var found = LAST_NUMBER.matcher(label.strip());
        if (!found.matches()) return label.strip() + " 2";
        var digits = found.group(2);
        var next = new BigInteger(digits).add(BigInteger.ONE).toString();
        // 2026-09 is followed by 2026-10, and 007 by 008.
        var padded = "0".repeat(Math.max(0, digits.length() - next.length())) + next;
        return found.group(1) + padded + found.group(3);
    }
}
