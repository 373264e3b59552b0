package dev.gateboard.workspace;

import dev.gateboard.model.Deed;
import dev.gateboard.model.Person;
import dev.gateboard.model.ReviewEvent;
import java.time.InstantSource;
import java.time.ZoneId;

/// Makes events of deeds: now, said by one person and entered by one.
record Stamp(InstantSource clock, Person by, Person enteredBy) {
    ReviewEvent event(int number, Deed deed) {
        return event(number, number, deed);
    }

    /// @param step the number of the first event that undo takes back together with this one
    ReviewEvent event(int number, int step, Deed deed) {
        var now = clock.instant();
        var offset = ZoneId.systemDefault().getRules().getOffset(now);
        return new ReviewEvent(number, step, now, offset, by, enteredBy, deed);
    }
}
