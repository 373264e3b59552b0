/// Pages about sources, proposed probes and test alerts. May use the shared `ui` packages, `workspace`, `text` and
/// `model`.
@NullMarked
package dev.gateboard.ui.signal;

import org.jspecify.annotations.NullMarked;
