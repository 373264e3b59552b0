/// Recognizes gates that a probe can check and proposes the probe. May use `model`, `signal.config`,
/// `signal.probe` and the packages of the kinds it proposes.
@NullMarked
package dev.gateboard.signal.proposal;

import org.jspecify.annotations.NullMarked;
