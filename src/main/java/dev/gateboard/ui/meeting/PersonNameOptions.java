package dev.gateboard.ui.meeting;

import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;

/// The names that a line's entry for a person goes through.
final class PersonNameOptions {
    private PersonNameOptions() {}

    static List<String> of(MeetingText meetingText) {
        return ReviewParticipants.of(meetingText.reviewStatus().review())
                .withPerson(meetingText.me())
                .knownPeople()
                .stream()
                .map(meetingText::name)
                .toList();
    }
}
