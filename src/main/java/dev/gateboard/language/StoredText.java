package dev.gateboard.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Shows what was stored in English in the language of the person who reads it, such as the reason of a reading. The
/// English pattern that a text was made from is found again, and its values go into the same pattern of the current
/// language. A text that no pattern fits is shown as it is.
public final class StoredText {
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!] +");
    private static final List<String> SEPARATORS = List.of("; ", ", ");

    /// In texts: readings are drawn again and again, and few differ.
    private static final int KEPT = 2000;

    private static final ConcurrentHashMap<Shown, String> SHOWN = new ConcurrentHashMap<>();

    private record Shown(Language language, String text) {}

    private StoredText() {}

    /// The text in the current language.
    public static String translate(String stored) {
        var language = Language.current();
        if (language == Language.ENGLISH || stored.isBlank()) return stored;
        if (SHOWN.size() > KEPT) SHOWN.clear();
        return SHOWN.computeIfAbsent(new Shown(language, stored), _ -> part(stored));
    }

    /// Each of the texts in the current language.
    public static List<String> translate(List<String> stored) {
        return stored.stream().map(StoredText::translate).toList();
    }

    /// A sentence, several of them, a list or a name.
    private static String part(String text) {
        return StoredPattern.endsSentence(text)
                ? sentences(text).orElse(text)
                : pattern(text, true)
                        .or(() -> list(text))
                        .or(() -> pattern(text, false))
                        .orElse(text);
    }

    /// One sentence after the other where each has a pattern, else all of them as one.
    private static Optional<String> sentences(String text) {
        var end = SENTENCE_END.matcher(text);
        while (end.find()) {
            var first = pattern(text.substring(0, end.start() + 1), false);
            var rest = first.isEmpty() ? first : sentences(text.substring(end.end()));
            if (rest.isPresent()) return Optional.of(first.orElseThrow() + " " + rest.get());
        }
        return pattern(text, false);
    }

    /// Parts of a list, as far as they have a pattern.
    private static Optional<String> list(String text) {
        for (var separator : SEPARATORS) {
            if (!text.contains(separator)) continue;
            var parts = new ArrayList<String>();
            for (var each : text.split(separator, -1)) parts.add(part(each));
            var made = String.join(separator, parts);
            if (!made.equals(text)) return Optional.of(made);
        }
        return Optional.empty();
    }

    /// @param isOneItem whether no value may be a list
    private static Optional<String> pattern(String text, boolean isOneItem) {
        return StoredPattern.all().stream()
                .flatMap(each -> each.values(text).stream()
                        .filter(values -> !isOneItem || values.stream().noneMatch(StoredText::isList))
                        .map(values ->
                                each.text(values.stream().map(StoredText::part).toList())))
                .findFirst();
    }

    private static boolean isList(String value) {
        return SEPARATORS.stream().anyMatch(value::contains);
    }
}
