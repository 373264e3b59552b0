package dev.gateboard.model.signal;

import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.checklist.Problem;
import java.util.List;

/// What another file of probes would change in a review (rule R12).
///
/// @param added ids of probes that are new
/// @param changed ids of probes that ask something else, or of someone else
/// @param removed ids of probes that are no longer there
/// @param boundGates gates that would be bound to other probes than now, or to none
/// @param disarmedGates armed gates that signals would no longer decide, until someone arms them again
/// @param problems of the file, by its lines
public record ProbesFileChange(
        String fileName,
        List<String> added,
        List<String> changed,
        List<String> removed,
        List<Gate> boundGates,
        List<Gate> disarmedGates,
        List<Problem> problems) {

    public ProbesFileChange {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        boundGates = List.copyOf(boundGates);
        disarmedGates = List.copyOf(disarmedGates);
        problems = List.copyOf(problems);
    }
}
