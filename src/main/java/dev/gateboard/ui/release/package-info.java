/// The pages between two builds and two reviews: what people wrote back, a new build, last time's words, and what past
/// reviews show. Imports `model`, `words`, `workspace`, the kit and JavaFX.
///
/// ```java
/// var page = new RecutPage(messages, verbs, board);
/// boardView.page(page);
/// ```
@NullMarked
package dev.gateboard.ui.release;

import org.jspecify.annotations.NullMarked;
