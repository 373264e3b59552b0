/// The window: header, reviews, the list of gates and the pane of the gate at hand, drawn from one `WorkspaceState`.
/// May import `model`, `words`, `workspace`, JavaFX and `ui.kit`.
@NullMarked
package dev.gateboard.ui.window;

import org.jspecify.annotations.NullMarked;
