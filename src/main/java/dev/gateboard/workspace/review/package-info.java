/// The reviews in memory, and what one action on them needs: events, attachments and the check for changes made
/// meanwhile. May use `store`, `document`, `text` and `model`.
@NullMarked
package dev.gateboard.workspace.review;

import org.jspecify.annotations.NullMarked;
