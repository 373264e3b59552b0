/// Answers of servers bound to the form they should have. What is not of that form is refused as a whole, so that
/// nothing passes by an accident of its shape. Imports Jackson alone.
///
/// ```java
/// var traces = JsonShape.read(body).list("traces");
/// ```
@NullMarked
package dev.gateboard.signal.shape;

import org.jspecify.annotations.NullMarked;
