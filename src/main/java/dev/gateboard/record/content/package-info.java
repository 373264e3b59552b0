/// What a record says, as JSON, Markdown tables and statements to be signed. May use `model`, `text` and Jackson.
@NullMarked
package dev.gateboard.record.content;

import org.jspecify.annotations.NullMarked;
