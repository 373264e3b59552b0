package dev.gateboard.ui.meeting;

import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.apply.ActionTextRules;
import dev.gateboard.model.person.Person;
import dev.gateboard.ui.control.DraftStore;
import dev.gateboard.ui.control.EvidenceInput;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.meeting.slide.MeetingNodeFactory;
import dev.gateboard.ui.meeting.slide.MeetingText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The line of one deed, opened in the slide: what is typed stays as typed until the deed is done or Esc is pressed,
/// whatever comes in meanwhile.
final class MeetingFormPane extends VBox {
    private static final String BY = "by";
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");

    private final MeetingText meetingText;
    private final MeetingForm form;
    private final FormActionHandler actionHandler;
    private final SpeakerResolver people;
    private final Map<String, TextField> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> choices = new HashMap<>();
    private final TextField attribution;
    private final Label title = MeetingNodeFactory.label("", "line-title");
    private final MeetingEvidenceLine evidence;
    private final InlineMessage message = new InlineMessage();
    private final FlowPane hints = new FlowPane(18, 8);
    private final VBox told = new VBox(4);
    private final GridPane grid = new GridPane();
    private final Draft draft;
    private Map<String, String> begun = Map.of();
    private Optional<String> unseen = Optional.empty();
    private boolean waiting;

    /// Where what is typed into it is kept.
    record Draft(DraftStore drafts, String about) {}

    /// Where a line hands over what was made, and who it belongs to.
    interface FormActionHandler {
        void perform(Person by, List<Action> actions, List<EvidenceInput> proofs);
    }

