/// The way to the pages that take the place of the panes, for the review on screen. May use `ui.changes`, `ui.control`,
/// `ui.log`, `ui.record`, `ui.release`, `ui.role`, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.board.page;

import org.jspecify.annotations.NullMarked;
