package dev.gateboard.ui.board.header;

import dev.gateboard.language.VisibleText;
import dev.gateboard.model.status.Tally;
import dev.gateboard.text.review.HeadlineText;
import dev.gateboard.ui.status.StatusIcon;
import dev.gateboard.ui.status.StatusSymbol;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;

/// Whether the release may go, or what was decided; it leads to what blocks.
final class HeadlineLink extends Hyperlink {
    private static final double SIZE = 20;
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");

    private final StatusIcon shape = new StatusIcon(SIZE);

    HeadlineLink(Runnable nextBlocker) {
        getStyleClass().setAll("hyperlink", "verdict", "sign", "verdict-link");
        setGraphic(shape);
        setOnAction(_ -> nextBlocker.run());
        // In a small window it takes a second line.
        setMinWidth(0);
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
    }

    /// A decision is no status of gates, and has none of their shapes.
    void show(HeadlineText headline, Tally total) {
        setText(VisibleText.text(headline.text()));
        pseudoClassStateChanged(DECIDED, headline.isDecided());
        setGraphic(headline.isDecided() ? null : shape);
        var sign = switch (headline.tone()) {
            case READY -> StatusSymbol.cleared(total);
            case BLOCKED -> StatusSymbol.FAILED;
            case GO, NO_GO -> StatusSymbol.OPEN;
        };
        shape.show(sign);
        sign.colour(this);
    }
}
