/// The curves of gates on the record's page: drawn, in a sentence, and as a table of numbers. May use `record.content`,
/// `record.html`, `text` and `model`.
@NullMarked
package dev.gateboard.record.curve;

import org.jspecify.annotations.NullMarked;
