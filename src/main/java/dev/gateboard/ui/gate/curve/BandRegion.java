package dev.gateboard.ui.gate.curve;

import dev.gateboard.model.curve.CurveBand;
import dev.gateboard.model.signal.Verdict;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// The ground behind the values that pass or fail: what fails is hatched and what passes is plain, each with its word
/// and a line at its limit, so that none is told by colour alone.
final class BandRegion extends StackPane {
    private static final double WORD_HEIGHT = 16;

    private final CurveBand band;
    private final Label word;

    BandRegion(CurveBand band, String word) {
        this.band = band;
        this.word = new Label(word);
        this.word.getStyleClass().add("curve-word");
        getStyleClass().setAll("curve-band", band.verdict() == Verdict.PASS ? "passes" : "fails");
        if (Double.isFinite(band.to())) getStyleClass().add("limited-above");
        if (Double.isFinite(band.from())) getStyleClass().add("limited-below");
        getChildren().setAll(this.word);
        setManaged(false);
        setMouseTransparent(true);
    }

    CurveBand band() {
        return band;
    }

    /// Places it between two heights of a plot, the upper first.
    void place(double width, double upper, double lower) {
        boolean isSeen = lower - upper >= 1;
        setVisible(isSeen);
        word.setVisible(lower - upper >= WORD_HEIGHT);
        if (isSeen) resizeRelocate(0, upper, width, lower - upper);
    }
}
