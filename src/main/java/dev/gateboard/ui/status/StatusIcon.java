package dev.gateboard.ui.status;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A sign's shape in its colour, drawn on a grid of 16 and scaled to `size` pixels. The shape alone tells the signs
/// apart. It is decoration to a screen reader: the person who holds it says the state in words.
public final class StatusIcon extends Region {
    private static final double GRID = 16;
    private static final String TICK = "M4.8 8.1 7 10.4 11.3 5.7";
    private static final String DISC = "M8 1.3a6.7 6.7 0 1 0 0 13.4A6.7 6.7 0 0 0 8 1.3z";
    private static final String RING = "M8 1.75a6.25 6.25 0 1 0 0 12.5A6.25 6.25 0 0 0 8 1.75z";
    private static final String BOX = "M4.75 2h6.5A2.75 2.75 0 0 1 14 4.75v6.5A2.75 2.75 0 0 1 11.25 14h-6.5"
            + "A2.75 2.75 0 0 1 2 11.25v-6.5A2.75 2.75 0 0 1 4.75 2z";
    private static final String OCTAGON = "M5.2 1.3h5.6l3.9 3.9v5.6l-3.9 3.9H5.2L1.3 10.8V5.2z";
    private static final String CROSS = "M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8";
    private static final String DIAMOND = "M8 1.1 14.9 8 8 14.9 1.1 8z";
    private static final String EXCLAMATION = "M8 4.9v3.7M8 11.05v.05";
    private static final String HANDS = "M8 4.5V8.2l2.3 1.7";
    private static final String DASH = "M5.2 8h5.6";
    private static final String FLAG = "M3.2 1.7h9.9L11 5.1l2.1 3.5H4.5v6.1H3.2z";

    private final SVGPath body = new SVGPath();
    private final SVGPath glyph = new SVGPath();
    private final double size;
    private StatusSymbol shown = StatusSymbol.OPEN;

    public StatusIcon(double size) {
        this.size = size;
        getStyleClass().setAll("sign", "sign-shape");
        setAccessibleRole(AccessibleRole.NODE);
        setMouseTransparent(true);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        for (var path : List.of(body, glyph)) {
            path.setManaged(false);
            path.setSmooth(true);
            path.getTransforms().add(new Scale(size / GRID, size / GRID));
        }
        getChildren().setAll(body, glyph);
        draw(StatusSymbol.OPEN);
    }

    public StatusIcon(double size, StatusSymbol sign) {
        this(size);
        show(sign);
    }

    public void show(StatusSymbol sign) {
        if (sign != shown) draw(sign);
    }

    private void draw(StatusSymbol sign) {
        shown = sign;
        sign.colour(this);
        switch (sign) {
            case FAILED -> solid(OCTAGON, CROSS);
            case DISPUTED -> solid(DIAMOND, EXCLAMATION);
            case STALE -> outline(RING, HANDS);
            case OPEN -> outline(RING, "");
            case WAIVED -> solid(FLAG, "");
            case WAIVED_CLAIMED -> dashed(FLAG, "");
            case PASSED_WITH_EVIDENCE -> solid(DISC, TICK);
            case PASSED_WITHOUT_EVIDENCE -> outline(RING, TICK);
            case PASSED_CLAIMED -> dashed(RING, TICK);
            case NOT_APPLICABLE -> outline(BOX, DASH);
            case NOT_APPLICABLE_CLAIMED -> dashed(BOX, DASH);
        }
    }

    /// The side of its square, in pixels.
    public double size() {
        return size;
    }

    private void solid(String bodyPath, String glyphPath) {
        draw(bodyPath, glyphPath, List.of("solid"), "glyph-on-solid");
    }

    private void outline(String bodyPath, String glyphPath) {
        draw(bodyPath, glyphPath, List.of("outline"), "glyph-on-surface");
    }

    private void dashed(String bodyPath, String glyphPath) {
        draw(bodyPath, glyphPath, List.of("outline", "dashed"), "glyph-on-surface");
    }

    private void draw(String bodyPath, String glyphPath, List<String> bodyClasses, String glyphClass) {
        body.setContent(bodyPath);
        body.getStyleClass().setAll(bodyClasses);
        glyph.setContent(glyphPath);
        glyph.getStyleClass().setAll("glyph", glyphClass);
    }
}
