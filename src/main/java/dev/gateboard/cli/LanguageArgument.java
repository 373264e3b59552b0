package dev.gateboard.cli;

import dev.gateboard.language.Language;
import java.util.List;
import java.util.Optional;

/// The value of `--lang`, found before anything is parsed, since help and refusals are printed in that language too.
///
/// @param json whether programs read the answer, which is always in English
record LanguageArgument(Optional<String> tag, boolean json) {
    private static final String NAME = "--lang";

    static LanguageArgument of(String... arguments) {
        boolean json = List.of(arguments).contains("--json");
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index].startsWith(NAME + "="))
                return new LanguageArgument(Optional.of(arguments[index].substring(NAME.length() + 1)), json);
            if (arguments[index].equals(NAME) && index + 1 < arguments.length)
                return new LanguageArgument(Optional.of(arguments[index + 1]), json);
        }
        return new LanguageArgument(Optional.empty(), json);
    }

    boolean isUnknown() {
        return tag.isPresent() && Language.ofTag(tag.get()).isEmpty();
    }

    /// The language asked for; empty where it is the program's.
    Optional<Language> language() {
        return json ? Optional.of(Language.ENGLISH) : tag.flatMap(Language::ofTag);
    }
}
