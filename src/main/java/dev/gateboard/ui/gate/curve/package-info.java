/// The curve of a gate's values: drawn with its bands and the moments its status changed, and enlarged. May use the
/// shared `ui` packages, `text` and `model`.
@NullMarked
package dev.gateboard.ui.gate.curve;

import org.jspecify.annotations.NullMarked;
