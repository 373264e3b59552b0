/// What a document says of a gate's necessity that changes nothing until the owner takes it: gates that may be left
/// out, and
/// kinds of release and levels that only some gates are for. May use `document.outline`, `document.syntax`, `language`
/// and
/// `model.checklist`.
@NullMarked
package dev.gateboard.document.offer;

import org.jspecify.annotations.NullMarked;
