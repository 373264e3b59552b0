/// Freezes, signs, amends and imports records, and checks signed replies. May use `record`, `store`, `text`,
/// `model`, `workspace.review` and `workspace.platform`.
@NullMarked
package dev.gateboard.workspace.record;

import org.jspecify.annotations.NullMarked;
