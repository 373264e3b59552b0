package dev.gateboard.ui.meeting.form;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.FormValueParser;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The forms of the decision, and of its confirmation after later changes.
public record DecisionFormFactory(MeetingText meetingText) {
    private static final String REASON = "reason";

    private Messages messages() {
        return meetingText.messages();
    }

    /// Decides.
    public MeetingForm decide(Decision.Kind kind) {
        var call = new VoteTally(meetingText.reviewStatus());
        boolean without = kind.isGo() && !call.rolesMissingForGo().isEmpty();
        return new MeetingForm(
                decision(kind),
                by -> messages().text("meeting.commitDecide", meetingText.name(by)),
                rows(kind, call),
                List.of(meetingText.me()),
                false,
                answers -> decided(kind, without, answers),
                answers -> new DecisionConsequenceText(meetingText).sentences(kind, answers));
    }

    private List<MeetingForm.FormField> rows(Decision.Kind kind, VoteTally call) {
        var rows = new ArrayList<MeetingForm.FormField>();
        boolean without = kind.isGo() && !call.rolesMissingForGo().isEmpty();
        rows.add(MeetingForm.FormField.of(
                REASON,
                messages().text("meeting.reason"),
                without
                        ? messages().text("meeting.withoutPrompt", labels(call.rolesMissingForGo()))
                        : messages().text("meeting.mayPrompt")));
        if (kind.isGo() && !call.rolesAgainst().isEmpty())
            rows.add(MeetingForm.FormField.of(
                            "second",
                            messages().text("meeting.second"),
                            messages().text("meeting.secondPrompt", labels(call.rolesAgainst())))
                    .withChoices(PersonNameOptions.of(meetingText)));
        if (kind.isGo())
            rows.add(MeetingForm.FormField.of(
                    "until", messages().text("meeting.holds"), messages().text("meeting.holdsPrompt")));
        if (kind != Decision.Kind.HOLD) rows.add(profile());
        return rows;
    }

    private MeetingForm.FormField profile() {
        var standard = messages().text("meeting.standard");
        return MeetingForm.FormField.of("profile", messages().text("meeting.profile"), standard)
                .withText(standard)
                .withChoices(List.of(standard, messages().text("meeting.strict")));
    }

    private MeetingForm.FormResult decided(Decision.Kind kind, boolean without, MeetingForm.FormInput answers) {
        if (without && answers.isMissing(REASON))
            return MeetingForm.missing(REASON, messages().text("meeting.needsWithout"));
        var second = new ArrayList<Person>();
        if (!answers.isMissing("second")) {
            var person = PersonNameOptions.find(meetingText, answers.text("second"));
            if (person.isEmpty())
                return MeetingForm.missing("second", messages().text("meeting.needsPerson"));
            second.add(person.get());
        }
        var until = FormValueParser.parseDue(answers.text("until"), meetingText.zone());
        if (until.isEmpty()) return MeetingForm.missing("until", messages().text("meeting.needsTime"));
        boolean strict = answers.text("profile").equals(messages().text("meeting.strict"));
        return MeetingForm.action(
                new Action.Decide(new Decision(kind, answers.text(REASON), second, end(until.get()), strict)));
    }

    /// A date ends with its day in the review's zone (rule R34).
    private Instant end(Assignment.Due due) {
        return switch (due) {
            case Assignment.Due.Never _ -> Instant.MAX;
            case Assignment.Due.On(var day) ->
                day.plusDays(1).atStartOfDay(meetingText.zone()).toInstant();
            case Assignment.Due.At(var time) -> time;
        };
    }

    private String decision(Decision.Kind kind) {
        return switch (kind) {
            case GO -> messages().text("meeting.decideGo");
            case GO_WITH_CONDITIONS -> messages().text("meeting.decideConditions");
            case NO_GO -> messages().text("meeting.decideNoGo");
            case HOLD -> messages().text("meeting.decideHold");
        };
    }

    /// Whether the decision stands is said by who decided (rule R22).
    public Optional<MeetingForm> affirm() {
        var meeting = meetingText.reviewStatus().review().meeting();
        if (meeting.unansweredChanges().isEmpty()) return Optional.empty();
        var decider = meeting.decision().stream()
                .map(decided -> decided.attribution().by())
                .toList();
        return Optional.of(new MeetingForm(
                messages().text("meeting.keepDecision"),
                by -> messages().text("meeting.commitKeep", meetingText.name(by)),
                List.of(MeetingForm.FormField.of(
                        REASON, messages().text("meeting.reason"), messages().text("meeting.mayPrompt"))),
                decider,
                false,
                answers -> MeetingForm.action(new Action.AffirmDecision(answers.text(REASON)))));
    }

    /// Ends the round that runs, without a decision; empty where none does.
    public Optional<MeetingForm> endRound() {
        var round = meetingText.reviewStatus().review().meeting().round();
        if (!round.isRunning()) return Optional.empty();
        return Optional.of(new MeetingForm(
                messages().text("meeting.endRound", round.number()),
                by -> messages().text("meeting.commitEndRound", meetingText.name(by)),
                List.of(),
                List.of(meetingText.me()),
                false,
                _ -> MeetingForm.action(new Action.EndRound())));
    }

    private String labels(List<MeetingRole> roles) {
        return String.join(", ", roles.stream().map(meetingText::role).toList());
    }
}
