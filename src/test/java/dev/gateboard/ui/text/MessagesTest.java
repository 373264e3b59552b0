package dev.gateboard.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds the texts of the window to the code that shows them.
class MessagesTest {
    private static final Path TEXTS = Path.of("assets/dev/gateboard/messages.properties");
    private static final Path CODE = Path.of("src/main/java/dev/gateboard");
    private static final Pattern CALL = Pattern.compile("\\.text\\(\\s*\"([a-z]\\w*\\.[\\w.]+)\"");

    private final TreeMap<String, Integer> used = new TreeMap<>();
    private final Properties texts = new Properties();

    MessagesTest() throws IOException {
        try (var reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file).replaceAll("(?m)^\\s*///.*$", "");
                var call = CALL.matcher(code);
                while (call.find()) used.put(call.group(1), values(code, call.end()));
            }
        }
    }

    @Test
    void everyKeyInTheCodeHasItsText() {
        assertThat(new TreeSet<>(texts.stringPropertyNames())).containsAll(used.keySet());
    }

    @Test
    void everyTextIsUsed() {
        assertThat(used.keySet()).containsAll(texts.stringPropertyNames());
    }

    @Test
    void everyTextTakesAsManyValuesAsItIsGiven() {
        for (var key : used.keySet()) {
            var format = new MessageFormat(texts.getProperty(key), Locale.ENGLISH);
            assertThat(format.getFormatsByArgumentIndex()).as(key).hasSize(used.get(key));
        }
    }

    /// An apostrophe alone opens a quotation in MessageFormat and is not shown: "the reviews file".
    @Test
    void apostrophesAreTwoSoThatOneIsShown() {
        for (var key : texts.stringPropertyNames())
            assertThat(texts.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
    }

    @Test
    void placesAreFilledAndNumbersGrouped() {
        assertThat(new Messages().text("tally.cleared", 1234, 10000)).isEqualTo("1,234 of 10,000 cleared");
    }

    /// How many values stand behind the key that ends at `from`.
    private static int values(String code, int from) {
        int values = 0;
        int depth = 0;
        boolean quoted = false;
        for (int at = from; depth >= 0; at++) {
            char letter = code.charAt(at);
            if (letter == '"' && code.charAt(at - 1) != '\\') quoted = !quoted;
            if (quoted) continue;
            if (letter == '(') depth++;
            if (letter == ')') depth--;
            if (letter == ',' && depth == 0) values++;
        }
        return values;
    }
}
