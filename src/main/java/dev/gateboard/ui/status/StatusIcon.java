package dev.gateboard.ui.status;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// A status symbol in its colour, scaled to `size` pixels. The shape alone tells the symbols apart. It is decoration
/// to a screen reader: the node that holds it says the status in words.
public final class StatusIcon extends Region {
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
            path.getTransforms().add(new Scale(size / SymbolShape.GRID, size / SymbolShape.GRID));
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
        var shape = SymbolShape.of(sign);
        body.setContent(shape.body());
        body.getStyleClass().setAll(shape.bodyClasses());
        glyph.setContent(shape.glyph());
        glyph.getStyleClass().setAll("glyph", shape.glyphClass());
    }

    /// The side of its square, in pixels.
    public double size() {
        return size;
    }
}
