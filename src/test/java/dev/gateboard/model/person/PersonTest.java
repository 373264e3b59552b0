package dev.gateboard.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
    @ParameterizedTest
    @ValueSource(strings = {"A`da", "A\nda", "A\rda", "A\tda", "A\0da", "A\u0085da", "A\u2028da", "A\u2029da"})
    void nameAndMailAreRefusedWhenTheyAreNotOneLineR24(String text) {
        assertThat(problem(() -> new Person(text, "ada@example.org"))).isEqualTo(new PersonProblem.NameNotOneLine());
        assertThat(problem(() -> new Person("Ada", text))).isEqualTo(new PersonProblem.EmailNotOneLine());
        assertThat(problem(() -> Person.parse("Ada <" + text + "@example.org>")))
                .isEqualTo(new PersonProblem.EmailNotOneLine());
    }

    private static PersonProblem problem(Supplier<Person> made) {
        return assertThrows(InvalidPersonException.class, made::get).problem();
    }

    @Test
    void nameMayBeOfAnyScriptR24() {
        assertThat(Person.parse("Zoë 李 <zoe@example.org>")).isEqualTo(new Person("Zoë 李", "zoe@example.org"));
    }
}
