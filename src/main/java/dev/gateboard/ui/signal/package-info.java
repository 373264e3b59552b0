/// The page of sources: each with how it answers, and the lines to add, try, change and remove one. Imports `model`,
/// the kit and JavaFX.
///
/// ```java
/// var page = new SourcesPage(messages, verbs);
/// page.show(sources, now);
/// ```
@NullMarked
package dev.gateboard.ui.signal;

import org.jspecify.annotations.NullMarked;
