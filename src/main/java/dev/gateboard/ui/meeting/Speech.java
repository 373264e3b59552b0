package dev.gateboard.ui.meeting;

import dev.gateboard.model.Assignment;
import dev.gateboard.model.Board;
import dev.gateboard.model.Gate;
import dev.gateboard.model.GateStanding;
import dev.gateboard.model.GateState;
import dev.gateboard.model.Mark;
import dev.gateboard.model.Person;
import dev.gateboard.model.RoleState;
import dev.gateboard.model.Run;
import dev.gateboard.model.Said;
import dev.gateboard.model.Section;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.ShareSafe;
import dev.gateboard.words.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What the presenter says, masked where the screen is share-safe. Every text that comes from the review goes through
/// [#say].
///
/// @param now by the clock of this machine
record Speech(Messages messages, Board board, Person me, boolean safe, Instant now) {
    private static final Pattern GATES = Pattern.compile("(?i)\\s*\\bgates?\\b\\s*(\\([^()]*\\))?\\s*$");

    String say(String text) {
        return safe ? ShareSafe.of(board.review().release()).masked(text) : text;
    }

    List<Run> say(List<Run> runs) {
        return runs.stream()
                .map(run -> new Run(say(run.text()), run.look(), ""))
                .toList();
    }

    ZoneId zone() {
        return board.review().zone();
    }

    /// The sentence above the gate: its group's, else its section's heading.
    List<Run> parent(Gate gate) {
        return gate.parent() < 0
                ? List.of(Run.plain(
                        say(title(board.review().checklist().sections().get(gate.section())))))
                : say(board.review().gate(gate.parent()).runs());
    }

    /// A heading without what only says that gates follow.
    String title(Section section) {
        var title = GATES.matcher(section.title()).replaceFirst("");
        return say(title.isBlank() ? section.title() : title);
    }

    /// How a gate stands, and on whose word: "Open, asked Carla on Monday", "Open, owned by Carla".
    String standing(Gate gate, GateStanding standing) {
        return switch (standing.why()) {
            case GateStanding.Why.Undecided _ -> open(gate);
            case GateStanding.Why.Person(Mark.Reopened(Said said, var _)) ->
                messages.text("meeting.reopened", name(said.by()), when(said.at()));
            case GateStanding.Why.Person(Mark mark) ->
                messages.text("meeting.byPerson", word(standing), who(mark), when(mark));
            case GateStanding.Why.BySignal _ -> messages.text("meeting.bySignal", word(standing));
            case GateStanding.Why.Claimed _ -> messages.text("meeting.claimed", word(standing));
            case GateStanding.Why.Reworded _,
                    GateStanding.Why.WaiverExpired _,
                    GateStanding.Why.Outlived _,
                    GateStanding.Why.TooOld _,
                    GateStanding.Why.Untaken _,
                    GateStanding.Why.FieldEmpty _,
                    GateStanding.Why.Disagrees _,
                    GateStanding.Why.Derived _ -> word(standing);
        };
    }

    private String who(Mark mark) {
        return mark.by().map(said -> who(said)).orElse("");
    }

    private String when(Mark mark) {
        return mark.by().map(said -> when(said.at())).orElse("");
    }

    /// "Carla", or "Carla, entered by Ada".
    String who(Said said) {
        return said.by().isSameAs(said.enteredBy())
                ? name(said.by())
                : messages.text("meeting.enteredBy", name(said.by()), name(said.enteredBy()));
    }

    /// A role's label without what only says that it signs off.
    String role(RoleState role) {
        return say(role.label().replaceAll("(?i)\\s*\\bsign-?off\\b", ""));
    }

    String name(Person person) {
        return say(person.name());
    }

    /// One word for a standing, capitalised.
    String word(GateStanding standing) {
        var word = Sentences.standing(standing.standing());
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /// Who owns a gate was not asked by that: asked is who a question went to.
    private String open(Gate gate) {
        var asked = board.review().waiting(gate);
        if (asked.isPresent() && asked.get().to() instanceof Assignment.To(var whom, var _))
            return messages.text(
                    "meeting.openAsked", name(whom), when(asked.get().said().at()));
        return owner(gate).isEmpty() ? messages.text("meeting.open") : messages.text("meeting.openOwned", owner(gate));
    }

    /// The owner's name, or nothing.
    String owner(Gate gate) {
        return board.review().assignment(gate) instanceof Assignment.To(var owner, var _) ? name(owner) : "";
    }

    /// "Bo, due today 16:00", or nothing.
    String owned(Assignment assignment) {
        return switch (assignment) {
            case Assignment.Nobody _ -> "";
            case Assignment.To(var owner, Assignment.Due.Never _) -> name(owner);
            case Assignment.To(var owner, var due) -> messages.text("meeting.owned", name(owner), due(due));
        };
    }

    /// "asked Carla, due today 16:00", or nothing.
    String awaited(Gate gate) {
        return board.review()
                .waiting(gate)
                .map(question -> owned(question.to()))
                .filter(whom -> !whom.isEmpty())
                .map(whom -> messages.text("meeting.asked", whom))
                .orElse("");
    }

    /// "due today 16:00", "due Tue 24 Nov".
    String due(Assignment.Due due) {
        return switch (due) {
            case Assignment.Due.Never _ -> messages.text("meeting.noDue");
            case Assignment.Due.On(LocalDate day) ->
                day.equals(today()) ? messages.text("meeting.dueToday") : Times.due(due, zone());
            case Assignment.Due.At(Instant time) ->
                LocalDate.ofInstant(time, zone()).equals(today())
                        ? messages.text("meeting.dueTodayAt", Times.moment(time, time, zone()))
                        : Times.due(due, zone());
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone());
    }

    /// "at 14:02" today, else "on Mon 16 Nov" (rule R34).
    String when(Instant time) {
        boolean today = LocalDate.ofInstant(time, zone()).equals(today());
        var moment = Times.moment(time, now, zone());
        return today ? messages.text("meeting.atTime", moment) : messages.text("meeting.onDay", moment);
    }

    /// The newest remark on the gate, in quotation marks; empty where there is none.
    String note(Gate gate) {
        return board.review().state(gate).notes().newestFirst().stream()
                .findFirst()
                .map(GateState.GateNote::text)
                .map(text -> messages.text("meeting.quoted", say(text.strip().replaceAll("\\s+", " "))))
                .orElse("");
    }
}
