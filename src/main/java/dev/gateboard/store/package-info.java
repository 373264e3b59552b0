/// Keeps reviews, templates, attachments and settings in one SQLite file: what was acknowledged is on disk (rules R32
/// to R35). Imports `model`, `java.sql` with sqlite-jdbc, and Jackson.
///
/// ```java
/// switch (Store.open(file)) {
///     case Opening.Opened(Store store) -> store.write(transaction -> transaction.append(review, events));
///     case Opening.Refused(String sentence) -> say(sentence);
/// }
/// ```
@NullMarked
package dev.gateboard.store;

import org.jspecify.annotations.NullMarked;
