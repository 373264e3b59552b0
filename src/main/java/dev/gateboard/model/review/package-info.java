/// Words and rules as pure values: the checklist, what happened to it, and what follows from that at an instant.
/// Imports nothing but `java.base`.
///
/// ```java
/// switch (review.apply(event)) {
///     case Outcome.Accepted(Review next) -> show(Board.of(next, now));
///     case Outcome.Refused(Refusal why) -> say(why);
/// }
/// ```
@NullMarked
package dev.gateboard.model.review;

import org.jspecify.annotations.NullMarked;
