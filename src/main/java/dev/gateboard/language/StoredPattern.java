package dev.gateboard.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// An English text of a bundle, as a pattern that finds its values again.
///
/// @param bundle where the text is
/// @param places the number of the place that each group of `pattern` stands for
/// @param literal the longest piece without a place: a text without it needs no closer look
/// @param letters outside places, so that the most telling pattern comes first
record StoredPattern(Messages bundle, String key, Pattern pattern, List<Integer> places, String literal, int letters) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+");

    /// A pattern with fewer letters than these would fit too much.
    static final int FEWEST_LETTERS = 3;

    private static final List<StoredPattern> ALL =
            Language.ENGLISH.call(() -> Messages.SIGNAL.bundle().keySet().stream()
                    .sorted()
                    .map(key -> of(Messages.SIGNAL, key))
                    .filter(each -> each.letters >= FEWEST_LETTERS && !each.isName())
                    .sorted(Comparator.comparingInt(StoredPattern::letters).reversed())
                    .toList());

    /// Those of the signals, the most telling first.
    static List<StoredPattern> all() {
        return ALL;
    }

    /// Called in English, which is what is stored.
    static StoredPattern of(Messages bundle, String key) {
        var text = bundle.bundle().getString(key).replace("''", "'");
        var pattern = new StringBuilder();
        var places = new ArrayList<Integer>();
        var longest = "";
        int letters = 0;
        int end = 0;
        var place = PLACE.matcher(text);
        while (true) {
            boolean isPlace = place.find();
            var piece = text.substring(end, isPlace ? place.start() : text.length());
            if (!piece.isEmpty()) pattern.append(Pattern.quote(piece));
            letters += (int) piece.chars().filter(Character::isLetter).count();
            if (piece.length() > longest.length()) longest = piece;
            if (!isPlace) return new StoredPattern(bundle, key, compiled(pattern), places, longest, letters);
            int number = Integer.parseInt(place.group(1));
            int before = places.indexOf(number);
            pattern.append(before < 0 ? "(.+?)" : "\\" + (before + 1));
            if (before < 0) places.add(number);
            end = place.end();
        }
    }

    /// A single word in lower case may be the name of a job or a service, which has no translation.
    private boolean isName() {
        return places.isEmpty() && literal.indexOf(' ') < 0 && Character.isLowerCase(literal.charAt(0));
    }

    private static Pattern compiled(CharSequence pattern) {
        return Pattern.compile(pattern.toString(), Pattern.DOTALL);
    }

    /// Whether the text ends as a sentence does.
    static boolean endsSentence(String text) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!");
    }

    /// The values of a text of this pattern, in the order of its groups.
    Optional<List<String>> values(String text) {
        if (!text.contains(literal)) return Optional.empty();
        var found = pattern.matcher(text);
        if (!found.matches()) return Optional.empty();
        var values = new ArrayList<String>();
        for (int group = 1; group <= found.groupCount(); group++) values.add(found.group(group));
        return Optional.of(values);
    }

    /// The text of this key in the current language. The one thing of `key.one` is its first value.
    String text(List<String> values) {
        var all = new Object
                [Math.max(1, places.stream().mapToInt(each -> each + 1).max().orElse(0))];
        all[0] = 1L;
        for (int index = 0; index < places.size(); index++) all[places.get(index)] = value(values.get(index));
        return bundle.text(key, all);
    }

    /// A number with its thousands apart is grouped as the current language does.
    private static Object value(String text) {
        return GROUPED.matcher(text).matches() ? Long.valueOf(text.replace(",", "")) : text;
    }
}
