/// Reads single tables and lists that the owner includes as gates: which ones, what the rows of a table are, and what
/// the
/// comment in the file says of them. May use `document`, `document.offer`, `document.outline`, `document.syntax`,
/// `model.checklist` and commonmark.
@NullMarked
package dev.gateboard.document.inclusion;

import org.jspecify.annotations.NullMarked;
