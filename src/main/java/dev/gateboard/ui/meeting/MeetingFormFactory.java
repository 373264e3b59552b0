package dev.gateboard.ui.meeting;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.Agenda;
import dev.gateboard.model.agenda.RollCall;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.meeting.Decision;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Vote;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.TypedValueParser;
import dev.gateboard.ui.meeting.slide.MeetingText;
import dev.gateboard.ui.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The lines of the meeting's own actions: accepting a block, answering for a role, deciding.
record MeetingFormFactory(MeetingText speech) {
    private static final String REASON = "reason";
    private static final String DISSENT = "dissent";
    private static final String CONDITION = "condition";

    private Messages messages() {
        return speech.messages();
    }

    MeetingForm accept(Agenda.Item.Block block) {
        return new MeetingForm(
                messages().text("meeting.accept", block.gates().size()),
                by -> messages().text("meeting.commitAccept", speech.name(by)),
                List.of(),
                List.of(speech.me()),
                false,
                _ -> MeetingForm.made(
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
        if (!role.mayBeNotApplicable()) return Optional.empty();
        return Optional.of(vote(
                role,
                messages().text("meeting.voteNotApplicable"),
                Vote.Answer.NOT_APPLICABLE,
                messages().text("meeting.mayPrompt")));
    }

    private MeetingForm vote(MeetingRole role, String verb, Vote.Answer answer, String prompt) {
        return new MeetingForm(
                messages().text("meeting.voteFor", verb, speech.role(role)),
                by -> messages().text("meeting.commitVote", speech.name(by)),
                List.of(
                        MeetingForm.FormField.of(REASON, messages().text("meeting.reason"), prompt),
                        MeetingForm.FormField.of(
                                DISSENT,
                                messages().text("meeting.dissent"),
                                messages().text("meeting.dissentPrompt"))),
                answering(role),
                false,
                answers -> needsReason(answer) && answers.lacks(REASON)
                        ? MeetingForm.lacks(REASON, messages().text("meeting.needsReason"))
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
                messages().text("meeting.voteFor", messages().text("meeting.voteConditions"), speech.role(role)),
                by -> messages().text("meeting.commitVote", speech.name(by)),
                List.of(
                        MeetingForm.FormField.of(
                                CONDITION,
                                messages().text("meeting.condition"),
                                messages().text("meeting.conditionPrompt")),
                        MeetingForm.FormField.of(
                                        "owner",
                                        messages().text("meeting.owner"),
                                        messages().text("meeting.personPrompt"))
                                .begun(answering(role).stream()
                                        .map(speech::name)
                                        .findFirst()
                                        .orElse(""))
                                .choosing(PersonNameOptions.of(speech)),
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
        if (!answers.lacks(CONDITION)) {
            var owner = TypedValueParser.person(answers.text("owner"));
            var due = TypedValueParser.due(answers.text("due"), speech.zone());
            if (owner.isEmpty()) return MeetingForm.lacks("owner", messages().text("meeting.needsOwner"));
            if (answers.lacks("due") || due.isEmpty())
                return MeetingForm.lacks("due", messages().text("meeting.needsTime"));
            var condition = new Vote.Condition(answers.text(CONDITION), owner.get(), due.get());
            if (answers.lacks(REASON)) {
                taken.add(condition);
                return new MeetingForm.FormResult.NextEntry(List.of(CONDITION, "due"));
            }
            var all = new ArrayList<>(taken);
            all.add(condition);
            return conditions(role, all, answers);
        }
        if (taken.isEmpty()) return MeetingForm.lacks(CONDITION, messages().text("meeting.needsCondition"));
        if (answers.lacks(REASON)) return MeetingForm.lacks(REASON, messages().text("meeting.needsReason"));
        return conditions(role, taken, answers);
    }

    private static MeetingForm.FormResult conditions(
            MeetingRole role, List<Vote.Condition> all, MeetingForm.FormInput answers) {
        return cast(role, new Vote(Vote.Answer.GO_WITH_CONDITIONS, answers.text(REASON), all, answers.text(DISSENT)));
    }

    private static MeetingForm.FormResult cast(MeetingRole role, Vote vote) {
        return MeetingForm.made(new Action.CastVote(role.index(), role.label(), vote));
    }

    /// Who answers for a role from now on.
    MeetingForm person(MeetingRole role) {
        return new MeetingForm(
                messages().text("meeting.answers", speech.role(role)),
                _ -> messages().text("meeting.commitAnswers"),
                List.of(MeetingForm.FormField.of(
                                "person",
                                messages().text("meeting.person"),
                                messages().text("meeting.personPrompt"))
                        .choosing(PersonNameOptions.of(speech))),
                List.of(speech.me()),
                false,
                answers -> TypedValueParser.person(answers.text("person"))
                        .map(person -> MeetingForm.made(
                                new Action.SetRole(role.label(), false, false, List.of(person), List.of())))
                        .orElse(MeetingForm.lacks("person", messages().text("meeting.needsPerson"))));
    }

    private List<Person> answering(MeetingRole role) {
        var voted = speech.board().review().meeting().round().vote(role).stream()
                .map(cast -> cast.attribution().by())
                .toList();
        return voted.isEmpty() ? role.person() : voted;
    }

    MeetingForm decide(Decision.Kind kind) {
        var call = new RollCall(speech.board());
        var rows = new ArrayList<MeetingForm.FormField>();
        boolean without = kind.isGo() && !call.missing().isEmpty();
        rows.add(MeetingForm.FormField.of(
                REASON,
                messages().text("meeting.reason"),
                without
                        ? messages().text("meeting.withoutPrompt", labels(call.missing()))
                        : messages().text("meeting.mayPrompt")));
        if (kind.isGo() && !call.against().isEmpty())
            rows.add(MeetingForm.FormField.of(
                            "second",
                            messages().text("meeting.second"),
                            messages().text("meeting.secondPrompt", labels(call.against())))
                    .choosing(PersonNameOptions.of(speech)));
        if (kind.isGo())
            rows.add(MeetingForm.FormField.of(
                    "until", messages().text("meeting.holds"), messages().text("meeting.holdsPrompt")));
        if (kind != Decision.Kind.HOLD) rows.add(profile());
        return new MeetingForm(
                decision(kind),
                by -> messages().text("meeting.commitDecide", speech.name(by)),
                rows,
                List.of(speech.me()),
                false,
                answers -> decided(kind, without, answers),
                answers -> new DecisionConsequenceText(speech).told(kind, answers));
    }

    private MeetingForm.FormField profile() {
        var standard = messages().text("meeting.standard");
        return MeetingForm.FormField.of("profile", messages().text("meeting.profile"), standard)
                .begun(standard)
                .choosing(List.of(standard, messages().text("meeting.strict")));
    }

    private MeetingForm.FormResult decided(Decision.Kind kind, boolean without, MeetingForm.FormInput answers) {
        if (without && answers.lacks(REASON))
            return MeetingForm.lacks(REASON, messages().text("meeting.needsWithout"));
        var second = new ArrayList<Person>();
        if (!answers.lacks("second")) {
            var person = TypedValueParser.person(answers.text("second"));
            if (person.isEmpty()) return MeetingForm.lacks("second", messages().text("meeting.needsPerson"));
            second.add(person.get());
        }
        var until = TypedValueParser.due(answers.text("until"), speech.zone());
        if (until.isEmpty()) return MeetingForm.lacks("until", messages().text("meeting.needsTime"));
        boolean strict = answers.text("profile").equals(messages().text("meeting.strict"));
        return MeetingForm.made(
                new Action.Decide(new Decision(kind, answers.text(REASON), second, end(until.get()), strict)));
    }

    /// A date ends with its day in the review's zone (rule R34).
    private Instant end(Assignment.Due due) {
        return switch (due) {
            case Assignment.Due.Never _ -> Instant.MAX;
            case Assignment.Due.On(var day) ->
                day.plusDays(1).atStartOfDay(speech.zone()).toInstant();
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
    Optional<MeetingForm> stand() {
        var meeting = speech.board().review().meeting();
        if (meeting.unansweredChanges().isEmpty()) return Optional.empty();
        var decider = meeting.decision().stream()
                .map(decided -> decided.attribution().by())
                .toList();
        Function<Person, String> commit = by -> messages().text("meeting.commitStand", speech.name(by));
        return Optional.of(new MeetingForm(
                messages().text("meeting.stands"),
                commit,
                List.of(MeetingForm.FormField.of(
                        REASON, messages().text("meeting.reason"), messages().text("meeting.mayPrompt"))),
                decider,
                false,
                answers -> MeetingForm.made(new Action.AffirmDecision(answers.text(REASON)))));
    }

    private String labels(List<MeetingRole> roles) {
        return String.join(", ", roles.stream().map(speech::role).toList());
    }
}
