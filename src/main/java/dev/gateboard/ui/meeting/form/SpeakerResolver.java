package dev.gateboard.ui.meeting.form;

import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.FormValueParser;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the person meant by what is typed as a name.
record SpeakerResolver(MeetingText meetingText, ReviewParticipants people) {

    /// The same person with a mail, where one of that name is known.
    Person known(Person person) {
        return person.hasEmail() ? person : people.findByName(person.name()).orElse(person);
    }

    /// The names to choose from.
    List<String> names() {
        return people.knownPeople().stream().map(meetingText::name).toList();
    }

    /// What is typed into a form, with each person in full.
    Map<String, String> withPeople(Map<String, String> texts) {
        var full = new HashMap<>(texts);
        for (var key : List.of("approver", "owner", "second", "person"))
            full.computeIfPresent(
                    key,
                    (_, text) -> text.isEmpty()
                            ? ""
                            : person(text).map(Person::toString).orElse(text));
        return full;
    }

    /// A person as typed: one that is known, or a new one with a mail.
    Optional<Person> person(String text) {
        var known = people.knownPeople().stream()
                .filter(each -> meetingText.name(each).equals(text.strip()))
                .findFirst();
        return known.or(() -> people.findByName(text)).or(() -> FormValueParser.parsePerson(text));
    }
}
