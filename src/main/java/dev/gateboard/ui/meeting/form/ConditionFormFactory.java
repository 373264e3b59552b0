package dev.gateboard.ui.meeting.form;

import dev.gateboard.language.Messages;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.FormValueParser;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.ArrayList;
import java.util.List;

/// The form of a go on conditions: each with its owner and when it is due; a condition alone is taken down and the
/// next is asked.
public record ConditionFormFactory(MeetingText meetingText) {
    private static final String REASON = VoteFormFactory.REASON;
    private static final String DISSENT = VoteFormFactory.DISSENT;
    private static final String CONDITION = "condition";

    private Messages messages() {
        return meetingText.messages();
    }

    /// Votes go on conditions.
    public MeetingForm conditions(MeetingRole role) {
        var taken = new ArrayList<Vote.Condition>();
        var by = PersonNameOptions.answering(meetingText, role);
        return new MeetingForm(
                messages().text("meeting.voteFor", messages().text("meeting.voteConditions"), meetingText.role(role)),
                voter -> messages().text("meeting.commitVote", meetingText.name(voter)),
                rows(by),
                by,
                false,
                answers -> read(role, taken, answers));
    }

    private List<MeetingForm.FormField> rows(List<Person> by) {
        return List.of(
                MeetingForm.FormField.of(
                        CONDITION,
                        messages().text("meeting.condition"),
                        messages().text("meeting.conditionPrompt")),
                MeetingForm.FormField.of(
                                "owner",
                                messages().text("meeting.owner"),
                                messages().text("meeting.personPrompt"))
                        .withText(by.stream().map(meetingText::name).findFirst().orElse(""))
                        .withChoices(PersonNameOptions.of(meetingText)),
                MeetingForm.FormField.of(
                        "due", messages().text("meeting.due"), messages().text("meeting.duePrompt")),
                MeetingForm.FormField.of(
                        REASON, messages().text("meeting.reason"), messages().text("meeting.conditionsPrompt")),
                MeetingForm.FormField.of(
                        DISSENT, messages().text("meeting.dissent"), messages().text("meeting.dissentPrompt")));
    }

    private MeetingForm.FormResult read(MeetingRole role, List<Vote.Condition> taken, MeetingForm.FormInput answers) {
        if (!answers.isMissing(CONDITION)) {
            var owner = PersonNameOptions.find(meetingText, answers.text("owner"));
            var due = FormValueParser.parseDue(answers.text("due"), meetingText.zone());
            if (owner.isEmpty()) return MeetingForm.missing("owner", messages().text("meeting.needsOwner"));
            if (answers.isMissing("due") || due.isEmpty())
                return MeetingForm.missing("due", messages().text("meeting.needsTime"));
            var condition = new Vote.Condition(answers.text(CONDITION), owner.get(), due.get());
            if (answers.isMissing(REASON)) {
                taken.add(condition);
                return new MeetingForm.FormResult.NextEntry(List.of(CONDITION, "due"));
            }
            var all = new ArrayList<>(taken);
            all.add(condition);
            return cast(role, all, answers);
        }
        if (taken.isEmpty()) return MeetingForm.missing(CONDITION, messages().text("meeting.needsCondition"));
        if (answers.isMissing(REASON))
            return MeetingForm.missing(REASON, messages().text("meeting.needsReason"));
        return cast(role, taken, answers);
    }

    private static MeetingForm.FormResult cast(
            MeetingRole role, List<Vote.Condition> all, MeetingForm.FormInput answers) {
        return VoteFormFactory.cast(
                role, new Vote(Vote.Answer.GO_WITH_CONDITIONS, answers.text(REASON), all, answers.text(DISSENT)));
    }
}
