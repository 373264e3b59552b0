package dev.gateboard.ui.signal.editor;

import dev.gateboard.model.curve.JudgedHistory;
import dev.gateboard.model.signal.Verdict;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A strip that shows what a probe would have said at each moment: passes are plain, fails hatched, what is unclear
/// dotted, and where nothing came it is empty.
final class HistoryStrip extends Pane {
    private static final double HEIGHT = 14;

    private final List<Stretch> stretches = new ArrayList<>();
    private int moments;

    /// Moments next to each other with one verdict.
    private record Stretch(int from, int to, Region region) {}

    HistoryStrip() {
        getStyleClass().setAll("history-strip");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setAccessibleRole(javafx.scene.AccessibleRole.IMAGE_VIEW);
    }

    /// @param sentence what it shows, in words
    void show(JudgedHistory history, String sentence) {
        setAccessibleText(sentence);
        var all = history.moments();
        moments = all.size();
        stretches.clear();
        for (int from = 0; from < all.size(); ) {
            int to = from + 1;
            while (to < all.size() && all.get(to).verdict() == all.get(from).verdict()) to++;
            stretches.add(new Stretch(from, to, region(all.get(from).verdict())));
            from = to;
        }
        getChildren().setAll(stretches.stream().map(Stretch::region).toList());
        requestLayout();
    }

    private static Region region(Verdict verdict) {
        var region = new Region();
        region.getStyleClass()
                .setAll(
                        "stretch",
                        switch (verdict) {
                            case PASS -> "passes";
                            case FAIL -> "fails";
                            case INCONCLUSIVE -> "unclear";
                            case NO_DATA, ERROR -> "nothing";
                        });
        region.setManaged(false);
        return region;
    }

    @Override
    protected void layoutChildren() {
        for (var stretch : stretches) {
            double from = getWidth() * stretch.from() / moments;
            double to = getWidth() * stretch.to() / moments;
            stretch.region().resizeRelocate(from, 0, Math.max(1, to - from), getHeight());
        }
    }
}
