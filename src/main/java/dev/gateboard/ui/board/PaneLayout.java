package dev.gateboard.ui.board;

import dev.gateboard.language.Messages;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.HairlineSeparator;
import dev.gateboard.ui.control.WindowWidthClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Puts the panes beside each other, as many as there is room for; what has no pane of its own takes the gates' place
/// until Back.
final class PaneLayout extends BorderPane {
    private static final double DETAIL = 355;
    private static final double REVIEWS = 208;

    private final Region reviews;
    private final Region gates;
    private final Region detail;
    private final HBox back;
    private final Label name = new Label();
    private WindowWidthClass panes = WindowWidthClass.THREE_PANES;
    private boolean paged;
    private String detailName = "";

    PaneLayout(Messages messages, Region reviews, Region gates, Region detail) {
        this.reviews = reviews;
        this.gates = gates;
        this.detail = detail;
        name.getStyleClass().add("strong");
        name.setMinWidth(0);
        gates.setMinWidth(0);
        back = new HBox(12, ButtonFactory.quiet(messages.text("board.back"), this::closePage), name);
        back.setAlignment(Pos.CENTER_LEFT);
        back.getStyleClass().setAll("surface", "back-bar");
        arrange();
    }

    WindowWidthClass panes() {
        return panes;
    }

    void fit(WindowWidthClass next) {
        if (panes == next) return;
        panes = next;
        // A page is as good in a window of another size.
        if (!paged) arrange();
    }

    private void arrange() {
        paged = false;
        setLeft(null);
        setRight(null);
        setCenter(gates);
        if (panes == WindowWidthClass.THREE_PANES)
            setLeft(withSeparator(reviews, REVIEWS, new HairlineSeparator(Orientation.VERTICAL), false));
        if (panes != WindowWidthClass.ONE_PANE)
            setRight(withSeparator(detail, DETAIL, new HairlineSeparator(Orientation.VERTICAL), true));
    }

    private static HBox withSeparator(Region pane, double width, HairlineSeparator line, boolean lineFirst) {
        pane.setMinWidth(width);
        pane.setMaxWidth(width);
        pane.setPrefWidth(width);
        var box = lineFirst ? new HBox(line, pane) : new HBox(pane, line);
        box.getStyleClass().setAll("surface");
        return box;
    }

    /// The gate at hand, in a window with one pane.
    void focusDetail() {
        if (panes == WindowWidthClass.ONE_PANE) showInPlaceOfPanes(detail);
        name.setText(detailName);
    }

    /// What the detail is about: it stays in sight however far the detail is scrolled.
    void nameDetail(String text) {
        detailName = text;
        if (getCenter() instanceof VBox box && box.getChildren().contains(detail)) name.setText(text);
    }

    /// The reviews, where they are folded into the title.
    void focusReviews() {
        if (panes != WindowWidthClass.THREE_PANES) showInPlaceOfPanes(reviews);
    }

    private void showInPlaceOfPanes(Region pane) {
        name.setText("");
        pane.setMinWidth(0);
        pane.setMaxWidth(Double.MAX_VALUE);
        var box = new VBox(back, new HairlineSeparator(Orientation.HORIZONTAL), pane);
        box.getStyleClass().setAll("surface");
        VBox.setVgrow(pane, Priority.ALWAYS);
        setCenter(box);
        pane.requestFocus();
    }

    /// A page of its own in the place of all panes, until Back.
    void showPage(Region page) {
        setLeft(null);
        setRight(null);
        showInPlaceOfPanes(page);
        // Only then is what it scrolls in the window, where the keyboard can go.
        page.applyCss();
        paged = true;
    }

    /// Whether something stands where the gates belong.
    boolean isPageOpen() {
        return !gates.equals(getCenter());
    }

    /// Whether that is a page of its own.
    boolean isPaged() {
        return paged;
    }

    void closePage() {
        if (isPageOpen()) arrange();
    }
}
