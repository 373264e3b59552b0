/// Recorded runs of probes: writing them to a file and reading them again. May use `model`, `signal.http` and
/// Jackson.
@NullMarked
package dev.gateboard.signal.replay;

import org.jspecify.annotations.NullMarked;
