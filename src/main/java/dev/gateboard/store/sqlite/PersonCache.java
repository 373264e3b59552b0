package dev.gateboard.store.sqlite;

import dev.gateboard.model.person.Person;
import java.util.HashMap;
import java.util.Map;

/// The persons met while reading: a few in very many events, so each is made once.
final class PersonCache {
    private final Map<String, Map<String, Person>> byNameAndEmail = new HashMap<>();

    Person person(String name, String email) {
        return byNameAndEmail
                .computeIfAbsent(name, _ -> new HashMap<>())
                .computeIfAbsent(email, _ -> new Person(name, email));
    }
}
