/// Pages about a record: its signatures and the result of verifying it. May use the shared `ui` packages,
/// `workspace.record`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.record;

import org.jspecify.annotations.NullMarked;
