/// Pages about a record: who signs it, and what verifying one found. May import `model`, `words`, `workspace`, `ui.kit`
/// and JavaFX.
///
/// ```java
/// signingPage.show(board);
/// ```
@NullMarked
package dev.gateboard.ui.record;

import org.jspecify.annotations.NullMarked;
