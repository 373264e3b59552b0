package dev.gateboard.ui.meeting;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.agenda.VoteTally;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.FormValueParser;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The lines of the meeting's own actions: accepting a block, answering for a role, deciding.
record MeetingFormFactory(MeetingText meetingText) {
    private static final String REASON = "reason";
    private static final String DISSENT = "dissent";
    private static final String CONDITION = "condition";

    private Messages messages() {
        return meetingText.messages();
    }

    MeetingForm accept(Agenda.Item.Block block) {
        return new MeetingForm(
                messages().text("meeting.accept", block.gates().size()),
                by -> messages().text("meeting.commitAccept", meetingText.name(by)),
                List.of(),
                List.of(meetingText.me()),
                false,
                _ -> MeetingForm.action(
                        new Action.Accept(block.gates().stream().map(Gate::id).toList())));
    }

    MeetingForm go(MeetingRole role) {
        return vote(
                role,
                messages().text("meeting.voteGo"),
                Vote.Answer.GO,
                messages().text("meeting.mayPrompt"));
    }

    MeetingForm noGo(MeetingRole role) {
        return vote(
                role,
                messages().text("meeting.voteNoGo"),
                Vote.Answer.NO_GO,
                messages().text("meeting.reasonPrompt"));
    }

    MeetingForm abstain(MeetingRole role) {
        return vote(
                role,
                messages().text("meeting.voteAbstain"),
                Vote.Answer.ABSTAIN,
                messages().text("meeting.reasonPrompt"));
    }

    MeetingForm absent(MeetingRole role) {
        return vote(
                role,
                messages().text("meeting.voteAbsent"),
                Vote.Answer.ABSENT,
                messages().text("meeting.mayPrompt"));
    }

    Optional<MeetingForm> notApplicable(MeetingRole role) {
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
                answering(role),
                false,
                answers -> needsReason(answer) && answers.isMissing(REASON)
                        ? MeetingForm.missing(REASON, messages().text("meeting.needsReason"))
                        : cast(role, new Vote(answer, answers.text(REASON), List.of(), answers.text(DISSENT))));
    }

    private static boolean needsReason(Vote.Answer answer) {
        return answer == Vote.Answer.NO_GO || answer == Vote.Answer.ABSTAIN;
    }

    /// Go on conditions: each with its owner and when it is due; a condition alone is taken down and the next is
    /// asked.
    MeetingForm conditions(MeetingRole role) {
        var taken = new ArrayList<Vote.Condition>();
        return new MeetingForm(
                messages().text("meeting.voteFor", messages().text("meeting.voteConditions"), meetingText.role(role)),
                by -> messages().text("meeting.commitVote", meetingText.name(by)),
                List.of(
                        MeetingForm.FormField.of(
                                CONDITION,
                                messages().text("meeting.condition"),
                                messages().text("meeting.conditionPrompt")),
                        MeetingForm.FormField.of(
                                        "owner",
                                        messages().text("meeting.owner"),
                                        messages().text("meeting.personPrompt"))
                                .withText(answering(role).stream()
                                        .map(meetingText::name)
                                        .findFirst()
                                        .orElse(""))
                                .withChoices(PersonNameOptions.of(meetingText)),
                        MeetingForm.FormField.of(
                                "due",
                                messages().text("meeting.due"),
                                messages().text("meeting.duePrompt")),
                        MeetingForm.FormField.of(
                                REASON,
                                messages().text("meeting.reason"),
                                messages().text("meeting.conditionsPrompt")),
                        MeetingForm.FormField.of(
                                DISSENT,
                                messages().text("meeting.dissent"),
                                messages().text("meeting.dissentPrompt"))),
                answering(role),
                false,
                answers -> onConditions(role, taken, answers));
    }

    private MeetingForm.FormResult onConditions(
            MeetingRole role, List<Vote.Condition> taken, MeetingForm.FormInput answers) {
        if (!answers.isMissing(CONDITION)) {
            var owner = FormValueParser.parsePerson(answers.text("owner"));
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
            return conditions(role, all, answers);
        }
        if (taken.isEmpty()) return MeetingForm.missing(CONDITION, messages().text("meeting.needsCondition"));
        if (answers.isMissing(REASON))
            return MeetingForm.missing(REASON, messages().text("meeting.needsReason"));
        return conditions(role, taken, answers);
    }

    private static MeetingForm.FormResult conditions(
            MeetingRole role, List<Vote.Condition> all, MeetingForm.FormInput answers) {
        return cast(role, new Vote(Vote.Answer.GO_WITH_CONDITIONS, answers.text(REASON), all, answers.text(DISSENT)));
    }

    private static MeetingForm.FormResult cast(MeetingRole role, Vote vote) {
        return MeetingForm.action(new Action.CastVote(role.index(), role.label(), vote));
    }

    /// Who answers for a role from now on.
    MeetingForm person(MeetingRole role) {
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
                answers -> FormValueParser.parsePerson(answers.text("person"))
                        .map(person -> MeetingForm.action(
                                new Action.SetRole(role.label(), false, false, List.of(person), List.of())))
                        .orElse(MeetingForm.missing("person", messages().text("meeting.needsPerson"))));
    }

    private List<Person> answering(MeetingRole role) {
        var voted = meetingText.reviewStatus().review().meeting().round().vote(role).stream()
                .map(cast -> cast.attribution().by())
                .toList();
        return voted.isEmpty() ? role.person() : voted;
    }

    MeetingForm decide(Decision.Kind kind) {
        var call = new VoteTally(meetingText.reviewStatus());
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
        return new MeetingForm(
                decision(kind),
                by -> messages().text("meeting.commitDecide", meetingText.name(by)),
                rows,
                List.of(meetingText.me()),
                false,
                answers -> decided(kind, without, answers),
                answers -> new DecisionConsequenceText(meetingText).sentences(kind, answers));
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
            var person = FormValueParser.parsePerson(answers.text("second"));
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
    Optional<MeetingForm> affirm() {
        var meeting = meetingText.reviewStatus().review().meeting();
        if (meeting.unansweredChanges().isEmpty()) return Optional.empty();
        var decider = meeting.decision().stream()
                .map(decided -> decided.attribution().by())
                .toList();
        Function<Person, String> commit = by -> messages().text("meeting.commitStand", meetingText.name(by));
        return Optional.of(new MeetingForm(
                messages().text("meeting.stands"),
                commit,
                List.of(MeetingForm.FormField.of(
                        REASON, messages().text("meeting.reason"), messages().text("meeting.mayPrompt"))),
                decider,
                false,
                answers -> MeetingForm.action(new Action.AffirmDecision(answers.text(REASON)))));
    }

    private String labels(List<MeetingRole> roles) {
        return String.join(", ", roles.stream().map(meetingText::role).toList());
    }
}
