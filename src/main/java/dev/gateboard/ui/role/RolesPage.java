package dev.gateboard.ui.role;

import dev.gateboard.language.Messages;
import dev.gateboard.model.action.Action;
import dev.gateboard.model.agenda.ReviewParticipants;
import dev.gateboard.model.meeting.MeetingRole;
import dev.gateboard.model.meeting.Round;
import dev.gateboard.model.person.BlankText;
import dev.gateboard.model.status.ReviewStatus;
import dev.gateboard.text.review.SectionText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.TextFieldFactory;
import dev.gateboard.ui.control.TitledPage;
import dev.gateboard.ui.release.ReleaseController;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
                review.meeting().roles(),
                running(review.meeting().round()));
        if (drawn.equals(next)) return;
        drawn = next;
        if (other || !name.isFocused()) name.setText(review.name());
        if (other) offerAdding();
        rows.getChildren()
                .setAll(review.meeting().roles().stream()
                        .map(role -> row(board, role))
                        .toList());
        if (rows.getChildren().isEmpty()) rows.getChildren().setAll(text(messages.text("roles.none")));
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

    private Node row(ReviewStatus board, MeetingRole role) {
        var facts = new ArrayList<String>();
        facts.add(role.isRequired() ? messages.text("roles.required") : messages.text("roles.optional"));
        role.person().forEach(person -> facts.add(messages.text("roles.votes", person.name())));
        if (!role.covers().isEmpty()) {
            var names = SectionText.names(board.review().checklist());
            facts.add(messages.text(
                    "roles.covers",
                    String.join(", ", role.covers().stream().map(names::get).toList())));
        }
        var words = new VBox(2, plain(role.label()), text(String.join(" · ", facts)));
        HBox.setHgrow(words, Priority.ALWAYS);
        var place = new VBox();
        var change = ButtonFactory.secondary(messages.text("roles.change"), () -> {});
        change.getStyleClass().add("compact");
        change.setAccessibleText(messages.text("roles.changeRole", role.label()));
        change.setOnAction(_ ->
                open(place, new RoleForm(messages, board.review(), Optional.of(role), people), change::requestFocus));
        var row = new HBox(10, words, change);
        row.getStyleClass().add("page-row");
        return new VBox(row, place);
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
