package dev.gateboard.ui.window;

import dev.gateboard.model.Gate;
import dev.gateboard.model.Item;
import dev.gateboard.model.Standing;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.RunsLine;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.SignShape;
import dev.gateboard.ui.kit.TallyBar;
import dev.gateboard.words.Sentences;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/// One row drawn: shape, text, who and how, a bar or a time. It says its state in words to a screen reader.
final class RowCell extends ListCell<Row> {
    private static final double SHAPE = 14;
    private static final double STEP = 20;

    private final Messages messages;
    private final Label arrow = new Label();
    private final SignShape shape = new SignShape(SHAPE);
    private final StackPane shapeBox = new StackPane(shape);
    private final RunsLine text;
    private final Label who = new Label();
    private final Label when = new Label();
    private final TallyBar bar;
    private final StackPane barBox = new StackPane();
    private final HBox line = new HBox(8);

    RowCell(Actions actions, Messages messages) {
        this.messages = messages;
        this.text = new RunsLine(actions::follow);
        this.bar = new TallyBar(TallyBar.Size.SECTION, messages);
        getStyleClass().add("board-row");
        setPrefWidth(0); // as wide as the list, never wider
        line.setAlignment(Pos.CENTER_LEFT);
        arrow.getStyleClass().add("secondary");
        arrow.setMinWidth(14);
        who.getStyleClass().addAll("secondary", "small");
        who.setMaxWidth(220);
        when.getStyleClass().addAll("secondary", "small");
        when.setMinWidth(62);
        when.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMinWidth(80);
        barBox.getChildren().add(bar);
        barBox.setMinWidth(96);
        barBox.setMaxWidth(96);
        line.getChildren().setAll(arrow, shapeBox, text, who, barBox, when);
        setOnMouseClicked(click -> {
            boolean onArrow = click.getX() < arrow.getBoundsInParent().getMaxX() + 8;
            if (!isEmpty() && (click.getClickCount() == 2 || onArrow)) actions.toggle(getItem());
        });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        switch (row) {
            case Row.OfSection section -> draw(section);
            case Row.OfGate gate -> draw(gate);
            case Row.OfField field -> draw(field);
            case Row.OfText(Item item) -> draw(item);
        }
        setGraphic(line);
    }

    private void look(double indent, boolean shaped, boolean barred, String style) {
        text.setOpacity(1);
        line.setPadding(new Insets(0, 8, 0, 8 + indent));
        set(shapeBox, shaped);
        set(barBox, barred);
        getStyleClass().removeAll("section-row", "note-row", "field-row");
        if (!style.isEmpty()) getStyleClass().add(style);
    }

    private static void set(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void draw(Row.OfSection row) {
        boolean gates = row.section().hasGates();
        look(0, false, gates, "section-row");
        arrow.setText(row.open() ? "▾" : "▸");
        text.show(row.section().runs());
        bar.show(row.tally());
        who.setText(gates || row.fields() == 0 || row.filled() < row.fields() ? "" : messages.text("row.allFilled"));
        when.setText(
                gates
                        ? messages.text(
                                "tally.fraction",
                                row.tally().cleared(),
                                row.tally().leaves())
                        : row.fields() > 0 ? messages.text("tally.fraction", row.filled(), row.fields()) : "");
        setAccessibleText(row.section().title() + ", " + when.getText());
    }

    private void draw(Row.OfGate row) {
        Gate gate = row.gate();
        boolean group = !gate.isLeaf();
        look(18 + gate.depth() * STEP, true, group, "");
        arrow.setText(group ? row.open() ? "▾" : "▸" : "");
        boolean claimed = row.standing().isClaimed() || (group && row.tally().claimed() > 0);
        shape.show(Sign.of(row.standing().standing(), row.backed(), claimed));
        text.show(gate.runs());
        who.setText(row.who());
        if (group) bar.show(row.tally());
        when.setText(
                group
                        ? messages.text(
                                "tally.fraction",
                                row.tally().cleared(),
                                row.tally().leaves())
                        : row.when());
        text.setOpacity(row.standing().standing() == Standing.NOT_APPLICABLE ? 0.7 : 1);
        setAccessibleText(gate.text() + ", " + Sentences.standing(row.standing().standing()) + ", " + row.who());
    }

    private void draw(Row.OfField row) {
        look(18 + row.field().depth() * STEP, true, false, "field-row");
        shape.show(row.value().isEmpty() ? Sign.OPEN : Sign.of(Standing.PASSED, true, false));
        arrow.setText("");
        text.show(row.field().runs());
        who.setText(row.value());
        when.setText("");
        setAccessibleText(
                row.field().label() + ", " + (row.value().isEmpty() ? messages.text("row.empty") : row.value()));
    }

    private void draw(Item item) {
        look(18 + item.depth() * STEP, false, false, "note-row");
        arrow.setText("");
        text.show(item.runs());
        text.setOpacity(0.75);
        who.setText("");
        when.setText("");
        setAccessibleText("");
    }

    /// What a row can ask for.
    interface Actions {
        void follow(String target);

        void toggle(Row row);
    }
}
