package dev.gateboard.model.review;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.ReviewEvent;
import dev.gateboard.model.collection.PersistentList;
import dev.gateboard.model.meeting.DecisionEntry;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Round;
import java.util.List;
import java.util.Map;

/// A copy of a [MeetingState] in which some parts are replaced.
final class MeetingStateBuilder {
    List<MeetingRole> roles;
    Round round;
    PersistentList<Round> pastRounds;
    PersistentList<DecisionEntry> decisions;
    List<Action.Freeze> frozen;
    Map<Integer, MeetingState.SignatureEntry> signatures;
    PersistentList<AmendmentEntry> allAmendments;
    PersistentList<ReviewEvent> changesSinceDecision;
    int affirmedUpTo;
    PersistentList<PreviousBuild> previousBuilds;
    List<RestoreEntry> restores;

    MeetingStateBuilder(MeetingState meeting) {
        roles = meeting.roles();
        round = meeting.round();
        pastRounds = meeting.pastRounds();
        decisions = meeting.decisions();
        frozen = meeting.frozen();
        signatures = meeting.signatures();
        allAmendments = meeting.allAmendments();
        changesSinceDecision = meeting.changesSinceDecision();
        affirmedUpTo = meeting.affirmedUpTo();
        previousBuilds = meeting.previousBuilds();
        restores = meeting.restores();
    }

    MeetingState build() {
        return new MeetingState(
                roles,
                round,
                pastRounds,
                decisions,
                frozen,
                signatures,
                allAmendments,
                changesSinceDecision,
                affirmedUpTo,
                previousBuilds,
                restores);
    }
}
