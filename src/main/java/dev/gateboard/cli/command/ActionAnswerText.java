package dev.gateboard.cli.command;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.action.GateAction;
import dev.gateboard.model.action.MeetingAction;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.ActionDetailsText;
import dev.gateboard.text.review.ActionText;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.text.review.TierText;
import java.util.List;
import java.util.UUID;

/// What a verb answers after an action: what happened, and the command that comes next where there is one.
///
/// @param by who acts
/// @param enteredBy who is at the keyboard
record ActionAnswerText(ReviewStatus after, Person by, Person enteredBy) {

    List<String> lines(Action action) {
        return switch (action) {
            case GateAction onGate -> List.of(line(onGate));
            case MeetingAction meeting -> meetingLines(meeting);
            case Action.AssignSection assign -> List.of(assigned(assign));
            case Action.Fill fill -> List.of(Messages.COMMAND.text("done.fill", fill.label(), fill.value()));
            case Action.AnswerOptional answer ->
                List.of(
                        answer.areOptional()
                                ? Messages.COMMAND.text("done.optionalYes")
                                : Messages.COMMAND.text("done.optionalNo"));
            case Action.ChooseTier _ -> {
                var tiers = TierText.summary(after.review());
                yield List.of(
                        tiers.isEmpty()
                                ? Messages.COMMAND.text("done.tierNone")
                                : Messages.COMMAND.text("tier.chosen", tiers));
            }
            case Action.Name name -> List.of(Messages.COMMAND.text("done.name", name.text()));
            case Action.Settle settle ->
                List.of(Messages.COMMAND.text(
                        "done.settle", String.valueOf(settle.questionNumber()), settle.subject()));
            case Action other -> List.of(ActionText.verb(other) + "  " + ActionDetailsText.details(other));
        };
    }

    /// A mark is answered with its gate's status, anything else beside a gate with what it did.
    private String line(GateAction action) {
        return switch (action) {
            case Action.AddNote _ -> Messages.COMMAND.text("done.note", gate(action.gate()));
            case Action.Attach attach ->
                Messages.COMMAND.text(
                        "done.attach", gate(action.gate()), attach.evidence().label());
            case Action.AssignGate assign -> assigned(assign);
            case Action.SetOptional set -> necessity(set);
            case Action.Disarm _ -> Messages.COMMAND.text("done.disarmed", gate(action.gate()));
            case GateAction mark ->
                ReviewTextFormatter.gate(
                        after, after.review().gate(after.review().indexOf(mark.gate())));
        };
    }

    private String necessity(Action.SetOptional set) {
        if (!set.isOptional()) return Messages.COMMAND.text("done.gateRequired", gate(set.gate()));
        return set.reason().isEmpty()
                ? Messages.COMMAND.text("done.gateOptionalAgain", gate(set.gate()))
                : Messages.COMMAND.text("done.gateOptional", gate(set.gate()), set.reason());
    }

    private String gate(UUID id) {
        var gate = after.review().gate(after.review().indexOf(id));
        return "L" + gate.line() + " " + SectionText.gate(after.review().checklist(), gate);
    }

    private String assigned(Action.AssignGate assign) {
        if (assign.assignment() instanceof Assignment.Nobody)
            return Messages.COMMAND.text("done.unassignGate", gate(assign.gate()));
        var due = due(assign.assignment());
        return due.isEmpty()
                ? Messages.COMMAND.text("done.assignGate", gate(assign.gate()), owner(assign.assignment()))
                : Messages.COMMAND.text("done.assignGateDue", gate(assign.gate()), owner(assign.assignment()), due);
    }

    private String assigned(Action.AssignSection assign) {
        if (assign.assignment() instanceof Assignment.Nobody)
            return Messages.COMMAND.text("done.unassignSection", assign.title());
        var due = due(assign.assignment());
        return due.isEmpty()
                ? Messages.COMMAND.text("done.assignSection", assign.title(), owner(assign.assignment()))
                : Messages.COMMAND.text("done.assignSectionDue", assign.title(), owner(assign.assignment()), due);
    }

    private static String owner(Assignment assignment) {
        return assignment instanceof Assignment.To(var owner, var _) ? owner.name() : "";
    }

    private String due(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Nobody _, Assignment.To(var _, Assignment.Due.Never _) -> "";
            case Assignment.To(var _, Assignment.Due.On(var day)) -> day.toString();
            case Assignment.To(var _, Assignment.Due.At at) ->
                TimeText.dueWithZone(at, after.review().zone());
        };
    }

    private List<String> meetingLines(MeetingAction action) {
        var review = CommandContext.shortId(after);
        return switch (action) {
            case Action.StartRound _ ->
                List.of(Messages.COMMAND.text(
                        "done.roundStarted",
                        String.valueOf(after.review().meeting().round().number()),
                        review));
            case Action.EndRound _ -> List.of(Messages.COMMAND.text("done.roundEnded", review));
            case Action.SetRole role -> List.of(role(role));
            case Action.Accept accept ->
                List.of(Messages.COMMAND.count("done.accept", accept.gates().size()));
            case Action.CastVote cast -> List.of(vote(cast));
            case Action.Decide decide -> decision(decide.decision(), review);
            case Action.AffirmDecision _ ->
                List.of(Messages.COMMAND.text(
                        "done.stand",
                        after.review()
                                .meeting()
                                .conclusion()
                                .map(made -> made.decision().kind().commandName())
                                .orElse("")));
            case MeetingAction other -> List.of(ActionText.verb(other) + "  " + ActionDetailsText.details(other));
        };
    }

    private static String role(Action.SetRole role) {
        if (role.person().isEmpty())
            return role.add()
                    ? Messages.COMMAND.text("done.roleAdded", role.label())
                    : Messages.COMMAND.text("done.role", role.label());
        var person = role.person().getFirst().name();
        return role.add()
                ? Messages.COMMAND.text("done.roleAddedPerson", role.label(), person)
                : Messages.COMMAND.text("done.rolePerson", role.label(), person);
    }

    private String vote(Action.CastVote cast) {
        var answer = cast.vote().answer().commandName();
        return by.isSameAs(enteredBy)
                ? Messages.COMMAND.text("done.vote", cast.label(), answer, by.name())
                : Messages.COMMAND.text("done.voteEnteredBy", cast.label(), answer, by.name(), enteredBy.name());
    }

    private static List<String> decision(Decision decision, String review) {
        if (decision.kind() == Decision.Kind.HOLD) return List.of(Messages.COMMAND.text("done.hold"));
        var kind = decision.kind().commandName();
        return List.of(
                decision.reason().isEmpty()
                        ? Messages.COMMAND.text("done.decided", kind)
                        : Messages.COMMAND.text("done.decidedReason", kind, decision.reason()),
                Messages.COMMAND.text("done.nextSign", review),
                Messages.COMMAND.text("done.nextExport", review));
    }
}
