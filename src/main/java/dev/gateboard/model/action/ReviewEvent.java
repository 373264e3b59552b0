package dev.gateboard.model.action;

import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.person.Person;
import java.time.Instant;
import java.time.ZoneOffset;

/// Something that happened to a review (rule R32). Events are numbered from 1 without gaps. Those made by one action
/// on many gates share a `step`: the number of the first of them; they are undone together.
public record ReviewEvent(
        int number, int step, Instant at, ZoneOffset offset, Person by, Person enteredBy, Action action) {

    public Attribution attribution() {
        return new Attribution(by, enteredBy, at, number);
    }
}
