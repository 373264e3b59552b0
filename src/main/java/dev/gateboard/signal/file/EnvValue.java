package dev.gateboard.signal.file;

import dev.gateboard.model.person.BlankText;

/// What is known of a variable's value; the value itself is never kept.
enum EnvValue {
    SET,
    EMPTY,

    /// Named, and given by whoever starts the program.
    FROM_OUTSIDE;

    /// Of two parts side by side.
    EnvValue and(EnvValue other) {
        if (this == SET || other == SET) return SET;
        return this == FROM_OUTSIDE || other == FROM_OUTSIDE ? FROM_OUTSIDE : EMPTY;
    }

    static EnvValue of(String text) {
        return BlankText.isBlank(text) ? EMPTY : SET;
    }
}
