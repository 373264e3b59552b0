package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.ui.control.LabeledSwitch;
import dev.gateboard.ui.control.ScrollPage;
import dev.gateboard.ui.control.SearchField;
import dev.gateboard.ui.control.SegmentedControl;
import dev.gateboard.ui.control.WrappedLabel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All reviews at a glance, the next release first, the templates below them, and the search across both.
public final class OverviewPage extends ScrollPage {
    private final Messages messages;
    private final OverviewController controller;
    private final Consumer<UUID> open;
    private final SegmentedControl<OverviewGrouping> groupings;
    private final SearchField search;
    private final LabeledSwitch archived;
    private final VBox results = new VBox(4);
    private final SearchResults found;
    private final TemplateList templates;
    private final ArchivedLine archivedLine;
    private final Map<UUID, OverviewRow> rows = new HashMap<>();
    private final Map<String, Label> headings = new HashMap<>();
    private OverviewGrouping grouping = OverviewGrouping.DATE;
    private List<ReviewSummary> drawn = List.of();
    private Instant now = Instant.EPOCH;
    private boolean isAsking;
    private boolean isOutdated;

    /// @param find the keys that lead to the search, shown in it
    /// @param open opens a review
    /// @param openGate opens a review at a gate
    public OverviewPage(
            Messages messages,
            OverviewController controller,
            KeyCombination find,
            Consumer<UUID> open,
            BiConsumer<UUID, UUID> openGate) {
        super(1100, 12);
        this.messages = messages;
        this.controller = controller;
        this.open = open;
        this.found = new SearchResults(messages, controller, openGate);
        archivedLine = new ArchivedLine(messages);
        templates = new TemplateList(messages, controller.templates());
        groupings = new SegmentedControl<>(this::group, "deed");
        search = new SearchField(
                messages.text("overview.search"),
                messages.text("board.findClear"),
                find,
                this::search,
                this::focusFirst);
        search.setPrefWidth(260);
        archived = new LabeledSwitch(messages.text("overview.archived"));
        archived.selectedProperty().subscribe(_ -> {
            drawn = List.of();
            rows.clear();
            archivedLine.hide();
            templates.showArchived(archived.isSelected());
            refresh();
        });
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var tools = new HBox(12, groupings, space, archived, search);
        tools.setAlignment(Pos.CENTER_LEFT);
        add(title(messages.text("overview.title")), tools, archivedLine, results, templates);
        group(grouping);
    }

    /// It is later now: days pass, and dates come due.
    public void tick(Instant later) {
        boolean moved = later.getEpochSecond() / 60 != now.getEpochSecond() / 60;
        now = later;
        if (moved) refresh();
    }

    /// Something was stored: asks for the reviews as they stand, one question at a time.
    public void refresh() {
        if (isAsking) {
            isOutdated = true;
            return;
        }
        isAsking = true;
        templates.refresh();
        var _ = controller.reviews(archived.isSelected()).whenComplete((reviews, fault) -> {
            isAsking = false;
            if (fault == null) draw(reviews);
            if (isOutdated) {
                isOutdated = false;
                refresh();
            }
        });
    }

    /// Puts the keyboard on the first review.
    public void focusFirst() {
        new RowList(results).focusFirst();
    }

    /// Puts the keyboard into the search.
    public void focusSearch() {
        search.focus();
    }

    private void group(OverviewGrouping next) {
        grouping = next;
        groupings.show(
                Arrays.stream(OverviewGrouping.values())
                        .map(each -> new SegmentedControl.Option<>(each, each.label(messages)))
                        .toList(),
                next);
        draw(drawn);
    }

    private void draw(List<ReviewSummary> reviews) {
        drawn = List.copyOf(reviews);
        if (!search.getText().isBlank()) return;
        var parts = new ArrayList<Node>();
        if (reviews.isEmpty())
            parts.add(text(
                    archived.isSelected() ? messages.text("overview.noneArchived") : messages.text("overview.none")));
        grouping.groups(reviews, now, messages).forEach((heading, group) -> {
            parts.add(headings.computeIfAbsent(heading, OverviewPage::heading));
            for (var summary : group) parts.add(row(summary));
        });
        rows.keySet().retainAll(reviews.stream().map(ReviewSummary::review).toList());
        headings.values().retainAll(parts);
        new RowList(results).draw(parts);
    }

    private static Label heading(String text) {
        return new WrappedLabel(text, "heading", "overview-heading");
    }

    private OverviewRow row(ReviewSummary summary) {
        var row = rows.computeIfAbsent(
                summary.review(),
                review -> new OverviewRow(
                        messages,
                        new ReviewTidyForm(messages, controller, archivedLine, this::refresh),
                        () -> open.accept(review)));
        row.show(summary, now, archived.isSelected(), grouping == OverviewGrouping.DATE);
        return row;
    }

    private void search(String typed) {
        templates.showFound(typed);
        if (typed.isBlank()) draw(drawn);
        else {
            found.search(typed);
            results.getChildren().setAll(found);
        }
    }
}
