/// The pages of a record for people: its Markdown block, the page for printing and the readme. May use
/// `record.content`, `record.signature`, `model` and `text`.
@NullMarked
package dev.gateboard.record.page;

import org.jspecify.annotations.NullMarked;
