package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.checklist.ChecklistItem;
import dev.gateboard.model.checklist.TextRun;
import dev.gateboard.model.gate.GateStatus;
import dev.gateboard.model.status.GateView;
import dev.gateboard.text.TimeText;
import dev.gateboard.text.review.StatusText;
import dev.gateboard.ui.control.FieldDrafts;
import dev.gateboard.ui.status.StatusSymbol;
import dev.gateboard.ui.status.TallyText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.layout.StackPane;

/// One row drawn: shape, text, who and how, a bar or a time. It says its state in words to a screen reader, and is
/// the place where a field is filled and a choice made.
final class ChecklistRowCell extends ListCell<ChecklistRow> {

    private static final PseudoClass SPEAKS = PseudoClass.getPseudoClass("speaks");

    static final double ROW = 29;
    private static final double SECTION = 34;

    private final Actions actions;
    private String styled = "";
    private final Messages messages;
    private final TallyText tallies;
    private final ChecklistRowLayout line;
    private final StackPane content;
    private final StatusChangeAnimation motion;

    /// What a row can ask for.
    interface Actions {
        void openLink(String target);

        void toggle(ChecklistRow row);

        void fill(ChecklistRow row, String value);

        void edited(RowValueEditor editor);

        /// What is typed into fields and waits.
        FieldDrafts drafts();

        /// Opens the page of the gate's test alert.
        void openTestAlert(ChecklistRow.GateRow row);

        /// What time it is, for ages.
        Instant now();

        /// Whether anybody asks the probes now.
        boolean isProbing();
    }

    ChecklistRowCell(Actions actions, Messages messages) {
        this.actions = actions;
        this.messages = messages;
        this.tallies = new TallyText(messages);
        this.line = new ChecklistRowLayout(actions::openLink, messages);
        this.content = new StackPane(line);
        this.motion = new StatusChangeAnimation(content, line.shape);
        getStyleClass().add("board-row");
        setPrefWidth(0); // as wide as the list, never wider
        setOnMousePressed(press -> {
            if (!isEmpty() && line.isOnArrow(press.getX())) actions.toggle(getItem());
        });
        setOnMouseClicked(click -> {
            if (!isEmpty() && click.getClickCount() == 2 && getItem().isFoldable() && !line.isOnArrow(click.getX()))
                actions.toggle(getItem());
        });
    }

