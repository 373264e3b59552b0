package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.BurnUpCurve;
import dev.gateboard.text.curve.BurnUpText;
import dev.gateboard.ui.control.NodeVisibility;
import dev.gateboard.ui.control.WrappedLabel;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How a review got as far as it is: the curve of cleared gates, and the same in words. Not there before there is more
/// than one moment.
public final class BurnUpPane extends VBox {
    private static final double HEIGHT = 220;

    private final BurnUpChart chart = new BurnUpChart();
    private final Label words = new WrappedLabel("", "secondary", "small");

    BurnUpPane(Messages messages) {
        super(8);
        chart.setPrefHeight(HEIGHT);
        chart.setMinHeight(HEIGHT);
        getStyleClass().setAll("burn-up");
        getChildren().setAll(chart, new WrappedLabel(messages.text("burnUp.legend"), "small"), words);
        NodeVisibility.show(this, false);
    }

    /// The same under a heading, for a page.
    public static BurnUpPane withHeading(Messages messages) {
        var pane = new BurnUpPane(messages);
        pane.getChildren().addFirst(new WrappedLabel(messages.text("burnUp.title"), "heading"));
        return pane;
    }

    public void show(BurnUpCurve curve, Instant now, ZoneId zone) {
        NodeVisibility.show(this, curve.isDrawable());
        if (!curve.isDrawable()) return;
        chart.show(curve, now, zone);
        words.setText(BurnUpText.sentence(curve, zone));
        chart.setAccessibleText(words.getText());
    }
}
