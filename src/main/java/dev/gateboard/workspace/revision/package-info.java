/// Compares a review with a newer document or build, and plans what to carry over. May use `document`, `store`,
/// `workspace.review`, `workspace.signal` and `model`.
@NullMarked
package dev.gateboard.workspace.revision;

import org.jspecify.annotations.NullMarked;
