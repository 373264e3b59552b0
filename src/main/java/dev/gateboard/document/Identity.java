package dev.gateboard.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// Gives gates identities that another version of the document gives them too (rule R31): by `<!-- gb:id=… -->`, else
/// by heading path, gates above and text, counted among equals. Fed in document order.
final class Identity {
    private static final Pattern EXPLICIT = Pattern.compile("gb:id=([^\\s>]+?)(?:\\s|-->)");

    private final Deque<Heading> headings = new ArrayDeque<>();
    private final Map<String, Integer> equals = new HashMap<>();
    private final Map<UUID, Integer> given = new HashMap<>();
    private String section = "";

    private record Heading(int level, String path) {}

    /// @param path stands for heading path, gates above and text together; the same for equals
    /// @param repeated whether the explicit identity was another gate's already and was not used
    record Key(String path, UUID id, boolean repeated) {}

    /// What counts of a text: letters and digits, in one case, one space between words.
    static String normalised(String text) {
        var composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        var key = new StringBuilder(composed.length());
        composed.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) key.appendCodePoint(c);
            else if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') key.append(' ');
        });
        if (!key.isEmpty() && key.charAt(key.length() - 1) == ' ') key.setLength(key.length() - 1);
        return key.isEmpty() ? composed.strip() : key.toString();
    }

    void section(String title, int level) {
        while (!headings.isEmpty() && headings.peek().level() >= level) headings.pop();
        var above = headings.isEmpty() ? "" : headings.peek().path();
        section = digest(above + "\n# " + normalised(title)).toString();
        headings.push(new Heading(level, section));
    }

    /// @param parent the path of the gate above, empty where there is none
    Key gate(String parent, String text, List<String> comments) {
        var path = digest(section + "\n" + parent + "\n- " + normalised(text)).toString();
        int nth = equals.merge(path, 1, Integer::sum);
        boolean repeated = false;
        for (var comment : comments) {
            var explicit = EXPLICIT.matcher(comment);
            if (!explicit.find()) continue;
            var id = explicit(explicit.group(1));
            if (given.merge(id, 1, Integer::sum) == 1) return new Key(path, id, false);
            repeated = true;
        }
        var id = nth == 1 ? UUID.fromString(path) : digest(path + "#" + nth);
        return new Key(path, id, repeated);
    }

    private static UUID explicit(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException aName) {
            return digest("gb:id=" + id);
        }
    }

    private static UUID digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
    }
}
