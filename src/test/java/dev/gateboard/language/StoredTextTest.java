package dev.gateboard.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is stored in English is read in the language of who reads it.
class StoredTextTest {
    static List<String> keys() {
        return StoredPattern.all().stream().map(StoredPattern::key).toList();
    }

    private static Object[] samples(String key) {
        var pattern = Language.ENGLISH.call(() -> Messages.SIGNAL.bundle().getString(key));
        var values = new Object[new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length];
        for (int index = 0; index < values.length; index++) values[index] = "beep" + index;
        return values;
    }

    private static String in(Language language, String key, Object... values) {
        return language.call(() -> Messages.SIGNAL.text(key, values));
    }

    private static String shown(String stored) {
        return Language.PSEUDO.call(() -> StoredText.translate(stored));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everySentenceOfTheSignalsIsFoundAgain(String key) {
        var values = samples(key);
        assertThat(shown(in(Language.ENGLISH, key, values))).isEqualTo(in(Language.PSEUDO, key, values));
    }

    /// Units are short in every language, and a place alone fits everything.
    @Test
    void onlyPatternsWithTooFewLettersAndNamesAreLeftOut() {
        var bundle = Language.ENGLISH.call(Messages.SIGNAL::bundle);
        assertThat(bundle.keySet().stream()
                        .filter(key -> !keys().contains(key))
                        .map(bundle::getString)
                        .filter(text -> !text.matches("[a-z][^ {]*"))
                        .filter(text ->
                                text.replaceAll("\\{\\d+}|[^A-Za-z]", "").length() >= StoredPattern.FEWEST_LETTERS))
                .isEmpty();
    }

    @Test
    void aNameOfOneWordStaysAsItIs() {
        assertThat(shown("worker")).isEqualTo("worker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Somebody else's sentence.", "0.3 s", "up{job=\"api\"}", "Is it so? Perhaps."})
    void aTextWithoutAPatternStaysAsItIs(String text) {
        assertThat(shown(text)).isEqualTo(text);
    }

    @Test
    void inEnglishNothingChanges() {
        assertThat(StoredText.translate("No series match up.")).isEqualTo("No series match up.");
    }

    @Test
    void sentencesBesideAndWithinEachOtherAreAllShown() {
        assertThat(shown("0.2 s passes. This result does not count: The newest sample of `up` is 3 days old. The source"
                        + " notes: slow."))
                .isEqualTo(in(
                                Language.PSEUDO,
                                "promql.unproven",
                                in(Language.PSEUDO, "promql.passes.one", 1, "0.2 s"),
                                in(Language.PSEUDO, "age.old", "up", in(Language.PSEUDO, "age.days", 3)))
                        + " "
                        + in(Language.PSEUDO, "prometheus.notes", "slow"));
    }

    @Test
    void theRuleOfAReadingIsShownPartByPart() {
        var atLeast = in(Language.PSEUDO, "threshold.atLeast", "1 s");
        assertThat(shown("passes at least 1 s, at most 3 s; fails above 5 s; throughout the last 5m"))
                .isEqualTo(in(Language.PSEUDO, "threshold.passes", atLeast) + ", "
                        + in(Language.PSEUDO, "threshold.atMost", "3 s")
                        + "; "
                        + in(Language.PSEUDO, "threshold.fails", in(Language.PSEUDO, "threshold.above", "5 s"))
                        + "; " + in(Language.PSEUDO, "threshold.window", "5m"));
    }

    @Test
    void numbersAreGroupedAsTheLanguageDoes() {
        assertThat(shown("1,234 tests ran and none failed."))
                .isEqualTo(in(Language.PSEUDO, "tests.passed.other", 1234));
    }
}
