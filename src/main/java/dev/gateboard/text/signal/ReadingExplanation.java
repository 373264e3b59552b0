package dev.gateboard.text.signal;

import dev.gateboard.model.signal.Reading;
import dev.gateboard.model.signal.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A reading's reason taken apart: what is the matter in a few words, the rest of it, and what may have happened.
/// Names stand between backticks.
///
/// @param hint a question such as "Was it renamed to `b`, which has 84 series?"; empty where there is none
public record ReadingExplanation(String headline, String explanation, String hint) {
    private static final Pattern SENTENCES = Pattern.compile("(?<=[.?!])\\s+(?=[A-Z`\"])");
    private static final Pattern NAMES = Pattern.compile("`([^`]+)`");
    private static final int SHORT = 64;

    public static ReadingExplanation of(Reading reading) {
        var sentences = new ArrayList<>(List.of(SENTENCES.split(SignalText.reason(reading), -1)));
        var hints = sentences.stream()
                .skip(1)
                .filter(sentence -> sentence.endsWith("?"))
                .toList();
        sentences.removeAll(hints);
        var hint = String.join(" ", hints);
        var first = sentences.getFirst();
        int colon = first.indexOf(": ");
        if (colon > 0 && colon <= SHORT && (first.indexOf('`') < 0 || first.indexOf('`') > colon)) {
            sentences.set(0, capital(first.substring(colon + 2)));
            return new ReadingExplanation(first.substring(0, colon), String.join(" ", sentences), hint);
        }
        if (first.length() <= SHORT && first.indexOf('`') < 0) {
            sentences.removeFirst();
            return new ReadingExplanation(
                    first.endsWith(".") ? first.substring(0, first.length() - 1) : first,
                    String.join(" ", sentences),
                    hint);
        }
        return new ReadingExplanation(capital(SignalText.verdict(reading)), String.join(" ", sentences), hint);
    }

    /// What the reason of a fail names between backticks: where it occurs in the query, it is the culprit. Of any
    /// other answer nothing is: a selector that matches nothing yet is as it should be.
    public static List<String> names(Reading reading) {
        if (reading.verdict() != Verdict.FAIL) return List.of();
        return NAMES.matcher(reading.reason())
                .results()
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }

    /// With a capital letter first.
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
