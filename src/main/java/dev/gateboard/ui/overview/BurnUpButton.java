package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.text.curve.BurnUpText;
import dev.gateboard.ui.control.LazyView;
import dev.gateboard.ui.control.TitledPopOver;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// The curve of cleared gates as a small picture; pressed, it shows it large.
final class BurnUpButton extends Button {
    private static final double WIDTH = 132;
    private static final double HEIGHT = 28;
    private static final double LARGE = 560;

    private final Messages messages;
    private final BurnUpDrawing drawing = new BurnUpDrawing(WIDTH, HEIGHT);
    private final LazyView<LargeView> large = new LazyView<>(this::large);

    private record LargeView(BurnUpPane pane, TitledPopOver popOver) {}

    BurnUpButton(Messages messages) {
        this.messages = messages;
        setGraphic(drawing);
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().setAll("button", "deed", "quiet", "burn-up-button");
        setVisible(false);
    }

    void show(ReviewSummary summary, Instant now) {
        var curve = summary.burnUp();
        // Its room is kept where there is none, so that the bars of all rows end at one place.
        setVisible(curve.isDrawable());
        if (!curve.isDrawable()) return;
        drawing.show(curve, now);
        var words = BurnUpText.sentence(curve, summary.zone());
        setAccessibleText(messages.text("burnUp.open", words));
        setTooltip(new Tooltip(words));
        setOnAction(_ -> open(summary, now));
    }

    private void open(ReviewSummary summary, Instant now) {
        large.get().pane().show(summary.burnUp(), now, summary.zone());
        large.get().popOver().open(this);
    }

    private LargeView large() {
        var pane = new BurnUpPane(messages);
        pane.setPrefWidth(LARGE);
        return new LargeView(pane, new TitledPopOver(messages.text("burnUp.title"), pane));
    }
}
