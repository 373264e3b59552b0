/// The pane on the left: which reviews and templates there are, and how to begin. Imports `model`, `workspace`, the kit
/// and JavaFX.
///
/// ```java
/// var reviews = new ReviewList(messages, choose, template, open);
/// reviews.show(state, selected);
/// ```
@NullMarked
package dev.gateboard.demo;

import org.jspecify.annotations.NullMarked;
