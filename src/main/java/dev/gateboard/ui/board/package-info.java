/// The window: header, filters, the list of gates and what asks for an answer, drawn from one `WorkspaceState`. Rows
/// are
/// worked out beside the JavaFX thread, as a [dev.gateboard.ui.checklist.ChecklistViewModel]; the views draw a sheet
/// and hold no truth of their own. May import
/// `model`, `words`, `workspace`, JavaFX, `ui.kit`, `ui.gate` and `ui.start`.
///
/// ```java
/// var view = new BoardView(messages, me, verbs, panes, drawing, screen);
/// view.show(state);
/// ```
@NullMarked
package dev.gateboard.ui.board;

import org.jspecify.annotations.NullMarked;
