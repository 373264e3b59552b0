package dev.gateboard.ui.meeting.form;

import dev.gateboard.language.Messages;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;

/// The keys of an open line, as hints below it.
final class MeetingFormHints {
    private MeetingFormHints() {}

    static List<HBox> of(Messages messages, MeetingForm form, Optional<Person> by) {
        var all = new ArrayList<HBox>();
        all.add(MeetingNodeFactory.hint(
                by.map(form.commit()).orElse(messages.text("meeting.commit")), messages.text("key.enter")));
        if (form.takesEvidence())
            all.add(MeetingNodeFactory.hint(
                    messages.text("meeting.addEvidence"), messages.text("key.ctrl"), messages.text("key.v")));
        all.add(MeetingNodeFactory.hint(messages.text("meeting.nextEntry"), messages.text("key.tab")));
        all.add(MeetingNodeFactory.hint(
                messages.text("meeting.cycle"), messages.text("key.up"), messages.text("key.down")));
        all.add(MeetingNodeFactory.hint(messages.text("meeting.cancel"), messages.text("key.escape")));
        return all;
    }
}
