/// The pane of the selected gates: what is known about them, and what can be done. May use `ui.gate.action`,
/// `ui.signal`, the shared `ui` packages, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.gate;

import org.jspecify.annotations.NullMarked;
