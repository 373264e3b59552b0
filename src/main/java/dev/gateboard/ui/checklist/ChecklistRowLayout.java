package dev.gateboard.ui.checklist;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.TallyBar;
import dev.gateboard.ui.text.RichTextLine;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/// The parts of a row in their columns: shape, text; at the right who, value or bar, and when. The columns are counted
/// from the right edge, so that they stand under each other whatever is in them and however deep a row is.
final class ChecklistRowLayout extends Region {
    private static final double SHAPE = 14;
    private static final double RIGHT = 16;
    private static final double TEXT = 24;
    private static final double WHEN = 58;
    private static final double BAR = 96;
    private static final double SECTION_BAR = 150;
    private static final double VALUE = 90;
    private static final double WIDEST_VALUE = 124;
    private static final double WHO = 150;
    private static final double GAP = 12;
    private static final double SIGN_GAP = 8;
    private static final double ROOMY = 640;

    final StatusIcon shape = new StatusIcon(SHAPE);
    final RichTextLine text;
    /// Stand behind the text: how urgent the document says it is, and that it says more below it.
    final Label priority = new Label();
    final Label guidance = new Label();
    final Label who = new Label();
    final Label value = new Label();
    final Label when = new Label();
    final Hyperlink action = new Hyperlink();
    final TallyBar bar;
    private final List<Node> parts;
    private final DoubleSupplier rowWidth;
    private double textStart;
    private boolean section;
    private boolean unstyled;

    /// @param rowWidth how wide the whole row is: rows of all depths have their columns at the same place
    ChecklistRowLayout(Consumer<String> follow, Messages messages, DoubleSupplier rowWidth) {
        this.rowWidth = rowWidth;
        text = new RichTextLine(follow);
        bar = new TallyBar(TallyBar.Size.SECTION, messages);
        getStyleClass().setAll("row-line");
        priority.getStyleClass().add("priority");
        guidance.getStyleClass().addAll("guidance-sign", "secondary");
        who.getStyleClass().addAll("secondary", "small");
        value.getStyleClass().addAll("value", "sign", "found");
        when.getStyleClass().addAll("secondary", "small");
        action.getStyleClass().setAll("hyperlink", "inline-link", "row-deed");
        action.setFocusTraversable(false);
        parts = List.of(shape, text, priority, guidance, who, value, bar, when, action);
        for (var each : parts) each.setManaged(false);
    }

    /// Clears all parts.
    void begin(ChecklistRow row) {
        section = row instanceof ChecklistRow.SectionRow;
        textStart = hasNoShape(row) ? 0 : TEXT;
        priority.setText("");
        guidance.setText("");
        who.setText("");
        value.setText("");
        when.setText("");
        shape.setVisible(false);
        value.setVisible(true);
        bar.setVisible(false);
        action.setVisible(false);
        requestLayout();
    }

    /// A section and a group are decided by what is below them, and have a bar; only what is decided has a shape.
    private static boolean hasNoShape(ChecklistRow row) {
        return switch (row) {
            case ChecklistRow.SectionRow _, ChecklistRow.TextRow _ -> true;
            case ChecklistRow.GateRow gate -> !gate.gate().isLeaf();
            case ChecklistRow.FieldRow _ -> false;
        };
    }

    /// Takes in the parts that this row has: most rows have few, and what is styled for nothing costs a start the
    /// most.
    void end() {
        for (var part : parts) {
            if (!isUsed(part) || getChildren().contains(part)) continue;
            getChildren().add(part);
            unstyled = true;
        }
    }

    private static boolean isUsed(Node part) {
        return part.isVisible()
                && !(part instanceof Labeled labeled && labeled.getText().isEmpty());
    }

    /// Where the text begins, for what stands in its place while it is edited.
    double textStart() {
        return textStart;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 24;
    }

    @Override
    protected void layoutChildren() {
        if (unstyled) applyCss(); // a layout that comes before the pulse would give it the room of another font
        unstyled = false;
        double right = getWidth() - RIGHT;
        boolean roomy = rowWidth.getAsDouble() >= ROOMY;
        place(shape, 0, SHAPE, HPos.LEFT);
        place(when, right - WHEN - 20, WHEN + 20, HPos.RIGHT);
        double next = when.getText().isEmpty() ? right : right - WHEN;
        if (bar.isVisible()) {
            double wide = section && roomy ? SECTION_BAR : roomy ? BAR : BAR / 2;
            place(bar, right - WHEN - wide, wide, HPos.LEFT);
            next = right - WHEN - wide;
        }
        boolean valued = roomy || !value.getText().isEmpty();
        double found = Math.clamp(Math.ceil(value.prefWidth(-1)), roomy ? VALUE : 0, WIDEST_VALUE);
        if (!bar.isVisible() && valued) {
            place(value, right - WHEN - 24 - found, found, HPos.RIGHT);
            if (!value.getText().isEmpty()) next = right - WHEN - 24 - found;
        }
        value.setVisible(!bar.isVisible() && valued);
        double whoEnds = section ? right - WHEN : valued ? right - WHEN - 24 - found - 24 : right - WHEN - 16;
        if (!who.getText().isEmpty()) {
            double most = roomy ? WHO + 30 : Math.max(40, (whoEnds - textStart) / 3);
            double wide = Math.min(most, Math.ceil(who.prefWidth(-1)));
            if (roomy && hasNoValue() && textStart + text.prefWidth(-1) + GAP > whoEnds - wide)
                whoEnds = when.getText().isEmpty() ? right : right - WHEN - 24;
            place(who, whoEnds - wide, wide, HPos.RIGHT);
            next = whoEnds - wide;
        }
        if (action.isVisible()) {
            double wide = Math.ceil(action.prefWidth(-1));
            double end = bar.isVisible() || !who.getText().isEmpty() ? next - GAP : whoEnds;
            place(action, end - wide, wide, HPos.RIGHT);
            next = end - wide;
        }
        placeText(Math.max(0, next - GAP - textStart));
    }

    /// Whether the columns of values may be used by a text that would be cut otherwise.
    private boolean hasNoValue() {
        return !section && !bar.isVisible() && value.getText().isEmpty();
    }

    /// The text is cut before its signs are.
    private void placeText(double room) {
        double signs = width(priority) + width(guidance);
        double wide = signs == 0 ? room : Math.clamp(text.prefWidth(-1), 0, Math.max(0, room - signs));
        place(text, textStart, wide, HPos.LEFT);
        double next = textStart + wide;
        for (var sign : List.of(priority, guidance)) {
            if (sign.getText().isEmpty()) continue;
            place(sign, next + SIGN_GAP, width(sign) - SIGN_GAP, HPos.LEFT);
            next += width(sign);
        }
    }

    private static double width(Label sign) {
        return sign.getText().isEmpty() ? 0 : Math.ceil(sign.prefWidth(-1)) + SIGN_GAP;
    }

    private void place(Node node, double x, double width, HPos side) {
        if (node instanceof Label label) label.setAlignment(side == HPos.RIGHT ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        double height = node == shape
                ? SHAPE
                : node.equals(bar) || node.equals(priority) ? node.prefHeight(width) : getHeight();
        node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), snapSizeX(width), height);
    }
}
