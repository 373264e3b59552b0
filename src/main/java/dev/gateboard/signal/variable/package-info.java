/// Fills variables into a probe, escaped for the place they go to. May use `model.checklist`, `signal.probe` and
/// `signal.config`.
@NullMarked
package dev.gateboard.signal.variable;

import org.jspecify.annotations.NullMarked;
