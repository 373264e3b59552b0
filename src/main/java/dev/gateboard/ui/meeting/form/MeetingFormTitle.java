package dev.gateboard.ui.meeting.form;

import dev.gateboard.model.person.Person;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.Optional;

/// What a form does, and in whose name.
record MeetingFormTitle(MeetingText meetingText, String verb) {

    /// @param by who is spoken for, where that can be told
    String text(Optional<Person> by) {
        var messages = meetingText.messages();
        if (by.isEmpty()) return messages.text("meeting.lineNobody", verb);
        var name = meetingText.name(by.get());
        return by.get().isSameAs(meetingText.me())
                ? messages.text("meeting.lineOwn", verb, name)
                : messages.text("meeting.lineFor", verb, name, meetingText.name(meetingText.me()));
    }
}
