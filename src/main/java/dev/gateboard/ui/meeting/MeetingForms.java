package dev.gateboard.ui.meeting;

import dev.gateboard.model.Agenda;
import dev.gateboard.model.Assignment;
import dev.gateboard.model.Decision;
import dev.gateboard.model.Deed;
import dev.gateboard.model.Gate;
import dev.gateboard.model.Person;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.RollCall;
import dev.gateboard.model.Vote;
import dev.gateboard.ui.gate.Written;
import dev.gateboard.ui.kit.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The lines of the meeting's own deeds: accepting a block, answering for a role, deciding.
record MeetingForms(Speech speech) {
    private static final String REASON = "reason";
    private static final String DISSENT = "dissent";
    private static final String CONDITION = "condition";

    private Messages messages() {
        return speech.messages();
    }

    Form accept(Agenda.Item.Block block) {
        return new Form(
                messages().text("meeting.accept", block.gates().size()),
                by -> messages().text("meeting.commitAccept", speech.name(by)),
                List.of(),
                List.of(speech.me()),
                false,
                _ -> Form.made(
                        new Deed.Accept(block.gates().stream().map(Gate::id).toList())));
    }

    Form go(RoleState role) {
        return vote(
                role,
                messages().text("meeting.voteGo"),
                Vote.Answer.GO,
                messages().text("meeting.mayPrompt"));
    }

    Form noGo(RoleState role) {
        return vote(
                role,
                messages().text("meeting.voteNoGo"),
                Vote.Answer.NO_GO,
                messages().text("meeting.reasonPrompt"));
    }

    Form abstain(RoleState role) {
        return vote(
                role,
                messages().text("meeting.voteAbstain"),
                Vote.Answer.ABSTAIN,
                messages().text("meeting.reasonPrompt"));
    }

    Form absent(RoleState role) {
        return vote(
                role,
                messages().text("meeting.voteAbsent"),
                Vote.Answer.ABSENT,
                messages().text("meeting.mayPrompt"));
    }

    Optional<Form> notApplicable(RoleState role) {
        if (!role.mayBeNotApplicable()) return Optional.empty();
        return Optional.of(vote(
                role,
                messages().text("meeting.voteNotApplicable"),
                Vote.Answer.NOT_APPLICABLE,
                messages().text("meeting.mayPrompt")));
    }

    private Form vote(RoleState role, String verb, Vote.Answer answer, String prompt) {
        return new Form(
                messages().text("meeting.voteFor", verb, speech.role(role)),
                by -> messages().text("meeting.commitVote", speech.name(by)),
                List.of(
                        Form.Row.of(REASON, messages().text("meeting.reason"), prompt),
                        Form.Row.of(
                                DISSENT,
                                messages().text("meeting.dissent"),
                                messages().text("meeting.dissentPrompt"))),
                answering(role),
                false,
                answers -> needsReason(answer) && answers.lacks(REASON)
                        ? Form.lacks(REASON, messages().text("meeting.needsReason"))
                        : cast(role, new Vote(answer, answers.text(REASON), List.of(), answers.text(DISSENT))));
    }

    private static boolean needsReason(Vote.Answer answer) {
        return answer == Vote.Answer.NO_GO || answer == Vote.Answer.ABSTAIN;
    }

    /// Go on conditions: each with its owner and when it is due; a condition alone is taken down and the next is asked.
    Form conditions(RoleState role) {
        var taken = new ArrayList<Vote.Condition>();
        return new Form(
                messages().text("meeting.voteFor", messages().text("meeting.voteConditions"), speech.role(role)),
                by -> messages().text("meeting.commitVote", speech.name(by)),
                List.of(
                        Form.Row.of(
                                CONDITION,
                                messages().text("meeting.condition"),
                                messages().text("meeting.conditionPrompt")),
                        Form.Row.of(
                                        "owner",
                                        messages().text("meeting.owner"),
                                        messages().text("meeting.personPrompt"))
                                .begun(answering(role).stream()
                                        .map(speech::name)
                                        .findFirst()
                                        .orElse(""))
                                .choosing(Names.of(speech)),
                        Form.Row.of(
                                "due",
                                messages().text("meeting.due"),
                                messages().text("meeting.duePrompt")),
                        Form.Row.of(
                                REASON,
                                messages().text("meeting.reason"),
                                messages().text("meeting.conditionsPrompt")),
                        Form.Row.of(
                                DISSENT,
                                messages().text("meeting.dissent"),
                                messages().text("meeting.dissentPrompt"))),
                answering(role),
                false,
                answers -> onConditions(role, taken, answers));
    }

