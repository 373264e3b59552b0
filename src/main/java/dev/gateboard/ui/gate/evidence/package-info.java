/// One piece of a gate's evidence: shown, opened and saved. May use `ui.control`, `ui.text`, `text` and `model`.
@NullMarked
package dev.gateboard.ui.gate.evidence;

import org.jspecify.annotations.NullMarked;
