package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Attribution;
import java.util.List;

/// An amendment as it was made.
///
/// @param signatures the signature of the person who amended; at most one
public record AmendmentEntry(
        Attribution attribution, Action.Amend action, List<MeetingState.SignatureEntry> signatures) {
    public AmendmentEntry {
        signatures = List.copyOf(signatures);
    }

    AmendmentEntry withSignature(MeetingState.SignatureEntry signature) {
        return new AmendmentEntry(attribution, action, List.of(signature));
    }
}
