package dev.gateboard.ui.meeting.form;

import dev.gateboard.language.Messages;
import dev.gateboard.model.apply.ActionTextRules;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The line of one deed, opened in the slide: what is typed stays as typed until the deed is done or Esc is pressed,
/// whatever comes in meanwhile.
public final class MeetingFormPane extends VBox {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final MeetingText meetingText;
    private final Messages messages;
    private final MeetingForm form;
    private final MeetingFormSubmitter submitter;
    private final MeetingFormDraft draft;
    private final Label title = MeetingNodeFactory.label("", "line-title");
    private final MeetingFormGrid grid = new MeetingFormGrid();
    private final SpeakerField speaker;
    private final MeetingEvidenceLine evidence;
    private final InlineMessage message = new InlineMessage();
    private final FlowPane hints = new FlowPane(18, 8);
    private final ConsequencePane consequences;

    public MeetingFormPane(
            MeetingText meetingText, MeetingForm form, MeetingFormDraft draft, FormActionHandler handler) {
        this.meetingText = meetingText;
        this.messages = meetingText.messages();
        this.form = form;
        this.draft = draft;
        this.submitter = new MeetingFormSubmitter(form, this, handler);
        getStyleClass().setAll("deed-line");
        setAccessibleText(form.verb());
        // Who speaks is asked first where nobody is known.
        boolean nameless = form.by().isEmpty();
        if (!nameless) form.rows().forEach(this::add);
        speaker = new SpeakerField(meetingText, form.by(), this::add);
        if (nameless) form.rows().forEach(this::add);
        evidence = new MeetingEvidenceLine(meetingText, this::showError);
        message.getStyleClass().add("line-message");
        consequences = new ConsequencePane(meetingText);
        getChildren().setAll(title, grid, evidence, message, hints);
        draft.resume(grid.fields());
        speaker.onChange(this::updateTitle);
        updateTitle();
    }

    private TextField add(MeetingForm.FormField row) {
        return grid.add(row, () -> message.showInfo(messages.text("entry.shortened", ActionTextRules.MOST)));
    }

    /// What was typed is on record.
    public void clearDraft() {
        draft.discard();
    }

    private void updateTitle() {
        var by = speaker.person();
        title.setText(new MeetingFormTitle(meetingText, form.verb()).text(by));
        hints.getChildren().setAll(MeetingFormHints.of(messages, form, by));
    }

    /// Puts the focus where typing begins.
    public void focus() {
        grid.focusFirst();
    }

    /// The keys of an open line. Says whether the press was one.
    public boolean pressed(KeyEvent press) {
        switch (press.getCode()) {
            case ENTER -> submitter.submit();
            case UP -> grid.cycle(press, -1);
            case DOWN -> grid.cycle(press, 1);
            default -> {
                return form.takesEvidence() && PASTE.match(press) && evidence.paste();
            }
        }
        return true;
    }

    /// What is typed; nothing where no one can be told who speaks, which is said at its field.
    Optional<MeetingForm.FormInput> input() {
        message.clear();
        grid.clearErrors();
        var by = speaker.person();
        if (by.isEmpty()) showError(SpeakerField.KEY, messages.text("meeting.needsPerson"));
        return by.map(person -> new MeetingForm.FormInput(speaker.withPeople(grid.texts()), person, evidence.all()));
    }

    /// Some answers were taken down, and those rows ask once more.
    void askAgain(List<String> rows) {
        grid.clear(rows);
        focus();
        message.showInfo(messages.text("meeting.conditionAdded"));
    }

    void showUnseen(String sentence) {
        message.showError(messages.text("meeting.unseen", sentence));
    }

    /// What will be recorded is looked at first; the next Enter records it.
    void tell(List<String> lines) {
        consequences.show(lines);
        getChildren().set(getChildren().indexOf(grid), consequences);
        consequences.requestFocus();
        hints.getChildren().setAll(consequences.hints());
    }

    boolean isTelling() {
        return getChildren().contains(consequences);
    }

    /// Back from what will be recorded to what is typed; false where nothing is told.
    public boolean back() {
        if (!isTelling()) return false;
        getChildren().set(getChildren().indexOf(consequences), grid);
        message.clear();
        updateTitle();
        focus();
        return true;
    }

    /// Says why it was not done; what was typed stays.
    public void showError(String sentence) {
        submitter.endWaiting();
        back();
        message.showError(sentence);
    }

    void showError(String row, String sentence) {
        grid.setInvalid(row);
        showError(sentence);
    }

    /// What it is about has changed: the next Enter says so, and only the one after it commits.
    public void requireSecondConfirm(String sentence) {
        back();
        message.showInfo(sentence);
        submitter.requireSecondConfirm(sentence);
    }

    /// Says quietly what happened meanwhile.
    public void showMessage(String sentence) {
        message.showInfo(sentence);
    }
}
