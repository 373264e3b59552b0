/// The list of gates: its rows, filter and search, computed off the JavaFX thread and then drawn. May use the
/// shared `ui` packages, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.checklist;

import org.jspecify.annotations.NullMarked;
