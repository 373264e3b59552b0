package dev.gateboard.ui.role;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.checklist.Checklist;
import dev.gateboard.model.checklist.Section;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.person.Person;
import dev.gateboard.model.review.Review;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.LabeledSwitch;
import dev.gateboard.ui.control.PersonCompletion;
import dev.gateboard.ui.control.TextFieldFactory;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.Validator;
import org.jspecify.annotations.Nullable;

/// One role: who votes for it, which sections it covers, and whether a go needs it. Enter saves it, Esc leaves it.
final class RoleForm extends VBox {
    private final Messages messages;
    private final Optional<MeetingRole> before;
    private final Supplier<ReviewParticipants> people;
    private final TextField label;
    private final TextField person;
    private final CheckComboBox<Section> covers = new CheckComboBox<>();
    private final LabeledSwitch required;
    private final TextField reason;
    private List<String> names;
    private List<Integer> covered;
    private final InlineMessage message = new InlineMessage();
    private Function<Action, CompletableFuture<String>> save = _ -> CompletableFuture.completedFuture("");
    private Runnable close = () -> {};

    /// @param before the role to change; empty for another one
    RoleForm(Messages messages, Review review, Optional<MeetingRole> before, Supplier<ReviewParticipants> people) {
        super(8);
        this.messages = messages;
        this.before = before;
        this.people = people;
        label = TextFieldFactory.singleLine(messages.text("roles.label"));
        label.setId("role-label");
        person = TextFieldFactory.singleLine(messages.text("roles.person"));
        person.setId("role-person");
        PersonCompletion.bind(person, people);
        reason = TextFieldFactory.singleLine(messages.text("roles.reason"));
        reason.setId("role-reason");
        required = new LabeledSwitch(messages.text("roles.requiredForGo"));
        required.setSelected(before.map(MeetingRole::isRequired).orElse(true));
        covers.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Section section) {
                return section == null ? "" : names.get(section.index());
            }

            @Override
            public @Nullable Section fromString(String text) {
                return null;
            }
        });
        covers.setId("role-covers");
        covers.setTitle(messages.text("roles.sections"));
        covers.setShowCheckedCount(true);
        covers.setAccessibleText(messages.text("roles.sections"));
        covered = before.map(MeetingRole::covers).orElse(List.of());
        names = SectionText.names(review.checklist());
        fill(review.checklist(), covered.stream().map(names::get).toList());
        before.ifPresent(role -> role.person().forEach(known -> person.setText(known.toString())));
        var saving = ButtonFactory.primary(
                before.isPresent() ? messages.text("roles.save") : messages.text("roles.addNow"), this::save);
        getStyleClass().setAll("deed-form", "role-form");
        if (before.isEmpty()) {
            var check = new ValidationSupport();
            check.setErrorDecorationEnabled(false);
            check.registerValidator(
                    label,
                    false,
                    Validator.createPredicateValidator(
                            (String text) -> !BlankText.isBlank(text), messages.text("roles.needsLabel")));
            saving.disableProperty().bind(check.invalidProperty());
            getChildren().add(label);
        }
        getChildren()
                .addAll(
                        person,
                        covers,
                        required,
                        reason,
                        message,
                        ButtonFactory.row(saving, ButtonFactory.secondary(messages.text("gate.cancel"), this::close)));
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /// Offers the sections of the document that is there now: those of the same name stay chosen.
    void showSections(Review review) {
        var next = SectionText.names(review.checklist());
        if (next.equals(names)) return;
        var chosen = checked().map(Section::index).map(names::get).toList();
        covered = covered.stream()
                .map(names::get)
                .map(next::indexOf)
                .filter(index -> index >= 0)
                .toList();
        names = next;
        fill(review.checklist(), chosen);
    }

    private void fill(Checklist checklist, List<String> chosen) {
        covers.getCheckModel().clearChecks();
        covers.getItems()
                .setAll(checklist.sections().stream()
                        .filter(section -> !checklist.gatesBelow(section).isEmpty())
                        .toList());
        for (var section : covers.getItems())
            if (chosen.contains(names.get(section.index())))
                covers.getCheckModel().check(section);
    }

    private Stream<Section> checked() {
        return covers.getCheckModel().getCheckedItems().stream();
    }

    private void press(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) close();
        else if (press.getCode() == KeyCode.ENTER && press.getTarget() instanceof TextField) save();
        else return;
        press.consume();
    }

    /// @param then performs the change; answers with one sentence why it was not made, empty where it was
    void onSave(Function<Action, CompletableFuture<String>> then) {
        save = then;
    }

    void onClose(Runnable then) {
        close = then;
    }

    private void close() {
        close.run();
    }

    private void save() {
        message.clear();
        if (before.isEmpty() && BlankText.isBlank(label.getText())) {
            message.showError(messages.text("roles.needsLabel"));
            return;
        }
        var typed = PersonCompletion.find(person.getText(), people.get());
        if (typed.isEmpty() && !person.getText().isBlank()) {
            message.showError(messages.text("roles.needsPerson"));
            person.requestFocus();
            return;
        }
        if (typed.isEmpty() && before.filter(role -> !role.person().isEmpty()).isPresent()) {
            message.showError(messages.text("roles.keepsVoter"));
            person.requestFocus();
            return;
        }
        var sections = checked().map(Section::index).toList();
        if (sections.isEmpty() && !covered.isEmpty()) message.showError(messages.text("roles.needsSection"));
        else send(action(typed.stream().toList(), sections));
    }

    private Action action(List<Person> voter, List<Integer> sections) {
        boolean needed = required.isSelected();
        return before.map(role -> new Action.SetRole(
                        role.label(),
                        false,
                        role.isRequired() && !needed,
                        !role.isRequired() && needed,
                        voter.equals(role.person()) ? List.of() : voter,
                        sections.equals(covered) ? List.of() : sections,
                        reason.getText().strip()))
                .orElseGet(() -> new Action.SetRole(
                        label.getText().strip(),
                        true,
                        !needed,
                        false,
                        voter,
                        sections,
                        reason.getText().strip()));
    }

    private void send(Action action) {
        var _ = save.apply(action).thenAccept(trouble -> {
            if (!trouble.isEmpty()) message.showError(trouble);
        });
    }

    /// Puts the keyboard into the first field.
    void focus() {
        (before.isEmpty() ? label : person).requestFocus();
    }
}
