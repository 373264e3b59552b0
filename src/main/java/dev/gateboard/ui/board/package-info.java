/// The main window: header, list of reviews, notices, footer, shortcuts, and the way to every page. May use every
/// `ui` package, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.board;

import org.jspecify.annotations.NullMarked;
