/// Verifies a record folder: bytes, history, pages, statements and signatures. May use the other `record` packages,
/// `model` and `text`.
@NullMarked
package dev.gateboard.record.verification;

import org.jspecify.annotations.NullMarked;
