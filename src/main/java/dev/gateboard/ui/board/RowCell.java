package dev.gateboard.ui.board;

import dev.gateboard.model.GateStanding;
import dev.gateboard.model.Item;
import dev.gateboard.model.Run;
import dev.gateboard.model.Standing;
import dev.gateboard.ui.gate.FieldDrafts;
import dev.gateboard.ui.kit.Messages;
import dev.gateboard.ui.kit.Sign;
import dev.gateboard.ui.kit.TallyWords;
import dev.gateboard.words.Sentences;
import dev.gateboard.words.Times;
import dev.gateboard.words.Visible;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;

/// One row drawn: shape, text, who and how, a bar or a time. It says its state in words to a screen reader, and is the
/// place where a field is filled and a choice made.
final class RowCell extends ListCell<Row> {

    private static final PseudoClass SPEAKS = PseudoClass.getPseudoClass("speaks");

    static final double ROW = 29;
    private static final double SECTION = 34;

    private final Actions actions;
    private String dressed = "";
    private final Messages messages;
    private final TallyWords tallies;
    private final RowLine line;
    private final StackPane content;
    private final Motion motion;

    /// What a row can ask for.
    interface Actions {
        void follow(String target);

        void toggle(Row row);

        void fill(Row row, String value);

        void edited(ValueEditor editor);

        /// What is typed into fields and waits.
        FieldDrafts drafts();

        /// Opens the page of the gate's test alert.
        void fire(Row.OfGate row);

        /// What time it is, for ages.
        Instant now();

        /// Whether anybody asks the probes now.
        boolean areAsked();
    }

