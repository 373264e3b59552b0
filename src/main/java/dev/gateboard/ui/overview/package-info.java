/// The overview of all reviews: how each stands, the search across them, and what renames, archives and removes one.
/// May use the shared `ui` packages, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.overview;

import org.jspecify.annotations.NullMarked;
