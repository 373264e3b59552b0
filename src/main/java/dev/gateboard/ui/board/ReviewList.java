package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.workspace.WorkspaceState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The reviews in order of opening, the templates, and the button that opens a checklist. Arrows move between rows.
public final class ReviewList extends ScrollPane {
    private static final Insets OPEN_MARGIN = new Insets(8, 16, 0, 16);
    private static final Insets ALL_MARGIN = new Insets(6, 16, 6, 16);
    private static final Insets BEGIN_MARGIN = new Insets(0, 16, 8, 16);

    private final Messages messages;
    private final Consumer<UUID> choose;
    private final Consumer<WorkspaceState.TemplateLine> template;
    private final Label reviewsHeading;
    private final Label templatesHeading;
    private final VBox content = new VBox();
    private final Button open;
    private final Hyperlink overview;
    private final List<ReviewRow> rows = new ArrayList<>();
    private List<WorkspaceState.TemplateLine> templates = List.of();
    private List<Button> templateRows = List.of();
    private final Button begin;
    private Optional<WorkspaceState.TemplateLine> offered = Optional.empty();

    /// @param choose a review was chosen
    /// @param template a template is to be opened as a new review
    /// @param open a checklist is to be chosen and opened
    /// @param overview all reviews are to be shown
    public ReviewList(
            Messages messages,
            Consumer<UUID> choose,
            Consumer<WorkspaceState.TemplateLine> template,
            Runnable open,
            Runnable overview) {
        this.messages = messages;
        this.choose = choose;
        this.template = template;
        begin = ButtonFactory.primary(messages.text("reviews.begin"), this::begin);
        begin.getStyleClass().add("compact");
        begin.setId("begin-review");
        VBox.setMargin(begin, BEGIN_MARGIN);
        this.open = ButtonFactory.secondary(messages.text("reviews.open"), open);
        this.overview = ButtonFactory.link(messages.text("reviews.all"), overview);
        VBox.setMargin(this.overview, ALL_MARGIN);
        reviewsHeading = heading(messages.text("reviews.heading"));
        templatesHeading = heading(messages.text("reviews.templates"));
        content.getStyleClass().setAll("review-list");
        content.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        setContent(content);
        getStyleClass().add("side-pane");
        VBox.setMargin(this.open, OPEN_MARGIN);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setAccessibleText(messages.text("reviews.heading"));
    }

    /// Draws the reviews, that of this identity as the one chosen; rows that are there already keep the focus.
    public void show(WorkspaceState state, UUID selected) {
        while (rows.size() < state.reviewStatuses().size()) rows.add(new ReviewRow(messages, choose));
        while (rows.size() > state.reviewStatuses().size()) rows.removeLast();
        for (int index = 0; index < rows.size(); index++) {
            var board = state.reviewStatuses().get(index);
            rows.get(index)
                    .show(
                            board,
                            board.review().id().equals(selected),
                            ReviewRowText.of(messages, board, state.reviewStatuses()));
        }
        if (!templates.equals(state.templates())) {
            templates = state.templates();
            templateRows = templates.stream().map(this::row).toList();
        }
        draw();
    }

    private void begin() {
        var line = offered;
        offered = Optional.empty();
        draw();
        line.ifPresent(template);
    }

    private void draw() {
        var parts = new ArrayList<Node>();
        if (!rows.isEmpty()) parts.add(reviewsHeading);
        parts.addAll(rows);
        if (rows.size() > 1) parts.add(overview);
        if (!templateRows.isEmpty()) parts.add(templatesHeading);
        for (int index = 0; index < templateRows.size(); index++) {
            parts.add(templateRows.get(index));
            if (offered.filter(templates.get(index)::equals).isPresent()) parts.add(begin);
        }
        parts.add(open);
        if (!content.getChildren().equals(parts)) content.getChildren().setAll(parts);
    }

    /// Choosing a template shows what it would begin, and only that button begins it.
    private void offer(WorkspaceState.TemplateLine line) {
        boolean again = offered.filter(line::equals).isPresent();
        offered = again ? Optional.empty() : Optional.of(line);
        draw();
        if (!again) begin.requestFocus();
    }

    private Button row(WorkspaceState.TemplateLine line) {
        var button = new Button(line.displayName());
        button.getStyleClass().setAll("button", "template-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setOnAction(_ -> offer(line));
        button.setAccessibleText(messages.text("reviews.template", line.displayName()));
        return button;
    }

    private void move(KeyEvent press) {
        int step = press.getCode() == KeyCode.DOWN ? 1 : press.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0) return;
        var buttons =
                content.getChildren().stream().filter(Button.class::isInstance).toList();
        for (int index = 0; index < buttons.size(); index++) {
            if (!buttons.get(index).isFocused()) continue;
            buttons.get(Math.clamp(index + (long) step, 0, buttons.size() - 1)).requestFocus();
            press.consume();
            return;
        }
    }

    private static Label heading(String text) {
        return new WrappedLabel(text, "heading", "list-heading");
    }
}