    private Form.Made onConditions(RoleState role, List<Vote.Condition> taken, Form.Answers answers) {
        if (!answers.lacks(CONDITION)) {
            var owner = Written.person(answers.text("owner"));
            var due = Written.due(answers.text("due"), speech.zone());
            if (owner.isEmpty()) return Form.lacks("owner", messages().text("meeting.needsOwner"));
            if (answers.lacks("due") || due.isEmpty())
                return Form.lacks("due", messages().text("meeting.needsTime"));
            var condition = new Vote.Condition(answers.text(CONDITION), owner.get(), due.get());
            if (answers.lacks(REASON)) {
                taken.add(condition);
                return new Form.Made.More(List.of(CONDITION, "due"));
            }
            var all = new ArrayList<>(taken);
            all.add(condition);
            return conditions(role, all, answers);
        }
        if (taken.isEmpty()) return Form.lacks(CONDITION, messages().text("meeting.needsCondition"));
        if (answers.lacks(REASON)) return Form.lacks(REASON, messages().text("meeting.needsReason"));
        return conditions(role, taken, answers);
    }

    private static Form.Made conditions(RoleState role, List<Vote.Condition> all, Form.Answers answers) {
        return cast(role, new Vote(Vote.Answer.GO_WITH_CONDITIONS, answers.text(REASON), all, answers.text(DISSENT)));
    }

    private static Form.Made cast(RoleState role, Vote vote) {
        return Form.made(new Deed.CastVote(role.index(), role.label(), vote));
    }

    /// Who answers for a role from now on.
    Form person(RoleState role) {
        return new Form(
                messages().text("meeting.answers", speech.role(role)),
                _ -> messages().text("meeting.commitAnswers"),
                List.of(Form.Row.of(
                                "person",
                                messages().text("meeting.person"),
                                messages().text("meeting.personPrompt"))
                        .choosing(Names.of(speech))),
                List.of(speech.me()),
                false,
                answers -> Written.person(answers.text("person"))
                        .map(person ->
                                Form.made(new Deed.SetRole(role.label(), false, false, List.of(person), List.of())))
                        .orElse(Form.lacks("person", messages().text("meeting.needsPerson"))));
    }

    private List<Person> answering(RoleState role) {
        var voted = speech.board().review().meeting().round().vote(role).stream()
                .map(cast -> cast.said().by())
                .toList();
        return voted.isEmpty() ? role.person() : voted;
    }

    Form decide(Decision.Kind kind) {
        var call = new RollCall(speech.board());
        var rows = new ArrayList<Form.Row>();
        boolean without = kind.isGo() && !call.missing().isEmpty();
        rows.add(Form.Row.of(
                REASON,
                messages().text("meeting.reason"),
                without
                        ? messages().text("meeting.withoutPrompt", labels(call.missing()))
                        : messages().text("meeting.mayPrompt")));
        if (kind.isGo() && !call.against().isEmpty())
            rows.add(Form.Row.of(
                            "second",
                            messages().text("meeting.second"),
                            messages().text("meeting.secondPrompt", labels(call.against())))
                    .choosing(Names.of(speech)));
        if (kind.isGo())
            rows.add(Form.Row.of(
                    "until", messages().text("meeting.holds"), messages().text("meeting.holdsPrompt")));
        if (kind != Decision.Kind.HOLD) rows.add(profile());
        return new Form(
                decision(kind),
                by -> messages().text("meeting.commitDecide", speech.name(by)),
                rows,
                List.of(speech.me()),
                false,
                answers -> decided(kind, without, answers),
                answers -> new DecisionWords(speech).told(kind, answers));
    }

    private Form.Row profile() {
        var standard = messages().text("meeting.standard");
        return Form.Row.of("profile", messages().text("meeting.profile"), standard)
                .begun(standard)
                .choosing(List.of(standard, messages().text("meeting.strict")));
    }

    private Form.Made decided(Decision.Kind kind, boolean without, Form.Answers answers) {
        if (without && answers.lacks(REASON))
            return Form.lacks(REASON, messages().text("meeting.needsWithout"));
        var second = new ArrayList<Person>();
        if (!answers.lacks("second")) {
            var person = Written.person(answers.text("second"));
            if (person.isEmpty()) return Form.lacks("second", messages().text("meeting.needsPerson"));
            second.add(person.get());
        }
        var until = Written.due(answers.text("until"), speech.zone());
        if (until.isEmpty()) return Form.lacks("until", messages().text("meeting.needsTime"));
        boolean strict = answers.text("profile").equals(messages().text("meeting.strict"));
        return Form.made(new Deed.Decide(new Decision(kind, answers.text(REASON), second, end(until.get()), strict)));
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
    Optional<Form> stand() {
        var meeting = speech.board().review().meeting();
        if (meeting.asking().isEmpty()) return Optional.empty();
        var decider =
                meeting.decision().stream().map(decided -> decided.said().by()).toList();
        Function<Person, String> commit = by -> messages().text("meeting.commitStand", speech.name(by));
        return Optional.of(new Form(
                messages().text("meeting.stands"),
                commit,
                List.of(Form.Row.of(
                        REASON, messages().text("meeting.reason"), messages().text("meeting.mayPrompt"))),
                decider,
                false,
                answers -> Form.made(new Deed.Stand(answers.text(REASON)))));
    }

    private String labels(List<RoleState> roles) {
        return String.join(", ", roles.stream().map(speech::role).toList());
    }
}
