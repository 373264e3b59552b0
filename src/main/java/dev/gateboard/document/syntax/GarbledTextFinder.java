package dev.gateboard.document.syntax;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gateboard.document.LineIndex;
import dev.gateboard.language.Messages;
import dev.gateboard.model.checklist.Problem;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Finds characters that another program broke: UTF-8 that was read as Windows-1252 and saved again, so that "what’s"
/// became "whatâ€™s". It is valid text, which Gateboard leaves as it is; the owner may want to know.
public final class GarbledTextFinder {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern WORD = Pattern.compile("[^\\s`]*[\\u00C2-\\u00F4][^\\s`]+");

    private GarbledTextFinder() {}

    /// One remark per line, in the order of the lines.
    public static List<Problem> find(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        var lines = LineIndex.of(text);
        var found = new ArrayList<Problem>();
        var word = WORD.matcher(text);
        int last = 0;
        while (word.find()) {
            int line = lines.lineOf(word.start());
            if (line == last) continue;
            var meant = meant(word.group());
            if (meant.isEmpty()) continue;
            last = line;
            found.add(Problem.offer(line, Messages.DOCUMENT.text("whole.garbled", word.group(), meant.get())));
        }
        return List.copyOf(found);
    }

    /// What the word was before; empty where it is as it was written.
    private static Optional<String> meant(String word) {
        try {
            var before = WINDOWS.newEncoder().encode(CharBuffer.wrap(word));
            var meant = UTF_8.newDecoder().decode(before).toString();
            return meant.equals(word) ? Optional.empty() : Optional.of(meant);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