    MeetingFormPane(MeetingText meetingText, MeetingForm form, Draft draft, FormActionHandler hand) {
        this.draft = draft;
        this.meetingText = meetingText;
        this.form = form;
        this.actionHandler = hand;
        this.people = new SpeakerResolver(
                meetingText,
                ReviewParticipants.of(meetingText.reviewStatus().review()).withPerson(meetingText.me()));
        getStyleClass().setAll("deed-line");
        setAccessibleText(form.verb());
        grid.getStyleClass().setAll("line-grid");
        var grows = new ColumnConstraints();
        grows.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), grows);
        // Who speaks is asked first where nobody is known.
        boolean nameless = form.by().isEmpty();
        if (!nameless) form.rows().forEach(row -> add(grid, row));
        attribution = add(grid, attribution());
        if (nameless) form.rows().forEach(row -> add(grid, row));
        evidence = new MeetingEvidenceLine(meetingText, this::showError);
        message.getStyleClass().add("line-message");
        told.getStyleClass().setAll("line-told");
        getChildren().setAll(title, grid, evidence, message, hints);
        resume();
        attribution.textProperty().addListener((_, _, _) -> updateTitle());
        updateTitle();
    }

    /// Takes up what was typed here before, and keeps what is typed from now on.
    private void resume() {
        begun = typed();
        var before = draft.drafts().find(draft.about(), form.verb());
        fields.forEach((key, field) -> {
            if (before.containsKey(key)) field.setText(before.get(key));
            field.textProperty().addListener((_, _, _) -> {
                if (typed().equals(begun)) clearDraft();
                else draft.drafts().keep(draft.about(), form.verb(), typed());
            });
        });
    }

    private Map<String, String> typed() {
        return fields.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getText()));
    }

    /// What was typed is on record, or is as it was to begin with.
    void clearDraft() {
        draft.drafts().discard(draft.about(), form.verb());
    }

    private MeetingForm.FormField attribution() {
        var begun = form.by().stream()
                .map(person -> meetingText.name(people.known(person)))
                .findFirst();
        return new MeetingForm.FormField(
                BY,
                meetingText.messages().text("meeting.saidBy"),
                meetingText.messages().text("meeting.saidByPrompt"),
                begun.orElse(""),
                people.names());
    }

    private TextField add(GridPane grid, MeetingForm.FormField row) {
        var caption = MeetingNodeFactory.line(row.caption(), "line-caption");
        caption.setMinWidth(USE_PREF_SIZE);
        var field = TextFieldFactory.singleLine(row.prompt());
        field.setAccessibleText(row.caption());
        field.getStyleClass().add("line-entry");
        field.setText(row.text());
        field.setId("line-" + row.key());
        caption.setLabelFor(field);
        field.onCut(() -> message.showInfo(meetingText.messages().text("entry.cut", ActionTextRules.MOST)));
        fields.put(row.key(), field);
        choices.put(row.key(), row.choices());
        int at = grid.getRowCount();
        grid.addRow(at, caption, field);
        return field;
    }

    private void updateTitle() {
        var by = by();
        title.setText(
                by.isEmpty() || by.get().isSameAs(meetingText.me())
                        ? by.map(person -> meetingText
                                        .messages()
                                        .text("meeting.lineOwn", form.verb(), meetingText.name(person)))
                                .orElse(meetingText.messages().text("meeting.lineNobody", form.verb()))
                        : meetingText
                                .messages()
                                .text(
                                        "meeting.lineFor",
                                        form.verb(),
                                        meetingText.name(by.get()),
                                        meetingText.name(meetingText.me())));
        hints.getChildren().setAll(MeetingFormHints.of(meetingText.messages(), form, by));
    }

    /// Who is spoken for, where that can be told.
    private Optional<Person> by() {
        return people.person(attribution.getText());
    }

    /// Puts the focus where typing begins.
    void focus() {
        var first = fields.values().iterator().next();
        first.requestFocus();
        first.end();
    }

    /// The keys of an open line. Says whether the press was one.
    boolean pressed(KeyEvent press) {
        switch (press.getCode()) {
            case ENTER -> commit();
            case UP -> cycle(press, -1);
            case DOWN -> cycle(press, 1);
            default -> {
                return form.takesEvidence() && PASTE.match(press) && evidence.paste();
            }
        }
        return true;
    }

    private void cycle(KeyEvent press, int step) {
        if (!(press.getTarget() instanceof TextField field)) return;
        var key = field.getId().substring("line-".length());
        var from = choices.getOrDefault(key, List.of());
        if (from.isEmpty()) return;
        int at = from.indexOf(field.getText());
        field.setText(from.get(Math.floorMod(at < 0 && step < 0 ? -1 : at + step, from.size())));
        field.end();
    }

    private void commit() {
        if (waiting) return;
        if (unseen.isPresent()) {
            message.showError(meetingText.messages().text("meeting.unseen", unseen.get()));
            unseen = Optional.empty();
            return;
        }
        message.clear();
        fields.values().forEach(field -> TextFieldFactory.setInvalid(field, false));
        var by = by();
        if (by.isEmpty()) {
            showError(BY, meetingText.messages().text("meeting.needsPerson"));
            return;
        }
        var texts = new HashMap<String, String>();
        fields.forEach((key, field) -> texts.put(key, field.getText().strip()));
        for (var key : List.of("approver", "owner", "second", "person"))
            texts.computeIfPresent(
                    key,
                    (_, text) -> text.isEmpty()
                            ? ""
                            : people.person(text).map(Person::toString).orElse(text));
        switch (form.toResult().apply(new MeetingForm.FormInput(texts, by.get(), evidence.all()))) {
            case MeetingForm.FormResult.Missing(String row, String sentence) -> showError(row, sentence);
            case MeetingForm.FormResult.NextEntry(var rows) -> {
                rows.forEach(row -> field(row).ifPresent(TextField::clear));
                focus();
                message.showInfo(meetingText.messages().text("meeting.takenDown"));
            }
            case MeetingForm.FormResult.Actions(var actions) -> {
                var tells = form.consequences().apply(new MeetingForm.FormInput(texts, by.get(), evidence.all()));
                if (!tells.isEmpty() && !isTelling()) {
                    tell(tells);
                    return;
                }
                waiting = true;
                actionHandler.perform(by.get(), actions, List.copyOf(evidence.all()));
            }
        }
    }

    /// What will be recorded is looked at first; the next Enter records it.
    private void tell(List<String> lines) {
        told.getChildren()
                .setAll(lines.stream()
                        .map(line -> MeetingNodeFactory.label(meetingText.mask(line), "slide-body", "line-will"))
                        .toList());
        getChildren().set(getChildren().indexOf(grid), told);
        told.setFocusTraversable(true);
        told.requestFocus();
        hints.getChildren()
                .setAll(
                        MeetingNodeFactory.hint(
                                meetingText.messages().text("meeting.record"),
                                meetingText.messages().text("key.enter")),
                        MeetingNodeFactory.hint(
                                meetingText.messages().text("meeting.backToLine"),
                                meetingText.messages().text("key.escape")));
    }

    private boolean isTelling() {
        return getChildren().contains(told);
    }

    /// Back from what will be recorded to what is typed; false where nothing is told.
    boolean back() {
        if (!isTelling()) return false;
        getChildren().set(getChildren().indexOf(told), grid);
        message.clear();
        updateTitle();
        focus();
        return true;
    }

    /// Says why it was not done; what was typed stays.
    void showError(String sentence) {
        waiting = false;
        back();
        message.showError(sentence);
    }

    /// What it is about has changed: the next Enter says so, and only the one after it commits.
    void requireSecondConfirm(String sentence) {
        back();
        message.showInfo(sentence);
        unseen = Optional.of(sentence);
    }

    /// Says quietly what happened meanwhile.
    void showMessage(String sentence) {
        message.showInfo(sentence);
    }

    private Optional<TextField> field(String row) {
        return Optional.ofNullable(fields.get(row));
    }

    private void showError(String row, String sentence) {
        field(row).ifPresent(field -> {
            TextFieldFactory.setInvalid(field, true);
            field.requestFocus();
        });
        showError(sentence);
    }
}
