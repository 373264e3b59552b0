package dev.gateboard.ui.board.notice;

import dev.gateboard.model.review.Review;

/// What can be done about tables and lists that look like gates and are none.
public interface LeftOutListener {

    /// Opens the page that previews and includes them.
    void open();

    /// Whether the owner said that those of this review are no gates.
    boolean isHidden(Review review);

    /// Those of this review are no gates, now and when the window opens again.
    void hide(Review review);
}
