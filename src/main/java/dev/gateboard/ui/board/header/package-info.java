/// The header of the window: what is released, whether it may go, and how far it is. May use `ui.checklist`,
/// `ui.control`, `ui.signal`, `ui.status`, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.board.header;

import org.jspecify.annotations.NullMarked;