    @Override
    protected void updateItem(ChecklistRow row, boolean empty) {
        var before = getItem();
        super.updateItem(row, empty);
        if (empty || row == null) {
            getStyleClass().remove(styled);
            styled = "";
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        if (row.equals(before) && getGraphic() != null) return;
        restore();
        style(row);
        switch (row) {
            case ChecklistRow.SectionRow section -> draw(section);
            case ChecklistRow.GateRow gate -> draw(gate);
            case ChecklistRow.FieldRow field -> draw(field);
            case ChecklistRow.TextRow(ChecklistItem item) -> draw(item);
        }
        line.end();
        setGraphic(content);
        motion.animate(before, row);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getItem() instanceof ChecklistRow.SectionRow ? SECTION : ROW;
    }

    private void draw(ChecklistRow.SectionRow row) {
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

    private void draw(ChecklistRow.GateRow row) {
        var gate = row.gate();
        var status = row.status();
        boolean group = !gate.isLeaf();
        line.begin(false, gate.depth());
        line.shape.setVisible(true);
        line.shape.show(symbol(row));
        line.text.show(gate.runs());
        line.who.setText(who(row));
        if (row.needsTestAlert()) {
            line.action.setText(messages.text("row.fire"));
            line.action.setOnAction(_ -> actions.openTestAlert(row));
            line.action.setVisible(true);
            line.who.setText("");
        }
        line.value.setText(VisibleText.text(row.value()));
        line.value.pseudoClassStateChanged(SPEAKS, isBlockedBySignal(row));
        symbol(row).colour(line.value);
        if (group) line.when.setText(tallies.fraction(row.tally()));
        else age(row.time());
        if (group) line.arrow.setText(row.open() ? "▾" : "▸");
        line.bar.setVisible(group);
        if (group) line.bar.show(row.tally());
        var state = StatusText.status(status.status());
        var more = group ? tallies.sentence(row.tally()) : who(row);
        setAccessibleText(
                more.isEmpty()
                        ? messages.text("row.spoken", gate.text(), state)
                        : messages.text("row.spokenBy", gate.text(), state, more));
    }

    private String who(ChecklistRow.GateRow row) {
        return row.time() instanceof GateRowTime.ReadingAge && !actions.isProbing()
                ? messages.text("row.notAsked")
                : VisibleText.text(row.author());
    }

    /// Whether what a signal found is why the gate does not clear, and so has its colour.
    private static boolean isBlockedBySignal(ChecklistRow.GateRow row) {
        return switch (row.status().reason()) {
            case GateView.Reason.ReadingExpired _, GateView.Reason.Dispute _ -> true;
            case GateView.Reason.BySignal _ -> row.status().status() == GateStatus.FAILED;
            case GateView.Reason.Undecided _,
                    GateView.Reason.ByPerson _,
                    GateView.Reason.Claimed _,
                    GateView.Reason.Reworded _,
                    GateView.Reason.BranchNotTaken _,
                    GateView.Reason.WaiverExpired _,
                    GateView.Reason.PassExpired _,
                    GateView.Reason.FieldEmpty _,
                    GateView.Reason.FromGatesBelow _ -> false;
        };
    }

    /// Says how old evidence is by now. Nothing else of the row is drawn again, and no one is told.
    void age() {
        if (getItem() instanceof ChecklistRow.GateRow row && row.gate().isLeaf()) age(row.time());
    }

    /// Says whether the gate is asked about.
    void updateProbeState() {
        if (!(getItem() instanceof ChecklistRow.GateRow row) || !(row.time() instanceof GateRowTime.ReadingAge)) return;
        line.who.setText(who(row));
        line.end();
        line.requestLayout();
    }

    private void age(GateRowTime when) {
        var text = switch (when) {
            case GateRowTime.FixedText(String said) -> said;
            case GateRowTime.ReadingAge(var proof, boolean old) -> {
                var age = TimeText.age(Duration.between(proof, actions.now()));
                yield old ? messages.text("row.old", age) : age;
            }
        };
        if (text.equals(line.when.getText())) return;
        line.when.setText(text);
        line.end();
    }

    static StatusSymbol symbol(ChecklistRow.GateRow row) {
        if (!row.gate().isLeaf() && row.status().status().isCleared()) return StatusSymbol.of(row.tally());
        boolean claimed = row.gate().isLeaf() && row.status().isClaimed();
        return StatusSymbol.of(row.status().status(), row.status().hasEvidence(), claimed);
    }

    private void draw(ChecklistRow.FieldRow row) {
        boolean empty = row.value().isEmpty();
        line.begin(false, row.field().depth());
        line.shape.setVisible(empty);
        line.shape.show(StatusSymbol.OPEN);
        var shown = empty ? row.field().placeholder().text() : row.value();
        line.text.show(List.of(
                TextRun.plain(messages.text("row.label", row.field().label())),
                new TextRun(shown, empty ? TextRun.TextStyle.EMPHASIS : TextRun.TextStyle.CODE, "")));
        line.who.setText(actions.drafts()
                .find(row.field(), row.value())
                .map(typed -> messages.text("row.typed", VisibleText.text(typed)))
                .orElse(empty ? messages.text("row.empty") : ""));
        setAccessibleText(
                messages.text("row.spoken", row.field().label(), empty ? messages.text("row.empty") : row.value()));
    }

    private void draw(ChecklistItem item) {
        line.begin(false, item.depth());
        line.withoutShape();
        line.text.show(item.runs());
        var text = new ArrayList<String>();
        for (var run : item.runs()) text.add(run.text());
        setAccessibleText(String.join("", text));
    }

    @Override
    public void startEdit() {
        if (isEmpty() || !RowValueEditor.canEdit(getItem())) return;
        super.startEdit();
        if (!isEditing()) return;
        var row = getItem();
        var editor = new RowValueEditor(
                row, messages, actions.drafts(), value -> actions.fill(row, value), this::cancelEdit);
        StackPane.setMargin(editor, new javafx.geometry.Insets(0, 16, 0, line.textStart()));
        content.getChildren().add(editor);
        line.text.setVisible(false);
        line.who.setVisible(false);
        actions.edited(editor);
        editor.focus();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        restore();
        // What was typed waits, and the row says so.
        if (getItem() instanceof ChecklistRow.FieldRow field && !isEmpty()) {
            draw(field);
            line.end();
        }
        getListView().requestFocus();
    }

    /// Styles are matched anew only where the kind of row differs, which costs more than all else here.
    private void style(ChecklistRow row) {
        var kind = kind(row);
        if (kind.equals(styled)) return;
        getStyleClass().remove(styled);
        if (!kind.isEmpty()) getStyleClass().add(kind);
        styled = kind;
    }

    private static String kind(ChecklistRow row) {
        return switch (row) {
            case ChecklistRow.SectionRow _ -> "section-row";
            case ChecklistRow.GateRow gate ->
                gate.status().reason() instanceof GateView.Reason.BranchNotTaken ? "faded-row" : "";
            case ChecklistRow.FieldRow _ -> "field-row";
            case ChecklistRow.TextRow _ -> "note-row";
        };
    }

    private void restore() {
        if (content.getChildren().size() > 1 || !content.getChildren().contains(line))
            content.getChildren().setAll(line);
        line.text.setVisible(true);
        line.who.setVisible(true);
    }
}