    RowCell(Actions actions, Messages messages) {
        this.actions = actions;
        this.messages = messages;
        this.tallies = new TallyWords(messages);
        this.line = new RowLine(actions::follow, messages);
        this.content = new StackPane(line);
        this.motion = new Motion(content, line.shape);
        getStyleClass().add("board-row");
        setPrefWidth(0); // as wide as the list, never wider
        setOnMousePressed(press -> {
            if (!isEmpty() && line.isOnArrow(press.getX())) actions.toggle(getItem());
        });
        setOnMouseClicked(click -> {
            if (!isEmpty() && click.getClickCount() == 2 && getItem().folds() && !line.isOnArrow(click.getX()))
                actions.toggle(getItem());
        });
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
        var before = getItem();
        super.updateItem(row, empty);
        if (empty || row == null) {
            getStyleClass().remove(dressed);
            dressed = "";
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        if (row.equals(before) && getGraphic() != null) return;
        restore();
        dress(row);
        switch (row) {
            case Row.OfSection section -> draw(section);
            case Row.OfGate gate -> draw(gate);
            case Row.OfField field -> draw(field);
            case Row.OfText(Item item) -> draw(item);
        }
        line.end();
        setGraphic(content);
        motion.changed(before, row);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getItem() instanceof Row.OfSection ? SECTION : ROW;
    }

    private void draw(Row.OfSection row) {
        boolean gates = row.section().hasGates();
        line.begin(true, 0);
        line.arrow.setText(row.open() ? "▾" : "▸");
        line.text.show(row.section().runs());
        line.bar.setVisible(gates);
        line.bar.show(row.tally());
        if (gates) line.when.setText(tallies.fraction(row.tally()));
        else if (row.fields() > 0) line.when.setText(messages.text("tally.fraction", row.filled(), row.fields()));
        if (!gates && row.fields() > 0 && row.filled() == row.fields())
            line.who.setText(messages.text("row.allFilled"));
        var counted = gates ? tallies.sentence(row.tally()) : line.when.getText();
        setAccessibleText(messages.text("row.sectionSpoken", row.section().title(), counted));
    }

    private void draw(Row.OfGate row) {
        var gate = row.gate();
        var standing = row.standing();
        boolean group = !gate.isLeaf();
        line.begin(false, gate.depth());
        line.shape.setVisible(true);
        line.shape.show(sign(row));
        line.text.show(gate.runs());
        line.who.setText(who(row));
        if (row.fires()) {
            line.deed.setText(messages.text("row.fire"));
            line.deed.setOnAction(_ -> actions.fire(row));
            line.deed.setVisible(true);
            line.who.setText("");
        }
        line.value.setText(Visible.text(row.value()));
        line.value.pseudoClassStateChanged(SPEAKS, speaks(row));
        sign(row).colour(line.value);
        if (group) line.when.setText(tallies.fraction(row.tally()));
        else age(row.when());
        if (group) line.arrow.setText(row.open() ? "▾" : "▸");
        line.bar.setVisible(group);
        if (group) line.bar.show(row.tally());
        var state = Sentences.standing(standing.standing());
        var more = group ? tallies.sentence(row.tally()) : who(row);
        setAccessibleText(
                more.isEmpty()
                        ? messages.text("row.spoken", gate.text(), state)
                        : messages.text("row.spokenBy", gate.text(), state, more));
    }

    private String who(Row.OfGate row) {
        return row.when() instanceof When.Since && !actions.areAsked()
                ? messages.text("row.notAsked")
                : Visible.text(row.who());
    }

    /// Whether what a signal found is why the gate does not clear, and so has its colour.
    private static boolean speaks(Row.OfGate row) {
        return switch (row.standing().why()) {
            case GateStanding.Why.TooOld _, GateStanding.Why.Disagrees _ -> true;
            case GateStanding.Why.BySignal _ -> row.standing().standing() == Standing.FAILED;
            case GateStanding.Why.Undecided _,
                    GateStanding.Why.Person _,
                    GateStanding.Why.Claimed _,
                    GateStanding.Why.Reworded _,
                    GateStanding.Why.Untaken _,
                    GateStanding.Why.WaiverExpired _,
                    GateStanding.Why.Outlived _,
                    GateStanding.Why.FieldEmpty _,
                    GateStanding.Why.Derived _ -> false;
        };
    }

    /// Says how old a proof is by now. Nothing else of the row is drawn again, and nobody is told.
    void age() {
        if (getItem() instanceof Row.OfGate row && row.gate().isLeaf()) age(row.when());
    }

    /// Says whether the gate is asked about.
    void asked() {
        if (!(getItem() instanceof Row.OfGate row) || !(row.when() instanceof When.Since)) return;
        line.who.setText(who(row));
        line.end();
        line.requestLayout();
    }

    private void age(When when) {
        var text = switch (when) {
            case When.Said(String said) -> said;
            case When.Since(var proof, boolean old) -> {
                var age = Times.age(Duration.between(proof, actions.now()));
                yield old ? messages.text("row.old", age) : age;
            }
        };
        if (text.equals(line.when.getText())) return;
        line.when.setText(text);
        line.end();
    }

    static Sign sign(Row.OfGate row) {
        if (!row.gate().isLeaf() && row.standing().standing().clears()) return Sign.of(row.tally());
        boolean claimed = row.gate().isLeaf() && row.standing().isClaimed();
        return Sign.of(row.standing().standing(), row.standing().backed(), claimed);
    }

    private void draw(Row.OfField row) {
        boolean empty = row.value().isEmpty();
        line.begin(false, row.field().depth());
        line.shape.setVisible(empty);
        line.shape.show(Sign.OPEN);
        var shown = empty ? row.field().placeholder().text() : row.value();
        line.text.show(List.of(
                Run.plain(messages.text("row.label", row.field().label())),
                new Run(shown, empty ? Run.Look.EMPHASIS : Run.Look.CODE, "")));
        line.who.setText(actions.drafts()
                .of(row.field(), row.value())
                .map(typed -> messages.text("row.typed", Visible.text(typed)))
                .orElse(empty ? messages.text("row.empty") : ""));
        setAccessibleText(
                messages.text("row.spoken", row.field().label(), empty ? messages.text("row.empty") : row.value()));
    }

    private void draw(Item item) {
        line.begin(false, item.depth());
        line.withoutShape();
        line.text.show(item.runs());
        var text = new ArrayList<String>();
        for (var run : item.runs()) text.add(run.text());
        setAccessibleText(String.join("", text));
    }

    @Override
    public void startEdit() {
        if (isEmpty() || !ValueEditor.fits(getItem())) return;
        super.startEdit();
        if (!isEditing()) return;
        var row = getItem();
        var editor =
                new ValueEditor(row, messages, actions.drafts(), value -> actions.fill(row, value), this::cancelEdit);
        StackPane.setMargin(editor, new javafx.geometry.Insets(0, 16, 0, line.textStart()));
        content.getChildren().add(editor);
        line.text.setVisible(false);
        line.who.setVisible(false);
        actions.edited(editor);
        editor.enter();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        restore();
        // What was typed waits, and the row says so.
        if (getItem() instanceof Row.OfField field && !isEmpty()) {
            draw(field);
            line.end();
        }
        getListView().requestFocus();
    }

    /// Styles are matched anew only where the kind of row differs, which costs more than all else here.
    private void dress(Row row) {
        var kind = kind(row);
        if (kind.equals(dressed)) return;
        getStyleClass().remove(dressed);
        if (!kind.isEmpty()) getStyleClass().add(kind);
        dressed = kind;
    }

    private static String kind(Row row) {
        return switch (row) {
            case Row.OfSection _ -> "section-row";
            case Row.OfGate gate -> gate.standing().why() instanceof GateStanding.Why.Untaken ? "faded-row" : "";
            case Row.OfField _ -> "field-row";
            case Row.OfText _ -> "note-row";
        };
    }

    private void restore() {
        if (content.getChildren().size() > 1 || !content.getChildren().contains(line))
            content.getChildren().setAll(line);
        line.text.setVisible(true);
        line.who.setVisible(true);
    }
}
