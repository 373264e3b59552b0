package dev.gateboard.cli;

import dev.gateboard.language.Language;
import java.util.Optional;

/// The value of `--lang`, found before anything is parsed, since help and refusals are printed in that language too.
record LanguageArgument(Optional<String> tag) {
    private static final String NAME = "--lang";

    static LanguageArgument of(String... arguments) {
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index].startsWith(NAME + "="))
                return new LanguageArgument(Optional.of(arguments[index].substring(NAME.length() + 1)));
            if (arguments[index].equals(NAME) && index + 1 < arguments.length)
                return new LanguageArgument(Optional.of(arguments[index + 1]));
        }
        return new LanguageArgument(Optional.empty());
    }

    boolean isUnknown() {
        return tag.isPresent() && Language.ofTag(tag.get()).isEmpty();
    }

    /// The language named, else the one the program speaks.
    Language language() {
        return tag.flatMap(Language::ofTag).orElseGet(Language::current);
    }
}
