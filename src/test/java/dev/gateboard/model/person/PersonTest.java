package dev.gateboard.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    private static final String ONE_LINE = "is one line without backticks or control characters.";

    @ParameterizedTest
    @ValueSource(strings = {"A`da", "A\nda", "A\rda", "A\tda", "A\0da", "A\u0085da", "A\u2028da", "A\u2029da"})
    void nameAndMailAreRefusedWithASentenceWhenTheyAreNotOneLineR24(String text) {
        assertThatThrownBy(() -> new Person(text, "ada@example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A name " + ONE_LINE);
        assertThatThrownBy(() -> new Person("Ada", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A mail " + ONE_LINE);
        assertThatThrownBy(() -> Person.parse("Ada <" + text + "@example.org>")).hasMessage("A mail " + ONE_LINE);
    }

    @Test
    void nameMayBeOfAnyScriptR24() {
        assertThat(Person.parse("Zoë 李 <zoe@example.org>")).isEqualTo(new Person("Zoë 李", "zoe@example.org"));
    }
}
