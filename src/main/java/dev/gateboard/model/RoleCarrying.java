package dev.gateboard.model;

import java.util.ArrayList;
import java.util.List;

/// The roles of a review on a newer document. Every role keeps its number, so that votes and signatures stay with it;
/// one that the newer document does not name is asked on, and kept in the record only (rule R8).
final class RoleCarrying {
    private final Review review;
    private final Said said;
    private final Deed.Revise deed;
    private final Checklist newer;

    RoleCarrying(Review review, Said said, Deed.Revise deed, Checklist newer) {
        this.review = review;
        this.said = said;
        this.deed = deed;
        this.newer = newer;
    }

    Meeting meeting(Meeting before) {
        var roles = new ArrayList<RoleState>();
        for (var role : before.roles()) roles.add(moved(role));
        for (int index = 0; index < newer.roles().size(); index++)
            if (deed.roles().get(index) < 0)
                roles.add(added(RoleState.of(roles.size(), newer.roles().get(index))));
        return before.withRoles(roles);
    }

    private RoleState moved(RoleState role) {
        int older = documentIndex(role);
        int now = older < 0 ? -1 : deed.roles().indexOf(older);
        var covers = role.covers().stream()
                .map(deed.sections()::indexOf)
                .filter(section -> section >= 0)
                .toList();
        if (now < 0)
            return new RoleState(
                    role.index(),
                    role.label(),
                    0,
                    -1,
                    role.required(),
                    role.mayBeNotApplicable(),
                    role.person(),
                    covers,
                    role.changes());
        var line = newer.roles().get(now);
        boolean same = line.required() == review.checklist().roles().get(older).required();
        boolean required = same ? role.required() : line.required();
        return new RoleState(
                        role.index(),
                        line.label(),
                        line.line(),
                        line.placeholder().index(),
                        required,
                        line.mayBeNotApplicable(),
                        role.person(),
                        covers,
                        role.changes())
                .with(new RoleChange(said, false, role.required(), required, false, "as in " + deed.fileName()));
    }

    /// A file changes who has to agree as much as a command does, and is asked of the decider as well.
    private RoleState added(RoleState role) {
        return role.with(new RoleChange(said, true, false, role.required(), false, "as in " + deed.fileName()));
    }

    /// The role's index in the document before, or -1.
    private int documentIndex(RoleState role) {
        if (role.placeholder() < 0) return -1;
        List<Role> lines = review.checklist().roles();
        for (int index = 0; index < lines.size(); index++)
            if (lines.get(index).placeholder().index() == role.placeholder()) return index;
        return -1;
    }
}
