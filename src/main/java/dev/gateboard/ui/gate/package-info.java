/// The pane of the selected gates: what is known about them, and the buttons and forms to act on them. May use
/// `ui.signal`, the shared `ui` packages, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.gate;

import org.jspecify.annotations.NullMarked;
