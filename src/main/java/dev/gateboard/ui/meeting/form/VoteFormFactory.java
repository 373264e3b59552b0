package dev.gateboard.ui.meeting.form;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import java.util.Optional;

/// The forms of a role's vote, and of who answers for the role.
public record VoteFormFactory(MeetingText meetingText) {
    static final String REASON = "reason";
    static final String DISSENT = "dissent";

    private Messages messages() {
        return meetingText.messages();
    }

    /// Votes go.
    public MeetingForm go(MeetingRole role) {
        return vote(
                role,
                messages().text("meeting.voteGo"),
                Vote.Answer.GO,
                messages().text("meeting.mayPrompt"));
    }

    /// Votes no-go.
    public MeetingForm noGo(MeetingRole role) {
        return vote(
                role,
                messages().text("meeting.voteNoGo"),
                Vote.Answer.NO_GO,
                messages().text("meeting.reasonPrompt"));
    }

    /// Abstains.
    public MeetingForm abstain(MeetingRole role) {
        return vote(
                role,
                messages().text("meeting.voteAbstain"),
                Vote.Answer.ABSTAIN,
                messages().text("meeting.reasonPrompt"));
    }

    /// Notes that the role is absent.
    public MeetingForm absent(MeetingRole role) {
        return vote(
                role,
                messages().text("meeting.voteAbsent"),
                Vote.Answer.ABSENT,
                messages().text("meeting.mayPrompt"));
    }

    /// Says that the role has nothing to answer; empty where the checklist does not allow it.
    public Optional<MeetingForm> notApplicable(MeetingRole role) {
        if (!role.canBeNotApplicable()) return Optional.empty();
        return Optional.of(vote(
                role,
                messages().text("meeting.voteNotApplicable"),
                Vote.Answer.NOT_APPLICABLE,
                messages().text("meeting.mayPrompt")));
    }

    private MeetingForm vote(MeetingRole role, String verb, Vote.Answer answer, String prompt) {
        return new MeetingForm(
                messages().text("meeting.voteFor", verb, meetingText.role(role)),
                by -> messages().text("meeting.commitVote", meetingText.name(by)),
                List.of(
                        MeetingForm.FormField.of(REASON, messages().text("meeting.reason"), prompt),
                        MeetingForm.FormField.of(
                                DISSENT,
                                messages().text("meeting.dissent"),
                                messages().text("meeting.dissentPrompt"))),
                PersonNameOptions.answering(meetingText, role),
                false,
                answers -> needsReason(answer) && answers.isMissing(REASON)
                        ? MeetingForm.missing(REASON, messages().text("meeting.needsReason"))
                        : cast(role, new Vote(answer, answers.text(REASON), List.of(), answers.text(DISSENT))));
    }

    private static boolean needsReason(Vote.Answer answer) {
        return answer == Vote.Answer.NO_GO || answer == Vote.Answer.ABSTAIN;
    }

    static MeetingForm.FormResult cast(MeetingRole role, Vote vote) {
        return MeetingForm.action(new Action.CastVote(role.index(), role.label(), vote));
    }

    /// Who answers for a role from now on.
    public MeetingForm person(MeetingRole role) {
        return new MeetingForm(
                messages().text("meeting.answers", meetingText.role(role)),
                _ -> messages().text("meeting.commitAnswers"),
                List.of(MeetingForm.FormField.of(
                                "person",
                                messages().text("meeting.person"),
                                messages().text("meeting.personPrompt"))
                        .withChoices(PersonNameOptions.of(meetingText))),
                List.of(meetingText.me()),
                false,
                answers -> PersonNameOptions.find(meetingText, answers.text("person"))
                        .map(person -> MeetingForm.action(
                                new Action.SetRole(role.label(), false, false, List.of(person), List.of())))
                        .orElse(MeetingForm.missing("person", messages().text("meeting.needsPerson"))));
    }
}
