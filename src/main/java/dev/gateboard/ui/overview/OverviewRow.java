package dev.gateboard.ui.overview;

import dev.gateboard.language.Messages;
import dev.gateboard.language.VisibleText;
import dev.gateboard.model.overview.ReviewSummary;
import dev.gateboard.text.review.SummaryText;
import dev.gateboard.ui.control.ButtonFactory;
import dev.gateboard.ui.control.WrappedLabel;
import dev.gateboard.ui.status.TallyBar;
import dev.gateboard.ui.status.TallyText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One review in the overview: its release, whether it is ready, how far it is, what blocks it and what is overdue. Its
/// name opens it, its menu renames, archives and removes it.
final class OverviewRow extends VBox implements RowList.Row {
    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");
    private static final PseudoClass DECIDED = PseudoClass.getPseudoClass("decided");

    private final Messages messages;
    private final Hyperlink name;
    private final Label release = new Label();
    private final Label date = new Label();
    private final Label headline = new WrappedLabel("", "overview-headline");
    private final Label cleared = new Label();
    private final Label blockers = new WrappedLabel("", "secondary");
    private final Label overdue = new WrappedLabel("", "overview-overdue");
    private final TallyBar bar;
    private final OverflowMenu menu;
    private final BurnUpButton burnUp;
    private final ReviewTidyForm form;

    /// @param open opens the review
    OverviewRow(Messages messages, ReviewTidyForm form, Runnable open) {
        super(6);
        this.messages = messages;
        this.form = form;
        name = ButtonFactory.link("", open);
        name.getStyleClass().add("overview-name");
        release.getStyleClass().add("secondary");
        release.setMinWidth(0);
        date.getStyleClass().add("secondary");
        date.setMinWidth(USE_PREF_SIZE);
        cleared.getStyleClass().addAll("secondary", "small");
        cleared.setMinWidth(USE_PREF_SIZE);
        bar = new TallyBar(TallyBar.Size.SECTION, messages);
        menu = new OverflowMenu(messages, "");
        form.onClose(menu::requestFocus);
        burnUp = new BurnUpButton(messages);
        HBox.setHgrow(release, Priority.ALWAYS);
        release.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(headline, Priority.ALWAYS);
        headline.setMaxWidth(Double.MAX_VALUE);
        var top = new HBox(10, name, release, date, menu);
        top.setAlignment(Pos.CENTER_LEFT);
        var status = new HBox(10, headline, cleared);
        status.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().setAll("overview-row");
        var progress = new VBox(6, status, bar);
        progress.setMinWidth(0);
        HBox.setHgrow(progress, Priority.ALWAYS);
        var middle = new HBox(14, progress, burnUp);
        middle.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(top, middle, blockers, overdue, form);
    }

    /// @param dated whether its date stands in the heading above
    void show(ReviewSummary summary, Instant now, boolean archived, boolean dated) {
        name.setText(VisibleText.text(summary.names().name()));
        release.setText(VisibleText.text(SummaryText.release(summary)));
        date.setText(dated ? "" : SummaryText.date(summary, now));
        headline.setText(headline(summary));
        // A decision is told and not coloured: gates that were cleared since make no no-go green.
        boolean decided = !summary.decision().kind().isEmpty();
        headline.pseudoClassStateChanged(DECIDED, decided);
        headline.pseudoClassStateChanged(READY, !decided && summary.isReady());
        // What is archived is looked at once it is back in the list.
        name.setDisable(archived);
        bar.show(summary.total());
        burnUp.show(summary, now);
        cleared.setText(new TallyText(messages).cleared(summary.total()));
        var blocking = VisibleText.text(SummaryText.blockers(summary));
        put(blockers, blocking.isEmpty() ? "" : messages.text("overview.blocked", blocking));
        int late = summary.overdue(now).size();
        put(overdue, late == 0 ? "" : messages.count("overview.overdue", late));
        menu.setAccessibleText(messages.text("overview.menu", summary.names().name()));
        menu.getItems().setAll(items(archived));
        form.show(summary);
    }

    /// A decision stays what it was; what became of the gates since is said behind it.
    private String headline(ReviewSummary summary) {
        var decided = SummaryText.headline(summary);
        return summary.decision().kind().isEmpty() || summary.isReady()
                ? decided
                : messages.text("overview.now", decided, SummaryText.verdict(summary));
    }

    private List<MenuItem> items(boolean archived) {
        var items = new ArrayList<MenuItem>();
        items.add(OverflowMenu.item(messages.text("overview.rename"), form::openRename));
        items.add(
                archived
                        ? OverflowMenu.item(messages.text("overview.unarchive"), form::unarchive)
                        : OverflowMenu.item(messages.text("overview.archive"), form::archive));
        items.add(OverflowMenu.item(messages.text("overview.bundle"), form::saveBundle));
        items.add(OverflowMenu.item(messages.text("overview.remove"), form::openRemoval));
        return items;
    }

    private static void put(Label label, String text) {
        label.setText(text);
        show(label, !text.isEmpty());
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    /// Puts the keyboard on the name, or on the menu of what is archived.
    @Override
    public void focus() {
        if (name.isDisabled()) menu.requestFocus();
        else name.requestFocus();
    }
}
