package dev.gateboard.ui.role;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Round;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.review.Review;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.TitledPage;
import dev.gateboard.ui.release.ReleaseController;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The short name of a review, its roles, and the round that runs. What is half typed stays while others write.
public final class RolesPage extends TitledPage {
    private final ReleaseController controller;
    private final Supplier<ReviewParticipants> people;
    private final TextField name;
    private final Map<String, RoleRow> byLabel = new HashMap<>();
    private final VBox rows = new VBox(2);
    private final VBox round = new VBox(6);
    private final VBox adding = new VBox();
    private final InlineMessage message = new InlineMessage();
    private Optional<ReviewStatus> shown = Optional.empty();
    private List<Object> drawn = List.of();

    /// @param people those who are offered for a role
    public RolesPage(Messages messages, ReleaseController controller, Supplier<ReviewParticipants> people) {
        super(messages, messages.text("roles.title"), messages.text("roles.about"));
        this.controller = controller;
        this.people = people;
        name = TextFieldFactory.singleLine(messages.text("roles.name"));
        name.setId("review-name");
        name.setOnAction(_ -> rename());
        HBox.setHgrow(name, Priority.ALWAYS);
        var rename = ButtonFactory.secondary(messages.text("roles.rename"), this::rename);
        add(
                message,
                strong(messages.text("roles.name")),
                new HBox(8, name, rename),
                strong(messages.text("roles.roles")),
                rows,
                adding,
                round);
        offerAdding();
    }

    /// Draws a newer state.
    public void show(ReviewStatus board) {
        boolean other = shown.filter(
                        before -> before.review().id().equals(board.review().id()))
                .isEmpty();
        shown = Optional.of(board);
        var review = board.review();
        List<Object> next = List.of(
                review.id(),
                review.name(),
                review.documentVersion(),
                review.meeting().roles(),
                running(review.meeting().round()));
        if (drawn.equals(next)) return;
        drawn = next;
        if (other || !name.isFocused()) name.setText(review.name());
        if (other) offerAdding();
        if (other) byLabel.clear();
        drawRoles(board);
        refillForms(review);
        drawRound(review.meeting().round());
    }

    private static int running(Round round) {
        return round.isRunning() ? round.number() : 0;
    }

    private void drawRound(Round running) {
        round.getChildren().clear();
        if (!running.isRunning()) return;
        round.getChildren()
                .setAll(
                        strong(messages.text("roles.round", running.number())),
                        text(messages.text("roles.endAbout")),
                        ButtonFactory.row(ButtonFactory.secondary(
                                messages.text("roles.endRound"), () -> perform(List.of(new Action.EndRound())))));
    }

    /// Rows that are there already stay, with what is typed in them.
    private void drawRoles(ReviewStatus board) {
        var roles = board.review().meeting().roles();
        byLabel.keySet().retainAll(roles.stream().map(MeetingRole::label).toList());
        for (var role : roles)
            byLabel.computeIfAbsent(role.label(), label -> new RoleRow(messages, label, row -> change(row, label)))
                    .show(board, role);
        var next = roles.stream().<Node>map(role -> byLabel.get(role.label())).toList();
        // A row that is taken out and put back would lose the keyboard.
        if (next.isEmpty()) rows.getChildren().setAll(text(messages.text("roles.none")));
        else if (!rows.getChildren().equals(next)) rows.getChildren().setAll(next);
    }

    private void change(RoleRow row, String label) {
        shown.ifPresent(board -> board.review().meeting().roles().stream()
                .filter(role -> role.label().equals(label))
                .findFirst()
                .ifPresent(role -> open(
                        row.place(),
                        new RoleForm(messages, board.review(), Optional.of(role), people),
                        row::focusChange)));
    }

    /// The sections of a form are those of the document that is there now.
    private void refillForms(Review review) {
        Stream.concat(byLabel.values().stream().map(RoleRow::place), Stream.of(adding))
                .flatMap(place -> place.getChildren().stream())
                .filter(RoleForm.class::isInstance)
                .map(RoleForm.class::cast)
                .forEach(form -> form.showSections(review));
    }

    private void offerAdding() {
        var add = ButtonFactory.secondary(messages.text("roles.add"), () -> {});
        add.setOnAction(_ -> shown.ifPresent(board -> {
            var form = new RoleForm(messages, board.review(), Optional.empty(), people);
            open(adding, form, this::offerAdding);
        }));
        adding.getChildren().setAll(ButtonFactory.row(add));
    }

    /// @param closed runs when it is closed again
    private void open(VBox place, RoleForm form, Runnable closed) {
        message.clear();
        Runnable close = () -> {
            place.getChildren().clear();
            closed.run();
        };
        form.onClose(close);
        form.onSave(action -> controller
                .perform(shown.orElseThrow().review().id(), List.of(action))
                .thenApply(trouble -> {
                    if (trouble.isEmpty()) close.run();
                    return trouble;
                }));
        place.getChildren().setAll(form);
        form.focus();
    }

    private void rename() {
        if (BlankText.isBlank(name.getText())) message.showError(messages.text("roles.needsName"));
        else perform(List.of(new Action.Name(name.getText().strip())));
    }

    private void perform(List<Action> actions) {
        message.clear();
        shown.ifPresent(board -> {
            var _ = controller.perform(board.review().id(), actions).thenAccept(trouble -> {
                if (!trouble.isEmpty()) message.showError(trouble);
            });
        });
    }

    /// Puts the keyboard into the name.
    public void focus() {
        name.requestFocus();
        name.selectAll();
    }
}
