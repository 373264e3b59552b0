package dev.gateboard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Holds the texts of every layer to the code that shows them. A key stands in the call itself:
/// `Messages.SIGNAL.text("promql.noSeries", …)`; a call on a variable is the window's.
class MessagesTest {
    private static final Path CODE = Path.of("src/main/java/dev/gateboard");
    private static final Pattern CALL =
            Pattern.compile("(?:Messages\\s*\\.([A-Z]+)\\s*)?\\.(text|count)\\(\\s*\"([a-z]\\w*\\.[\\w.-]+)\"");
    private static final Map<String, Messages> BUNDLES = Map.of(
            "WINDOW", Messages.WINDOW,
            "DEMO", Messages.DEMO,
            "COMMAND", Messages.COMMAND,
            "REVIEW", Messages.REVIEW,
            "RECORD", Messages.RECORD,
            "WORKSPACE", Messages.WORKSPACE,
            "SIGNAL", Messages.SIGNAL,
            "STORE", Messages.STORE,
            "DOCUMENT", Messages.DOCUMENT);
    static final List<String> NAMES = BUNDLES.keySet().stream().sorted().toList();
    private static final List<String> FORMS = List.of(".one", ".other", ".none");

    /// One place in the code that asks for a text.
    ///
    /// @param values how many it gives, the count included
    private record Use(String bundle, String key, boolean counts, int values) {
        boolean covers(String name) {
            return counts ? FORMS.stream().anyMatch(form -> name.equals(key + form)) : name.equals(key);
        }
    }

    private final List<Use> uses = new ArrayList<>();

    MessagesTest() throws IOException {
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file).replaceAll("(?m)^\\s*///.*$", "");
                var call = CALL.matcher(code);
                while (call.find()) {
                    var bundle = call.group(1) == null ? "WINDOW" : call.group(1);
                    boolean counts = call.group(2).equals("count");
                    uses.add(new Use(bundle, call.group(3), counts, values(code, call.end())));
                }
            }
        }
    }

    static Properties texts(String bundle) {
        var texts = new Properties();
        var source = Objects.requireNonNull(BUNDLES.get(bundle)).bundle();
        for (var key : source.keySet()) texts.setProperty(key, source.getString(key));
        return texts;
    }

    private List<Use> uses(String bundle) {
        return uses.stream().filter(use -> use.bundle().equals(bundle)).toList();
    }

    /// Picocli reads the help of the command line by itself.
    private static boolean isHelp(String key) {
        return key.startsWith("gateboard.") || key.startsWith("usage.");
    }

    /// The rules write these themselves; `StoredText` finds them.
    private static boolean isStoredByRules(String key) {
        return key.startsWith("stored.");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyKeyInTheCodeHasItsText(String bundle) {
        var names = texts(bundle).stringPropertyNames();
        for (var use : uses(bundle))
            if (use.counts()) assertThat(names).contains(use.key() + ".one", use.key() + ".other");
            else assertThat(names).contains(use.key());
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyTextIsUsed(String bundle) {
        var unused = new TreeSet<String>();
        for (var key : texts(bundle).stringPropertyNames())
            if (!isHelp(key) && !isStoredByRules(key) && uses(bundle).stream().noneMatch(use -> use.covers(key)))
                unused.add(key);
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyTextTakesNoMoreValuesThanItIsGiven(String bundle) {
        var texts = texts(bundle);
        for (var use : uses(bundle))
            for (var key : texts.stringPropertyNames()) {
                if (!use.covers(key)) continue;
                var places = new MessageFormat(texts.getProperty(key), Locale.ENGLISH).getFormatsByArgumentIndex();
                if (use.counts()) assertThat(places.length).as(key).isLessThanOrEqualTo(use.values());
                else assertThat(places).as(key).hasSize(use.values());
            }
    }

    /// An apostrophe alone opens a quotation in MessageFormat and is not shown: "the reviews file". Help is no format.
    @ParameterizedTest
    @FieldSource("NAMES")
    void apostrophesAreTwoSoThatOneIsShown(String bundle) {
        var texts = texts(bundle);
        for (var key : texts.stringPropertyNames())
            if (!isHelp(key))
                assertThat(texts.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void everyLanguageThatIsOfferedHasEveryText(String bundle) {
        var english = texts(bundle).stringPropertyNames();
        for (var language : Language.offered())
            if (language != Language.ENGLISH) {
                var texts = language.call(() -> texts(bundle));
                assertThat(texts.stringPropertyNames())
                        .as("%s in %s", bundle, language)
                        .isEqualTo(english);
                assertThat(texts).as("%s in %s", bundle, language).isNotEqualTo(texts(bundle));
            }
    }

    @Test
    void placesAreFilledAndNumbersGrouped() {
        assertThat(Messages.WINDOW.text("tally.cleared", 1234, 10000)).isEqualTo("1,234 of 10,000 cleared");
    }

    @Test
    void thePseudoLanguageKeepsPlacesAndShowsItsEnds() {
        assertThat(PseudoTranslation.translate("{0} of {1} gates"))
                .isEqualTo("[{0} öf {1} ğàţéš~~~]".replace('ţ', 't'));
    }

    @Test
    void aLanguageHoldsForWhatRunsInItAlone() {
        assertThat(Language.PSEUDO.call(() -> Messages.WINDOW.text("tally.empty")))
                .startsWith("[");
        assertThat(Messages.WINDOW.text("tally.empty")).doesNotStartWith("[");
    }

    /// How many values the call has after its key, which ends at `from`; a call that counts has the number among them.
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
