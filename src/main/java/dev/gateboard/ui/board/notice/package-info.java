/// The notices below the checklist: what a document or a decision asks for before work goes on. May use `ui.control`
/// and `ui.text`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.board.notice;

import org.jspecify.annotations.NullMarked;
