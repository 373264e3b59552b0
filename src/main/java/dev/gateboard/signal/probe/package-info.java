/// What a probe is: its kind, typed keys, definition, schedule and digest. May use `model`, `signal.config`,
/// `signal.http` and `signal.otlp`.
@NullMarked
package dev.gateboard.signal.probe;

import org.jspecify.annotations.NullMarked;
