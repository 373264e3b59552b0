/// Pages about what a newer document or probes file changes, and the questions it raises. May use the shared `ui`
/// packages, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.changes;

import org.jspecify.annotations.NullMarked;
