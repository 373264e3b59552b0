package dev.gateboard.ui.meeting.form;

import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.TextField;

/// The field of who speaks, which begins with who is expected to.
final class SpeakerField {
    static final String KEY = "by";

    private final SpeakerResolver people;
    private final TextField field;

    /// @param add adds a row to the form
    SpeakerField(MeetingText text, List<Person> by, Function<MeetingForm.FormField, TextField> add) {
        this.people = new SpeakerResolver(
                text, ReviewParticipants.of(text.reviewStatus().review()).withPerson(text.me()));
        this.field = add.apply(new MeetingForm.FormField(
                KEY,
                text.messages().text("meeting.saidBy"),
                text.messages().text("meeting.saidByPrompt"),
                by.stream()
                        .map(person -> text.name(people.known(person)))
                        .findFirst()
                        .orElse(""),
                people.names()));
    }

    /// Who is spoken for, where that can be told.
    Optional<Person> person() {
        return people.person(field.getText());
    }

    /// What is typed into a form, with each person in full.
    Map<String, String> withPeople(Map<String, String> texts) {
        return people.withPeople(texts);
    }

    void onChange(Runnable changed) {
        field.textProperty().addListener((_, _, _) -> changed.run());
    }
}
