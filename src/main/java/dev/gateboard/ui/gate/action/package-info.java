/// What can be done to the selected gates: the buttons, the form of each action, and the request that it becomes. May
/// use `ui.signal`, the shared `ui` packages, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.gate.action;

import org.jspecify.annotations.NullMarked;
