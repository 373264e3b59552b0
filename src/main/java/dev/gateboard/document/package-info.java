/// A Markdown document as others see it: its text, its lines, its spans and the result of parsing it. May use
/// `model.checklist` only.
@NullMarked
package dev.gateboard.document;

import org.jspecify.annotations.NullMarked;
