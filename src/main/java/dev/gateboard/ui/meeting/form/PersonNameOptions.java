package dev.gateboard.ui.meeting.form;

import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;

/// Who a form begins with, and the names that its field for a person goes through.
final class PersonNameOptions {
    private PersonNameOptions() {}

    static List<String> of(MeetingText speech) {
        return ReviewParticipants.of(speech.reviewStatus().review()).withPerson(speech.me()).knownPeople().stream()
                .map(speech::name)
                .toList();
    }

    /// Who speaks for a gate to begin with: its owner, else the person at the keyboard.
    static List<Person> owner(MeetingText speech, Gate gate) {
        return speech.reviewStatus().review().assignment(gate) instanceof Assignment.To(var owner, var _)
                ? List.of(owner)
                : List.of(speech.me());
    }

    /// Who speaks for a role to begin with: who voted for it, else who it is assigned to.
    static List<Person> answering(MeetingText speech, MeetingRole role) {
        var voted = speech.reviewStatus().review().meeting().round().vote(role).stream()
                .map(cast -> cast.attribution().by())
                .toList();
        return voted.isEmpty() ? role.person() : voted;
    }
}
