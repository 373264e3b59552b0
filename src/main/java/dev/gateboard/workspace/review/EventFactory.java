package dev.gateboard.workspace.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.person.Person;
import java.time.InstantSource;
import java.time.ZoneId;

/// Makes events of actions: now, said by one person and entered by one.
public record EventFactory(InstantSource clock, Person by, Person enteredBy) {
    public ReviewEvent event(int number, Action action) {
        return event(number, number, action);
    }

    /// Makes the event of an action.
    ///
    /// @param step the number of the first event that undo takes back together with this one
    public ReviewEvent event(int number, int step, Action action) {
        var now = clock.instant();
        var offset = ZoneId.systemDefault().getRules().getOffset(now);
        return new ReviewEvent(number, step, now, offset, by, enteredBy, action);
    }
}
