/// The short name of a review, its roles and its meeting round, as they are set up before and between meetings. May use
/// `ui.control`, `ui.release`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.role;

import org.jspecify.annotations.NullMarked;
