/// The pane beside the list: what is known of the selected gates, and what can be done with them. Imports `model`,
/// `words`, `workspace`, the kit and JavaFX.
///
/// ```java
/// var pane = new GatePane(messages, deeds, links, attachments);
/// pane.show(board, List.of(gate));
/// pane.refused("Not applicable needs a reason.");         // the answer to the last deed
/// ```
@NullMarked
package dev.gateboard.ui.gate;

import org.jspecify.annotations.NullMarked;
