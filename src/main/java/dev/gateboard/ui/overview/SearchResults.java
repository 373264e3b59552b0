package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.ReviewSearch;
import dev.gateboard.ui.control.InlineMessage;
import dev.gateboard.ui.control.WrappedLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What the search across reviews found: first in the active ones, then in archived ones, whose events may have to be
/// read for it. An archived review is brought back before it is opened.
final class SearchResults extends VBox {
    private final Messages messages;
    private final OverviewController controller;
    private final BiConsumer<UUID, UUID> openGate;
    private final InlineMessage message = new InlineMessage();
    private String typed = "";

    /// @param openGate opens a review at a gate
    SearchResults(Messages messages, OverviewController controller, BiConsumer<UUID, UUID> openGate) {
        super(4);
        this.messages = messages;
        this.controller = controller;
        this.openGate = openGate;
    }

    void search(String text) {
        typed = text;
        message.clear();
        var _ = controller.search(text).thenAccept(active -> {
            // An older answer says nothing about what is typed now.
            if (!text.equals(typed)) return;
            show(active, List.of(), messages.text("overview.searchingArchived"));
            var _ = controller.searchArchived(text).thenAccept(archived -> {
                if (text.equals(typed))
                    show(
                            active,
                            archived,
                            active.isEmpty() && archived.isEmpty() ? messages.text("overview.nothingFound") : "");
            });
        });
    }

    private void show(List<ReviewSearch.Match> active, List<ReviewSearch.Match> archived, String ending) {
        var parts = new ArrayList<Node>();
        parts.add(message);
        for (var match : active)
            parts.add(SearchMatchRow.active(messages, match, () -> openGate.accept(match.review(), match.gate())));
        if (!archived.isEmpty())
            parts.add(new WrappedLabel(messages.text("overview.inArchived"), "heading", "overview-heading"));
        for (var match : archived) parts.add(SearchMatchRow.archived(messages, match, () -> bringBack(match)));
        if (!ending.isEmpty()) parts.add(new WrappedLabel(ending, "secondary"));
        getChildren().setAll(parts);
    }

    private void bringBack(ReviewSearch.Match match) {
        var _ = controller.archive(match.review(), false).thenAccept(trouble -> {
            if (trouble.isEmpty()) openGate.accept(match.review(), match.gate());
            else message.showError(trouble);
        });
    }
}
