/// The Markdown tree as sections, tasks, lines and inline text with their positions. May use `document`,
/// `document.syntax`, `model.checklist` and commonmark.
@NullMarked
package dev.gateboard.document.outline;

import org.jspecify.annotations.NullMarked;
