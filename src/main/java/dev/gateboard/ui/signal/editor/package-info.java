/// The page on which a person makes a probe by looking at what its source knows, and changes it later. May use
/// `ui.gate.curve`, the shared `ui` packages, `workspace`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.signal.editor;

import org.jspecify.annotations.NullMarked;
