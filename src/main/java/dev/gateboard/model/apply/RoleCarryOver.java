package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.RoleChange;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.model.review.Review;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The roles of a review on a newer document. Every role keeps its number, so that votes and signatures stay with it;
/// one that the newer document does not name is asked on, and kept in the record only (rule R8).
final class RoleCarryOver {
    private final Review review;
    private final Attribution attribution;
    private final Action.Revise action;
    private final Checklist newer;

    RoleCarryOver(Review review, Attribution attribution, Action.Revise deed, Checklist newer) {
        this.review = review;
        this.attribution = attribution;
        this.action = deed;
        this.newer = newer;
    }

    MeetingState meeting(MeetingState before) {
        var roles = new ArrayList<MeetingRole>();
        for (var role : before.roles())
            if (!isTakenBack(role) || role.index() <= lastUsed(before)) roles.add(moved(role.withIndex(roles.size())));
        for (int index = 0; index < newer.roles().size(); index++)
            if (action.roles().get(index) < 0) add(index, roles);
        return before.withRoles(roles);
    }

    /// The same bytes read in another way: the owner said which of them are roles, no file did.
    private boolean isRoleChoice() {
        return action.document().equals(review.documentVersion().document());
    }

    /// The owner said that it is none.
    private boolean isTakenBack(MeetingRole role) {
        return isRoleChoice() && role.documentIndex() >= 0 && !action.roles().contains(role.documentIndex());
    }

    /// The highest number of a role that a vote, a signature or a frozen record knows; -1 where none does.
    private static int lastUsed(MeetingState meeting) {
        if (!meeting.frozen().isEmpty()
                || !meeting.previousBuilds().newestFirst().isEmpty())
            return meeting.roles().size() - 1;
        int last = -1;
        var rounds = new ArrayList<>(meeting.pastRounds().newestFirst());
        rounds.add(meeting.round());
        for (var round : rounds) for (int role : round.votes().keySet()) last = Math.max(last, role);
        return last;
    }

    /// A role that was here before under this label comes back, where the document names it again.
    private void add(int index, List<MeetingRole> roles) {
        var line = newer.roles().get(index);
        var back = action.form().rulesVersion() < 3
                ? Optional.<MeetingRole>empty()
                : roles.stream()
                        .filter(role -> role.documentIndex() < 0
                                && role.line() == 0
                                && role.label().equals(line.label()))
                        .findFirst();
        if (back.isEmpty()) roles.add(added(MeetingRole.of(roles.size(), index, line)));
        else
            roles.set(
                    back.get().index(),
                    of(back.get(), index, line.isRequired(), back.get().covers()));
    }

    private MeetingRole moved(MeetingRole role) {
        int now = role.documentIndex() < 0 ? -1 : action.roles().indexOf(role.documentIndex());
        var covers = role.covers().stream()
                .map(action.sections()::indexOf)
                .filter(section -> section >= 0)
                .toList();
        if (now < 0) return gone(role, covers);
        var before = review.checklist().roles().get(role.documentIndex());
        var line = newer.roles().get(now);
        boolean same = line.isRequired() == before.isRequired();
        return of(role, now, same ? role.isRequired() : line.isRequired(), covers);
    }

    /// What no document names any more; a go waits for it on, unless the owner said that it is no role.
    private MeetingRole gone(MeetingRole role, List<Integer> covers) {
        boolean required = role.isRequired() && !isTakenBack(role);
        return new MeetingRole(
                        role.index(),
                        role.label(),
                        0,
                        -1,
                        required,
                        role.canBeNotApplicable(),
                        role.person(),
                        covers,
                        role.changes())
                .withChange(change(role, required));
    }

    private MeetingRole of(MeetingRole role, int documentIndex, boolean required, List<Integer> covers) {
        var line = newer.roles().get(documentIndex);
        return new MeetingRole(
                        role.index(),
                        line.label(),
                        line.line(),
                        documentIndex,
                        required,
                        line.canBeNotApplicable(),
                        role.person(),
                        covers,
                        role.changes())
                .withChange(change(role, required));
    }

    private RoleChange change(MeetingRole role, boolean required) {
        return new RoleChange(attribution, false, role.isRequired(), required, false, "as in " + action.fileName());
    }

    /// A file changes who has to agree as much as a command does, and is asked of the decider as well.
    private MeetingRole added(MeetingRole role) {
        return role.withChange(
                new RoleChange(attribution, true, false, role.isRequired(), false, "as in " + action.fileName()));
    }
}
