/// Recognizes gates that a probe can check and proposes the probe. May use `model`, `signal.config`,
/// `signal.dashboard` and `signal.probe`.
@NullMarked
package dev.gateboard.signal.proposal;

import org.jspecify.annotations.NullMarked;
