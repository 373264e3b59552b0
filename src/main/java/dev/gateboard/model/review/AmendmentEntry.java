package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Attribution;
import java.util.List;

/// An amendment as it was made.
///
/// @param signed the signature of the person who amended; at most one
public record AmendmentEntry(Attribution attribution, Action.Amend action, List<MeetingState.Signed> signed) {
    public AmendmentEntry {
        signed = List.copyOf(signed);
    }

    AmendmentEntry signed(MeetingState.Signed signature) {
        return new AmendmentEntry(attribution, action, List.of(signature));
    }
}
