package dev.gateboard.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A language that texts are shown in. The program has one, chosen at its start or in the settings; JSON, stored
/// sentences and frozen records are written in a language of their own, within [#call].
public enum Language {
    ENGLISH(Locale.ENGLISH, true),
    GERMAN(Locale.GERMAN, true),
    /// English with accents and 40 % longer, for finding cut texts and texts that are not in a bundle.
    PSEUDO(Locale.forLanguageTag("en-XA"), false);

    private static final ScopedValue<Language> HERE = ScopedValue.newInstance();

    @SuppressWarnings("NonFinalStaticField") // the program speaks one language at a time, in all its threads
    private static volatile Language chosen = ENGLISH;

    private final Locale locale;
    private final boolean offered;

    Language(Locale locale, boolean offered) {
        this.locale = locale;
        this.offered = offered;
    }

    /// The language to write in here and now.
    public static Language current() {
        return HERE.orElse(chosen);
    }

    /// Whether something is written that stays, a record, JSON, a stored sentence, or is printed by a command: its days
    /// are those of ISO 8601. The window shows days as its language does.
    public static boolean isWritten() {
        return HERE.isBound();
    }

    /// Sets the language of the whole program, from now on; gives the one before.
    public static Language choose(Language language) {
        var before = chosen;
        chosen = language;
        return before;
    }

    /// The language for a locale of the system: its own where there is one, else English.
    public static Language of(Locale locale) {
        return offered().stream()
                .filter(each -> each.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst()
                .orElse(ENGLISH);
    }

    /// The language with this tag, such as `en`; empty if Gateboard does not speak it.
    public static Optional<Language> ofTag(String tag) {
        return Stream.concat(offered().stream(), Stream.of(PSEUDO))
                .filter(each -> each.tag().equalsIgnoreCase(tag.strip()))
                .findFirst();
    }

    /// The languages that people choose from.
    public static List<Language> offered() {
        return Arrays.stream(values()).filter(each -> each.offered).toList();
    }

    /// The tags that people choose from, such as `en, de`.
    public static String tags() {
        return offered().stream().map(Language::tag).collect(Collectors.joining(", "));
    }

    /// Such as `en` or `de` (BCP 47).
    public String tag() {
        return locale.toLanguageTag();
    }

    /// For dates and numbers beside texts.
    public Locale locale() {
        return locale;
    }

    /// Does something in this language, whatever the program's language is. Holds for the calling thread alone.
    ///
    /// @throws X what the call throws
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(HERE, this).call(work);
    }

    /// Does something in this language, as [#call] does.
    public void run(Runnable work) {
        ScopedValue.where(HERE, this).run(work);
    }
}
