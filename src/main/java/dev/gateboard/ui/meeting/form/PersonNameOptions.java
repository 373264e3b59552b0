package dev.gateboard.ui.meeting.form;

import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.checklist.Gate;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.person.Assignment;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.PersonCompletion;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import java.util.Optional;

/// Who a form begins with, and the names that its field for a person goes through.
final class PersonNameOptions {
    private PersonNameOptions() {}

    static List<String> of(MeetingText meetingText) {
        return people(meetingText).knownPeople().stream().map(meetingText::name).toList();
    }

    /// Who is typed: of a known person the name is enough, the address comes along.
    static Optional<Person> find(MeetingText meetingText, String typed) {
        return PersonCompletion.find(typed, people(meetingText));
    }

    private static ReviewParticipants people(MeetingText meetingText) {
        return ReviewParticipants.of(meetingText.reviewStatus().review()).withPerson(meetingText.me());
    }

    /// Who speaks for a gate to begin with: its owner, else the person at the keyboard.
    static List<Person> owner(MeetingText meetingText, Gate gate) {
        return meetingText.reviewStatus().review().assignment(gate) instanceof Assignment.To(var owner, var _)
                ? List.of(owner)
                : List.of(meetingText.me());
    }

    /// Who speaks for a role to begin with: who voted for it, else who it is assigned to.
    static List<Person> answering(MeetingText meetingText, MeetingRole role) {
        var voted = meetingText.reviewStatus().review().meeting().round().vote(role).stream()
                .map(cast -> cast.attribution().by())
                .toList();
        return voted.isEmpty() ? role.person() : voted;
    }
}
