/// What came in from a file: one page that groups it, and answers what it asks (rule R31). May import `model`, `words`,
/// `workspace`, `ui.kit` and JavaFX.
///
/// ```java
/// var page = new ChangesPage(messages, verbs);
/// page.show(new Arrival(review, incoming, file, Arrival.Way.ON_DISK));
/// board.page(page);
/// ```
@NullMarked
package dev.gateboard.ui.changes;

import org.jspecify.annotations.NullMarked;
