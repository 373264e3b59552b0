package dev.gateboard.ui.meeting.form;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.EvidenceInput;
import java.util.List;

/// Takes the actions of a form, and who they are done for.
public interface FormActionHandler {
    void perform(Person by, List<Action> actions, List<EvidenceInput> evidence);
}
