package dev.gateboard.model;

import java.time.Instant;
import java.time.ZoneOffset;

/// Something that happened to a review (rule R32). Events are numbered from 1 without gaps. Those made by one deed on
/// many gates share a `step`: the number of the first of them; they are undone together.
public record ReviewEvent(int number, int step, Instant at, ZoneOffset offset, Person by, Person enteredBy, Deed deed) {

    public Said said() {
        return new Said(by, enteredBy, at, number);
    }
}
