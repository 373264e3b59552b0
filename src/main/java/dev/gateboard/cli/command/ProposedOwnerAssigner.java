package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.agenda.OwnerProposals;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.workspace.Workspace;
import java.util.List;

/// Assigns the owners and due dates that a review's document names, in one step that undo takes back as one.
public record ProposedOwnerAssigner(CommandContext session, Workspace workspace) {

    /// Assigns those that are not assigned yet, and says whom to what.
    public ReviewStatus assign(ReviewStatus reviewStatus) throws CommandException, InterruptedException {
        var person = session.currentUser();
        var reviews = CommandContext.state(workspace).reviewStatuses().stream().map(ReviewStatus::review);
        var actions = new OwnerProposals(reviewStatus.review()).actions(OwnerProposals.knownPeople(reviews, person));
        if (actions.isEmpty()) {
            if (!session.isJson()) session.out().println(Messages.COMMAND.text("assign.noneProposed"));
            return reviewStatus;
        }
        var id = reviewStatus.review().id();
        var after = CommandContext.requireSaved(workspace.perform(id, person, person, actions, List.of()))
                .reviewStatus();
        if (session.isJson()) return after;
        var answer = new ActionAnswerText(after, person, person);
        for (var action : actions) answer.lines(action).forEach(session.out()::println);
        return after;
    }
}
