package dev.gateboard.ui.board;

import dev.gateboard.ui.control.LazyView;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.layout.BorderPane;
import org.controlsfx.control.NotificationPane;
import org.controlsfx.control.action.Action;

/// The bar above the panes. An offer answers what a person just did and is there at once. An announcement, which may
/// come at any moment, never takes the place of an offer under somebody's mouse: it comes when the offer is closed.
final class OfferBar {
    /// The bar is drawn over what is below it.
    private static final Insets ROOM = new Insets(40, 0, 0, 0);

    private final BorderPane window;
    private final PaneLayout layout;
    private final Runnable ended;
    private final LazyView<NotificationPane> bar = new LazyView<>(OfferBar::pane);
    private Optional<Offer> announcement = Optional.empty();
    private boolean isAnnouncing;

    /// @param ways what each button does, by its text
    private record Offer(String sentence, Map<String, Runnable> ways) {}

    /// @param ended runs once the bar is gone
    OfferBar(BorderPane window, PaneLayout layout, Runnable ended) {
        this.window = window;
        this.layout = layout;
        this.ended = ended;
    }

    void offer(String sentence, Map<String, Runnable> ways) {
        show(new Offer(sentence, ways));
        isAnnouncing = false;
    }

    /// Instead of an announcement that has not been closed yet.
    void announce(String sentence, String action, Runnable then) {
        announcement = Optional.of(new Offer(sentence, Map.of(action, then)));
        if (isAnnouncing || !bar.get().isShowing()) showAnnouncement();
    }

    private void showAnnouncement() {
        announcement.ifPresent(this::show);
        isAnnouncing = announcement.isPresent();
    }

    private void show(Offer offer) {
        var pane = bar.get();
        pane.getActions().clear();
        offer.ways()
                .forEach((text, then) -> pane.getActions().add(new Action(text, _ -> {
                    pane.hide();
                    then.run();
                })));
        if (!pane.equals(window.getCenter())) {
            window.setCenter(pane);
            pane.setContent(layout);
            pane.setOnHidden(_ -> end(pane));
            // Its bar slides in only where the skin that hears of it is there already.
            pane.applyCss();
        }
        layout.setPadding(ROOM);
        // One that is open would be hidden first, and that ends the offer.
        if (pane.isShowing()) pane.setText(offer.sentence());
        else pane.show(offer.sentence());
    }

    /// The panes stand without it again: what the first frame does not show is not in it.
    private void end(NotificationPane pane) {
        if (isAnnouncing) announcement = Optional.empty();
        pane.setContent(null);
        layout.setPadding(Insets.EMPTY);
        window.setCenter(layout);
        ended.run();
        showAnnouncement();
    }

    private static NotificationPane pane() {
        var pane = new NotificationPane();
        pane.getStyleClass().add("offer");
        pane.setFocusTraversable(false);
        return pane;
    }
}
