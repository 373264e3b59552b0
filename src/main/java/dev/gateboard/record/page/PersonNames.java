package dev.gateboard.record.page;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the people of a record are called in its running text: by name, since emails stand in one table alone. Two
/// people of one name are told apart by a number, which the table has too.
final class PersonNames {
    private final Map<String, String> names = new LinkedHashMap<>();

    /// @param people `Name <email>`, in the order they are numbered in
    PersonNames(List<String> people) {
        for (var person : people) {
            if (names.containsKey(person) || isNobody(person)) continue;
            var plain = plain(Person.parse(person));
            var name = plain;
            for (int number = 2; names.containsValue(name); number++) name = plain + " (" + number + ")";
            names.put(person, name);
        }
    }

    /// Where the email is all there is of a name, its first part.
    private static String plain(Person person) {
        int at = person.name().indexOf('@');
        return at > 0 && person.name().equals(person.email()) ? person.name().substring(0, at) : person.name();
    }

    private static boolean isNobody(String person) {
        return person.isEmpty() || person.equals(Person.SIGNAL.toString());
    }

    /// The name of a person or the signal; empty for no one.
    String of(String person) {
        if (person.equals(Person.SIGNAL.toString())) return Messages.RECORD.text("people.signal");
        return names.getOrDefault(person, person);
    }

    List<String> people() {
        return new ArrayList<>(names.keySet());
    }
}
