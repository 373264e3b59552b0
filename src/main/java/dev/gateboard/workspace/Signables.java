package dev.gateboard.workspace;

import dev.gateboard.model.Meeting;
import dev.gateboard.model.Person;
import dev.gateboard.model.RoleState;
import dev.gateboard.record.Amendment;
import dev.gateboard.record.RoleNames;
import dev.gateboard.record.Statement;
import dev.gateboard.store.Store;
import dev.gateboard.store.StoreException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the statements of what is frozen.
record Signables(Store store, Meeting meeting) {

    List<Signable> all() throws StoreException {
        var all = new ArrayList<Signable>();
        for (var freeze : meeting.frozen()) {
            var names = RoleNames.of(
                    freeze.name(),
                    meeting.roles().stream()
                            .limit(freeze.statements().size())
                            .map(RoleState::label)
                            .toList());
            for (int index = 0; index < freeze.statements().size(); index++)
                all.add(role(
                        index,
                        freeze.name() + "." + names.get(index) + ".json",
                        freeze.statements().get(index)));
            for (var made : meeting.amendments()) {
                int number = made.deed().number();
                all.add(new Signable(
                        new Signable.Of.OfAmendment(number),
                        "Amendment " + number,
                        false,
                        List.of(made.said().by()),
                        Amendment.file(freeze.name(), number),
                        kept(made.deed().sha256()),
                        filed(made.signed().stream().findFirst())));
            }
        }
        return List.copyOf(all);
    }

    private Signable role(int index, String file, String sha256) throws StoreException {
        var statement = kept(sha256);
        var said = read(statement.bytes());
        var role = meeting.roles().get(index);
        return new Signable(
                new Signable.Of.OfRole(index),
                role.label(),
                role.required(),
                said.person().isEmpty() ? List.of() : List.of(Person.parse(said.person())),
                file,
                statement,
                filed(Optional.ofNullable(meeting.signed().get(index))));
    }

    private static Statement.Predicate read(byte[] statement) {
        try {
            return Statement.read(statement).predicate();
        } catch (IOException e) {
            throw new IllegalStateException("A statement that was frozen here cannot be read.", e);
        }
    }

    private List<Signable.Filed> filed(Optional<Meeting.Signed> signed) throws StoreException {
        if (signed.isEmpty()) return List.of();
        return List.of(new Signable.Filed(signed.get().said(), kept(signed.get().sha256())));
    }

    private Enclosure kept(String sha256) throws StoreException {
        return Enclosure.of(
                "statement.json",
                store.attachment(sha256)
                        .orElseThrow(() -> new IllegalStateException("The frozen bytes " + sha256 + " are missing.")));
    }
}
