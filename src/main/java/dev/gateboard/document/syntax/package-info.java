/// The small grammars Gateboard adds to Markdown: boxes, placeholders, suffixes, record marks, front matter and
/// escapes. May use `document` and `model`.
@NullMarked
package dev.gateboard.document.syntax;

import org.jspecify.annotations.NullMarked;
