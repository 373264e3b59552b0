package dev.gateboard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gateboard.model.person.InvalidPersonException;
import dev.gateboard.model.person.Person;
import dev.gateboard.text.review.PersonProblemText;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PersonProblemTextTest {
    private static final String EXAMPLE = "\"Ada Bar <ada@example.org>\".";

    static final Map<String, String> SENTENCES = Map.of(
            " ",
            "A person needs a name. Enter one such as " + EXAMPLE,
            "A`da",
            "A name must be one line without backticks or control characters. Enter it again.",
            "Ada <a`da@example.org>",
            "An email must be one line without backticks or control characters. Enter it again.",
            "A\u200bda",
            "The name \"A[U+200B]da\" contains an invisible character (U+200B). Enter it without this character.",
            "Ada <a\u200bda@example.org>",
            "The email \"a[U+200B]da@example.org\" contains an invisible character (U+200B). Enter it without this"
                    + " character.",
            "Ada <b> <ada@example.org>",
            "A name cannot contain angle brackets. Enter a person such as " + EXAMPLE,
            "...",
            "A name needs letters. Enter a person such as " + EXAMPLE,
            "the signal",
            "\"the signal\" is not a person but a name that Gateboard uses itself. Enter the name of a person.",
            "Ada <ada>",
            "\"ada\" is not an email address. Enter one such as ada@example.org.",
            "Ada <a da@example.org>",
            "\"a da@example.org\" is not an email address that works here. Use plain letters, digits and"
                    + " .!#$%&'*+/=?^_{|}~- before the @, and a host name after it.");

    static final Iterable<String> TYPED = SENTENCES.keySet();

    private static String sentence(String typed) {
        return PersonProblemText.sentence(assertThrows(InvalidPersonException.class, () -> Person.fromInput(typed))
                .problem());
    }

    @ParameterizedTest
    @FieldSource("TYPED")
    void eachProblemSaysWhatIsWrongAndWhatToDo(String typed) {
        assertThat(sentence(typed)).isEqualTo(SENTENCES.get(typed));
    }

    @Test
    void aNameThatIsTooLongSaysHowLongItMayBe() {
        assertThat(sentence("a".repeat(201))).isEqualTo("The name is too long. Use at most 200 characters.");
    }

    @Test
    void aPersonInAnotherFormIsEnteredAgain() {
        assertThat(new Person("Ada", "\uff41da@example.org").findProblem().map(PersonProblemText::sentence))
                .contains("\"Ada <ada@example.org>\" is written in another form here. Enter the person again.");
    }
}
