package dev.gateboard.ui.control;

import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.person.Person;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.TextField;

/// Completes people in a field as they are typed, and finds the address of one of whom only the name is typed.
public final class PersonCompletion {
    private static final int ROWS = 6;

    private PersonCompletion() {}

    /// Offers those whose name or address has a word that begins as what is typed.
    ///
    /// @param people asked each time on a thread of its own, so it may look through a whole review
    public static void bind(TextField field, Supplier<ReviewParticipants> people) {
        TextCompletion.<Person>bind(field, ROWS, typed -> offers(people.get(), typed));
    }

    /// Who is typed: a known person where the name alone is that of just one, empty where it is no person.
    public static Optional<Person> find(String typed, ReviewParticipants people) {
        return FormValueParser.parsePerson(typed).map(person -> person.hasEmail() ? person : onlyOne(person, people));
    }

    private static Person onlyOne(Person person, ReviewParticipants people) {
        var known = people.knownPeople().stream()
                .filter(each -> each.name().equalsIgnoreCase(person.name()))
                .toList();
        return known.size() == 1 ? known.getFirst() : person;
    }

    private static List<Person> offers(ReviewParticipants people, String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        // Somebody typed whole is not offered once more.
        if (typed.isEmpty()
                || people.knownPeople().stream()
                        .anyMatch(person -> lower(person).equals(typed))) return List.of();
        return people.knownPeople().stream()
                .filter(person -> lower(person).startsWith(typed)
                        || lower(person).contains(" " + typed)
                        || lower(person).contains("<" + typed))
                .toList();
    }

    private static String lower(Person person) {
        return person.toString().toLowerCase(Locale.ROOT);
    }
}
