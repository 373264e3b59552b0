package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.overview.ReviewSearch;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import javafx.scene.layout.VBox;

/// One gate that the search found; its text leads to it.
final class SearchMatchRow extends VBox {
    SearchMatchRow(Messages messages, ReviewSearch.Match match, Runnable open) {
        super(2);
        var gate = ButtonFactory.link(VisibleText.text(match.gateText()), open);
        gate.setWrapText(true);
        getStyleClass().setAll("page-row");
        getChildren().setAll(gate, new WrappedLabel(VisibleText.text(where(messages, match)), "secondary", "small"));
    }

    private static String where(Messages messages, ReviewSearch.Match match) {
        return switch (match.place()) {
            case TEXT -> match.reviewName();
            case OWNER -> messages.text("overview.inOwner", match.reviewName(), match.text());
            case REASON -> messages.text("overview.inReason", match.reviewName(), match.text());
            case NOTE -> messages.text("overview.inNote", match.reviewName(), match.text());
            case PROBE -> messages.text("overview.inProbe", match.reviewName(), match.text());
        };
    }
}
