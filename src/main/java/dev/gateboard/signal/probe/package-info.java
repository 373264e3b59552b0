/// What a probe is: its kind, definition, schedule and digest. May use `model.signal` and `signal.config`.
@NullMarked
package dev.gateboard.signal.probe;

import org.jspecify.annotations.NullMarked;
