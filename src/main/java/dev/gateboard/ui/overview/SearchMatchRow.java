package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.overview.ReviewSearch;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One gate that the search found. In an active review its text leads to it.
final class SearchMatchRow extends VBox {
    private SearchMatchRow(Node... parts) {
        super(2, parts);
        getStyleClass().setAll("page-row");
    }

    static SearchMatchRow active(Messages messages, ReviewSearch.Match match, Runnable open) {
        var gate = ButtonFactory.link(VisibleText.text(match.gateText()), open);
        gate.setWrapText(true);
        return new SearchMatchRow(gate, place(where(messages, match)));
    }

    /// @param bringBack brings the review back and leads to the gate
    static SearchMatchRow archived(Messages messages, ReviewSearch.Match match, Runnable bringBack) {
        var button = ButtonFactory.secondary(messages.text("overview.bringBack"), bringBack);
        button.getStyleClass().add("compact");
        button.setAccessibleText(messages.text(
                "overview.bringBackSpoken", VisibleText.text(match.reviewName()), VisibleText.text(match.gateText())));
        var gate = new WrappedLabel(VisibleText.text(match.gateText()));
        HBox.setHgrow(gate, Priority.ALWAYS);
        gate.setMaxWidth(Double.MAX_VALUE);
        return new SearchMatchRow(
                new HBox(10, gate, button), place(messages.text("overview.archivedMatch", where(messages, match))));
    }

    private static Node place(String text) {
        return new WrappedLabel(VisibleText.text(text), "secondary", "small");
    }

    private static String where(Messages messages, ReviewSearch.Match match) {
        return switch (match.place()) {
            case REVIEW -> messages.text("overview.inReview", match.text());
            case TEXT -> match.reviewName();
            case OWNER -> messages.text("overview.inOwner", match.reviewName(), match.text());
            case REASON -> messages.text("overview.inReason", match.reviewName(), match.text());
            case NOTE -> messages.text("overview.inNote", match.reviewName(), match.text());
            case PROBE -> messages.text("overview.inProbe", match.reviewName(), match.text());
        };
    }
}
