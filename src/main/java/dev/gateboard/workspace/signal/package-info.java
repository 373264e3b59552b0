/// Connects gates with probes: bindings, automatic updates, proposals, incoming readings and the health of sources.
/// May use `signal`, `record`, `store`, `text`, `model`, `workspace.review` and `workspace.platform`.
@NullMarked
package dev.gateboard.workspace.signal;

import org.jspecify.annotations.NullMarked;
