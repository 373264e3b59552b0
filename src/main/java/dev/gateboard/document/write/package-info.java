/// Writes decisions and the record into a document's bytes and checks that nothing else changed. May use the other
/// `document` packages except `document.match`, and `model`.
@NullMarked
package dev.gateboard.document.write;

import org.jspecify.annotations.NullMarked;
