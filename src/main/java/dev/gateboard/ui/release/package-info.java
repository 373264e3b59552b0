/// Pages between builds and reviews: a new build, earlier decisions, replies and statistics of past reviews. May
/// use the shared `ui` packages, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.release;

import org.jspecify.annotations.NullMarked;
