package dev.gateboard.model.apply;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Role;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.RoleChange;
import dev.gateboard.model.person.Attribution;
import dev.gateboard.model.review.MeetingState;
import dev.gateboard.model.review.Review;
import java.util.ArrayList;
import java.util.List;

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
        for (var role : before.roles()) roles.add(moved(role));
        for (int index = 0; index < newer.roles().size(); index++)
            if (action.roles().get(index) < 0)
                roles.add(added(MeetingRole.of(roles.size(), newer.roles().get(index))));
        return before.withRoles(roles);
    }

    private MeetingRole moved(MeetingRole role) {
        int older = documentIndex(role);
        int now = older < 0 ? -1 : action.roles().indexOf(older);
        var covers = role.covers().stream()
                .map(action.sections()::indexOf)
                .filter(section -> section >= 0)
                .toList();
        if (now < 0)
            return new MeetingRole(
                    role.index(),
                    role.label(),
                    0,
                    -1,
                    role.isRequired(),
                    role.canBeNotApplicable(),
                    role.person(),
                    covers,
                    role.changes());
        var line = newer.roles().get(now);
        boolean same =
                line.isRequired() == review.checklist().roles().get(older).isRequired();
        boolean required = same ? role.isRequired() : line.isRequired();
        return new MeetingRole(
                        role.index(),
                        line.label(),
                        line.line(),
                        line.placeholder().index(),
                        required,
                        line.canBeNotApplicable(),
                        role.person(),
                        covers,
                        role.changes())
                .withChange(new RoleChange(
                        attribution, false, role.isRequired(), required, false, "as in " + action.fileName()));
    }

    /// A file changes who has to agree as much as a command does, and is asked of the decider as well.
    private MeetingRole added(MeetingRole role) {
        return role.withChange(
                new RoleChange(attribution, true, false, role.isRequired(), false, "as in " + action.fileName()));
    }

    /// The role's index in the document before, or -1.
    private int documentIndex(MeetingRole role) {
        if (role.placeholder() < 0) return -1;
        List<Role> lines = review.checklist().roles();
        for (int index = 0; index < lines.size(); index++)
            if (lines.get(index).placeholder().index() == role.placeholder()) return index;
        return -1;
    }
}
