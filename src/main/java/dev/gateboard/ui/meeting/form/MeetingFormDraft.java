package dev.gateboard.ui.meeting.form;

import dev.gateboard.ui.control.DraftStore;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;

/// What is typed into a form of the meeting, kept until its action is done.
///
/// @param about what the form is about
/// @param verb which of its forms it is
public record MeetingFormDraft(DraftStore drafts, String about, String verb) {

    /// Takes up what was typed here before, and keeps what is typed from now on.
    void resume(Map<String, TextField> fields) {
        var begun = typed(fields);
        var before = drafts.find(about, verb);
        fields.forEach((key, field) -> {
            if (before.containsKey(key)) field.setText(before.get(key));
            field.textProperty().addListener((_, _, _) -> {
                if (typed(fields).equals(begun)) discard();
                else drafts.keep(about, verb, typed(fields));
            });
        });
    }

    void discard() {
        drafts.discard(about, verb);
    }

    private static Map<String, String> typed(Map<String, TextField> fields) {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getText()));
    }
}
